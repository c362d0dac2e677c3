internal import Markup
internal import TextCore

/// The dates of elements that say what they are: microdata and `time`.
struct DateElements {
  /// `itemprop="datePublished"`.
  private(set) var microdata: PageMetadata.Moment?
  /// The first `time` element that is not of a change, best one that says that it is of publication.
  private(set) var time: PageMetadata.Moment?
  /// `itemprop="dateModified"`, or a `time` element that says so.
  private(set) var modified: PageMetadata.Moment?

  /// The first `time` element that stands far from the headline: better than nothing.
  private(set) var anyTime: PageMetadata.Moment?

  private var timeScore = 1

  init(
    _ tree: MarkupTree, _ page: PageBlocks, _ dates: DateText, _ words: DateWords, _ order: DateText.Order,
    headline: Int?
  ) {
    for row in tree.nodes.indices where !tree.nodes[row].isText {
      let node = tree.nodes[row]
      guard node.attributeKinds.contains(.itemprop) || node.tag == .time || node.tag == .abbr else { continue }
      let property = tree.string(.itemprop, of: row)?.lowercased()
      if node.tag != .meta, let property, property.hasPrefix("date") || property == "uploaddate" {
        guard let found = Self.date(row, tree, dates, words, order) else { continue }
        let moment = PageMetadata.Moment(value: found, source: .microdata)
        if property == "datemodified" {
          modified = modified ?? moment
        } else if property == "datepublished" || property == "datecreated" {
          microdata = microdata ?? moment
        }
      } else if node.tag == .time || (node.tag == .abbr && tree.attribute(.title, of: row) != nil) {
        addTime(row, tree, page, dates, words, order, headline)
      }
    }
  }

  private mutating func addTime(
    _ row: Int, _ tree: MarkupTree, _ page: PageBlocks, _ dates: DateText, _ words: DateWords,
    _ order: DateText.Order, _ headline: Int?
  ) {
    // Without a headline any time may be the one.
    var score = headline == nil ? 2 : 0
    if let headline {
      score += row > headline - 60 && row < headline + 120 ? 6 : row > headline && row < headline + 400 ? 3 : 0
      // The time of another article: of a list, of a comment.
      if ArticleScope(tree: tree, headline: headline).isOther(row) { score -= 6 }
    }
    var outer = row
    for level in 0..<6 where outer > 0 {
      let hints = page.hints[outer]
      if !hints.isDisjoint(with: [.comments, .related, .side, .navigation, .foot]) { score -= 3 }
      if hints.contains(.main) { score += 1 }
      // What is quoted or set in from elsewhere has a time of its own.
      if tree.nodes[outer].tag == .blockquote { score -= 6 }
      if level < 2 {
        if Self.isCalled(Self.changeWords, outer, tree) {
          if let found = Self.date(row, tree, dates, words, order) {
            modified = modified ?? PageMetadata.Moment(value: found, source: .timeElement)
          }
          return
        }
        if Self.isCalled(Self.publicationWords, outer, tree) { score += 2 }
      }
      outer = Int(tree.nodes[outer].parent)
    }
    if tree.attribute(.pubdate, of: row) != nil { score += 3 }
    if score <= timeScore, anyTime == nil, score >= -1, let found = Self.date(row, tree, dates, words, order) {
      anyTime = PageMetadata.Moment(value: found, source: .timeElement)
    }
    guard score > timeScore, let found = Self.date(row, tree, dates, words, order) else { return }
    time = PageMetadata.Moment(value: found, source: .timeElement)
    timeScore = score
  }

  private static let changeWords: [StaticString] = ["updat", "modif", "aktualis"]
  private static let publicationWords: [StaticString] = [
    "publi", "entry-date", "pubdate", "post-date", "posted", "article",
  ]

  /// Whether one of `words` stands in the class or the id of an element.
  private static func isCalled(_ words: [StaticString], _ row: Int, _ tree: MarkupTree) -> Bool {
    for kind in [HTMLAttribute.class, .id] {
      guard let value = tree.attribute(kind, of: row) else { continue }
      for word in words where tree.attributeText.span.extracting(value.bounds).holdsSmall(word) { return true }
    }
    return false
  }

  private static func date(
    _ row: Int, _ tree: MarkupTree, _ dates: DateText, _ words: DateWords, _ order: DateText.Order
  ) -> String? {
    let line = PageHead.text(of: row, tree)
    let printed = line.flatMap { dates.first(in: $0, order: order) }
    for kind in [HTMLAttribute.datetime, .content, .title] {
      guard let value = tree.string(kind, of: row), let found = dates.first(in: value, order: order) else { continue }
      // What readers are told goes before what programs are told, which may be the time of a change.
      guard let printed, let line, words.sayPublication(line), let one = Instant(found), let day = Instant(printed)?.day
      else { return found }
      return one.mayBe(onDay: day) ? found : printed
    }
    return printed
  }
}
