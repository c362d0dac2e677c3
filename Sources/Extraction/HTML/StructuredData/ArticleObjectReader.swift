internal import Markup
internal import TextCore

/// Finds the object about the page's article in its JSON-LD, also inside `@graph` and other objects.
///
/// Of several the best is taken: news before articles before pages, those with a text or a date before those without,
/// the first before later ones. What is inside a list of other articles or is a comment is passed over.
struct ArticleObjectReader {
  private let document: JSONDocument
  /// The documents of all scripts of the page: one may refer to what stands in another.
  private let documents: [JSONDocument]
  private static let depthLimit = 12

  /// The best object of all scripts of the page; nil where there is none.
  static func read(_ tree: MarkupTree) -> ArticleObject? {
    var documents: [JSONDocument] = []
    for row in tree.nodes.indices where tree.nodes[row].tag == .script {
      guard let type = tree.attribute(.type, of: row),
        tree.attributeText.span.extracting(type.bounds).holdsSmall("ld+json")
      else { continue }
      let range = tree.textRange(of: row)
      guard let document = LenientJSON.document(tree.text.span.extracting(range.bounds)) else { continue }
      documents.append(document)
    }
    var best: ArticleObject?
    for document in documents {
      let reader = ArticleObjectReader(document: document, documents: documents)
      reader.visit(document.root, 0) { object in
        if object.rank > best?.rank ?? 0 { best = object }
      }
    }
    return best
  }

  private func visit(_ node: ID<JSONNode>, _ depth: Int, _ found: (ArticleObject) -> Void) {
    guard depth < Self.depthLimit else { return }
    switch document.kind(of: node) {
    case .array:
      for element in document.elements(of: node) { visit(element, depth + 1, found) }
    case .object:
      if let object = article(node) { found(object) }
      for member in document.members(of: node) {
        let key = document.string(at: member.key)
        if ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "@list"].contains(where: {
          key.elementsEqual($0.utf8)
        }) {
          visit(member.value, depth + 1, found)
        }
      }
    default: return
    }
  }

  // MARK: One object

  private func article(_ node: ID<JSONNode>) -> ArticleObject? {
    let type = types(of: node).map(Self.rank).max() ?? 0
    guard type > 0 else { return nil }
    var object = ArticleObject()
    // Some put what is said of the article into the page that it is the main thing of.
    let inner = document.member("mainEntityOfPage", of: node).flatMap { document.kind(of: $0) == .object ? $0 : nil }
    object.headline =
      string("headline", node) ?? inner.flatMap { string("headline", $0) } ?? string("name", node)
    object.body = string("articleBody", node) ?? string("reviewBody", node)
    object.authors = authors(node)
    object.published = string("datePublished", node)
    object.modified = string("dateModified", node)
    if let inner {
      if object.authors.isEmpty { object.authors = authors(inner) }
      object.published = object.published ?? string("datePublished", inner)
      object.modified = object.modified ?? string("dateModified", inner)
      object.body = object.body ?? string("articleBody", inner)
    }
    object.published = object.published ?? string("dateCreated", node)
    object.publisher = document.member("publisher", of: node).flatMap(name)
    object.language = string("inLanguage", node)
    object.section = string("articleSection", node) ?? list("articleSection", node).first
    object.url = string("url", node) ?? string("@id", node)
    object.rank =
      type * 10 + (object.body != nil ? 4 : 0) + (object.published != nil ? 3 : 0) + (object.headline != nil ? 2 : 0)
    return object
  }

  private func types(of node: ID<JSONNode>) -> [String] {
    string("@type", node).map { [$0] } ?? list("@type", node)
  }

  private static func rank(_ type: String) -> Int {
    let name = type.split(separator: "/").last.map(String.init) ?? type
    if name.hasSuffix("NewsArticle") || name == "LiveBlogPosting" || name == "Reportage" { return 4 }
    if name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" || name == "Review" { return 3 }
    if ["Recipe", "CreativeWork", "PodcastEpisode", "ClaimReview"].contains(name) { return 2 }
    return ["WebPage", "ItemPage", "AboutPage", "VideoObject"].contains(name) ? 1 : 0
  }

  private func authors(_ node: ID<JSONNode>) -> [ArticleObject.Author] {
    let authors = document.member("author", of: node).map(all) ?? []
    if authors.contains(where: { !$0.isOrganisation }) { return authors }
    let creators = document.member("creator", of: node).map(all) ?? []
    return authors
      + creators.map { creator in
        ArticleObject.Author(
          name: creator.name, isOrganisation: creator.isOrganisation, isCreator: !authors.isEmpty)
      }
  }

  /// All that a value names, which may be a list, or an object that holds one.
  private func all(_ value: ID<JSONNode>) -> [ArticleObject.Author] {
    if document.kind(of: value) == .array { return document.elements(of: value).flatMap(authors(in:)) }
    if document.kind(of: value) == .object, let list = document.member("@list", of: value) { return all(list) }
    return authors(in: value)
  }

  /// One value may name several: `"name": ["Ann Lee", "Bo Chen"]`.
  private func authors(in value: ID<JSONNode>) -> [ArticleObject.Author] {
    if document.kind(of: value) == .array { return document.elements(of: value).compactMap(author) }
    let several = document.kind(of: value) == .object ? list("name", value) : []
    if several.count > 1 { return several.map { ArticleObject.Author(name: $0, isOrganisation: false) } }
    return author(value).map { [$0] } ?? []
  }

  private func author(_ value: ID<JSONNode>) -> ArticleObject.Author? {
    guard let name = name(value) else { return nil }
    let isOrganisation = types(of: value).contains { $0.hasSuffix("Organization") || $0.hasSuffix("Organisation") }
    return ArticleObject.Author(name: name, isOrganisation: isOrganisation)
  }

  /// A string, or the name of an object, or of the object that it refers to.
  private func name(_ value: ID<JSONNode>) -> String? {
    if document.isString(value) { return text(value) }
    if document.kind(of: value) == .array { return document.elements(of: value).lazy.compactMap(name).first }
    if let name = string("name", value) ?? list("name", value).first { return name }
    if let family = string("familyName", value) {
      return string("givenName", value).map { "\($0) \(family)" } ?? family
    }
    guard let id = document.member("@id", of: value), document.isString(id) else { return nil }
    let reference = document.string(at: id)
    return referred(reference)
      ?? documents.lazy.compactMap { ArticleObjectReader(document: $0, documents: []).referred(reference) }.first
  }

  /// The name of the object of this `@id`, in the lists of the document's first levels.
  private func referred(_ id: ContiguousArray<UInt8>) -> String? {
    for row in document.tape.indices where document.tape[row].kind == .object {
      let node = ID<JSONNode>(row)
      guard let other = document.member("@id", of: node), document.isString(other),
        document.string(at: other) == id, let name = string("name", node)
      else { continue }
      return name
    }
    return nil
  }

  // MARK: Values

  private func string(_ key: StaticString, _ node: ID<JSONNode>) -> String? {
    guard let value = document.member(key, of: node), document.isString(value) else { return nil }
    return text(value)
  }

  private func list(_ key: StaticString, _ node: ID<JSONNode>) -> [String] {
    guard let value = document.member(key, of: node), document.kind(of: value) == .array else { return [] }
    return document.elements(of: value).compactMap { document.isString($0) ? text($0) : nil }
  }

  private func text(_ value: ID<JSONNode>) -> String? {
    let text = PlainText.of(document.string(at: value).span)
    return text.isEmpty ? nil : text
  }
}
