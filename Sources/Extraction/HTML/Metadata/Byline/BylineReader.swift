internal import Markup
internal import TextCore

/// Finds who wrote an article: structured data, `meta`, microdata, links to authors, lines that are called bylines.
struct BylineReader {
  let tree: MarkupTree
  let page: PageBlocks
  let head: PageHead
  let article: ArticleObject?
  let names: PersonNames
  /// The block that is the headline.
  let headline: Int?

  /// The blocks of the article's body.
  let body: ContiguousArray<Int>
  let dates: DateText

  /// Persons; where none is named, the desk or the agency that the page gives as author.
  func read() -> [String] {
    let authors = article?.authors ?? []
    let structured = unique(authors.filter { !$0.isOrganisation }.flatMap(persons))
    let certain = structured.isEmpty ? unique(firstNames([metaNames, markedNames])) : withOthers(structured)
    let lines = BylineLines(
      tree: tree, page: page, names: names, headline: headline, body: body, isElsewhere: isElsewhere)
    let elements = BylineElements(
      tree: tree, page: page, names: names, headline: headline, body: bodyNode, isElsewhere: isElsewhere)
    // Whoever filed an article may be given as its author; what is printed under the headline goes before that.
    let agreed = BylineAgreement.names(told: certain, printed: unique(lines.printed()))
    let isAccount = agreed.allSatisfy(PersonNames.isAccount)
    let marked = BylineAgreement.names(told: agreed, printed: unique(elements.atHeadline()), isPreferred: isAccount)
    if !marked.isEmpty, !marked.allSatisfy(PersonNames.isAccount) {
      return FullerNames(tree: tree, page: page, names: names, dates: dates).completed(marked)
    }
    let others = firstNames([
      { elements.named(isNear: certain.isEmpty && isTold(authors)) }, lines.signed, lines.labelled,
      { authors.filter(\.isOrganisation).flatMap { names.names(in: CleanText.line($0.name), isCertain: false) } },
    ])
    // Persons before accounts.
    if !marked.isEmpty { return others.contains { $0.holds(byte: 0x20) } ? unique(others) : marked }
    let isSure = !others.isEmpty && !others.allSatisfy(PersonNames.isAccount)
    if isSure { return unique(others) }
    let office = firstNames([{ desks(authors) }, lines.desks])
    let weak = office.isEmpty ? unique(supposed()) : []
    return weak.isEmpty ? (others.isEmpty ? office : unique(others)) : weak
  }

  /// The persons of the structured data, and others whom `meta` names beside all of them.
  private func withOthers(_ structured: [String]) -> [String] {
    let others = head.value("author").map { names.names(in: $0, isCertain: true) } ?? []
    return BylineAgreement.names(told: structured, printed: unique(others), isPreferred: false)
  }

  /// The persons of an author of the structured data.
  private func persons(_ author: ArticleObject.Author) -> [String] {
    let found = names.names(in: CleanText.line(author.name), isCertain: true)
    return author.isCreator ? found.filter(names.isLikelyPerson) : found
  }

  /// Persons of whom the page says in no certain way that they are the authors.
  private func supposed() -> [String] {
    let dated = DatedNames(
      tree: tree, page: page, names: names, dates: dates, headline: headline, section: head.value("article:section"))
    let signatures = BylineSignatures(tree: tree, page: page, names: names, headline: headline, body: body)
    let elements = BylineElements(
      tree: tree, page: page, names: names, headline: headline, body: bodyNode, isElsewhere: isElsewhere)
    let titled = HeadlineNames(
      tree: tree, page: page, names: names, dates: dates, headline: headline, body: body, isElsewhere: isElsewhere)
    return firstNames([dated.find, titled.find, elements.boxed, signatures.find])
  }

  /// Whether programs are told of an author, if only that it is the site.
  private func isTold(_ authors: [ArticleObject.Author]) -> Bool {
    !authors.isEmpty || Self.keys.prefix(4).contains { head.value($0)?.holds("//") == false }
  }

  private var bodyNode: Int? { body.first.map { page.blocks[$0].firstNode } }

  private func firstNames(_ sources: [() -> [String]]) -> [String] {
    for source in sources {
      let found = source()
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func isSame(_ one: String, _ other: String) -> Bool { LineWords(one) == LineWords(other) }

  private func unique(_ found: [String]) -> [String] {
    var unique: [String] = []
    for name in found where !unique.contains(where: { Self.isSame($0, name) }) { unique.append(name) }
    return unique
  }

  private func desks(_ authors: [ArticleObject.Author]) -> [String] {
    for author in authors {
      if let desk = names.desk(in: CleanText.line(author.name)) { return [desk] }
    }
    for value in Self.keys.flatMap(head.values) {
      if let desk = names.desk(in: value) { return [desk] }
    }
    for row in markedRows() {
      if let desk = PageHead.text(of: row, tree).flatMap(names.desk) { return [desk] }
    }
    return []
  }

  private func metaNames() -> [String] {
    if head.value("twitter:label1")?.holdsSmall("by") == true
      || head.value("twitter:label1") == "Verfasst von",
      let written = head.value("twitter:data1")
    {
      let found = names.names(in: written, isCertain: true)
      if !found.isEmpty { return found }
    }
    for key in Self.scholarlyKeys {
      let found = head.values(key).flatMap { names.names(in: Self.turned($0), isCertain: true) }
      if !found.isEmpty { return found }
    }
    for key in Self.keys {
      let found = head.values(key).flatMap { names.names(in: $0, isCertain: true) }
      if !found.isEmpty { return found }
    }
    for key in Self.furtherKeys {
      let found = head.values(key).flatMap { names.names(in: $0, isCertain: true) }.filter { !names.isOutlet($0) }
      if !found.isEmpty { return found }
    }
    return head.value("parsely-page").map(listedNames) ?? []
  }

  /// The authors of `{"title": "…", "authors": ["Ann Lee"]}`.
  private func listedNames(_ value: String) -> [String] {
    let bytes = ContiguousArray(value.utf8)
    guard let document = LenientJSON.document(bytes.span), document.kind(of: document.root) == .object,
      let list = document.member("authors", of: document.root) ?? document.member("author", of: document.root)
    else { return [] }
    let values = document.kind(of: list) == .array ? Array(document.elements(of: list)) : [list]
    return values.filter { document.isString($0) }.flatMap { value in
      names.names(in: CleanText.line(document.string(at: value).span), isCertain: true)
    }
  }

  /// `Lee, Ann M.` as it is said.
  private static func turned(_ name: String) -> String {
    let parts = name.split(separator: ",")
    guard parts.count == 2, !parts[0].holds(byte: 0x20), parts[1].split(separator: " ").count <= 3 else { return name }
    return CleanText.line(parts[1] + " " + parts[0])
  }

  /// Of papers: every author has one.
  private static let scholarlyKeys = ["citation_author", "citation_authors"]

  private static let keys = [
    "article:author", "author", "og:article:author", "dc.creator", "dcterms.creator", "byl",
    "parsely-author", "sailthru.author", "article.author", "article:author_name", "rnews:author", "creator",
    "shareaholic:article_author_name", "cxenseparse:author", "dc.contributor", "article:authors", "authors",
    "writer", "article_author", "page.content.author",
  ]

  /// Others, in which the outlet may stand as well.
  private static let furtherKeys = [
    "og:author", "dc:creator", "dc.author", "author_name", "article:writer", "bt:author", "mediator_author",
    "dable:author", "news_authors", "news_author",
  ]

  /// How many nodes one name of a byline is from the next at most.
  private static let step = 40

  /// `itemprop="author"`, `rel="author"`.
  private func markedNames() -> [String] {
    var found: [String] = []
    var last: Int?
    for row in markedRows() {
      // The names of one byline stand side by side.
      if let last, row > last + Self.step { break }
      let isMeta = tree.nodes[row].tag == .meta
      guard let text = isMeta ? tree.string(.content, of: row) : PageHead.text(of: row, tree), text.utf8.count < 120
      else { continue }
      for name in names.names(in: text, isCertain: true) where !found.contains(name) { found.append(name) }
      if !found.isEmpty { last = Int(tree.nodes[row].end) }
      if found.count >= 12 { break }
    }
    return found
  }

  /// The elements that say that they name the author.
  private func markedRows() -> some Sequence<Int> {
    let scope = ArticleScope(tree: tree, headline: headline.map { page.blocks[$0].firstNode }, body: bodyNode)
    return tree.nodes.indices.lazy.filter { row in
      let node = tree.nodes[row]
      guard !node.isText, node.tag != .meta || isInAuthor(row, besidesOffices: true),
        node.attributeKinds.contains(.itemprop) || node.attributeKinds.contains(.rel)
      else { return false }
      let isMarked = isProperty("author", row) || (isProperty("name", row) && isInAuthor(row))
      return (isMarked || isAuthorLink(row)) && !isElsewhere(row) && !scope.isOther(row)
    }
  }

  private func isAuthorLink(_ row: Int) -> Bool {
    guard tree.nodes[row].tag == .a, let kinds = tree.string(.rel, of: row), kinds.holdsSmall("author") else {
      return false
    }
    return kinds.lowercased().split(separator: " ").contains("author")
  }

  /// Whether an element is this property of an item.
  private func isProperty(_ name: StaticString, _ row: Int) -> Bool {
    guard let value = tree.attribute(.itemprop, of: row), value.count == name.utf8CodeUnitCount else { return false }
    return tree.attributeText.span.extracting(value.bounds).hasSmall(name, at: 0)
  }

  /// Whether an element is in one that is an author's; `besidesOffices`: not an organisation's.
  private func isInAuthor(_ row: Int, besidesOffices: Bool = false) -> Bool {
    var outer = Int(tree.nodes[row].parent)
    for _ in 0..<3 where outer > 0 {
      if isProperty("author", outer) { return !besidesOffices || !isOrganisation(outer) }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  private func isOrganisation(_ row: Int) -> Bool {
    guard let type = tree.attribute(.itemtype, of: row) else { return false }
    return tree.attributeText.span.extracting(type.bounds).offset(of: "Organi") != nil
  }

  /// Whether an element stands among comments or other articles.
  private func isElsewhere(_ row: Int) -> Bool {
    var outer = row
    while outer > 0 {
      if !page.hints[outer].isDisjoint(with: [.comments, .related]) { return true }
      if tree.nodes[outer].tag == .article { return false }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }
}
