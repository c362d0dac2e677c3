internal import NewsModel
internal import TextCore

/// The parts of an article that tell what it reports: headline and paragraphs, no furniture.
struct ReportText {
  /// The headline, in the bytes of `titleText`; nil where none is known.
  let title: TextRange?
  /// The text that `title` is in: the article's own, or a headline that came beside it.
  let titleText: ContiguousArray<UInt8>
  /// The paragraphs, in the bytes of the article's text.
  let paragraphs: ContiguousArray<TextRange>

  /// What is printed around the report that may tell its day.
  let dateLines: ContiguousArray<TextRange>

  /// The report of `reading`; all of the text where its layout was not read.
  init(of reading: ArticleReading) {
    let text = reading.article.text
    paragraphs = reading.layout?.paragraphs ?? [TextRange(0..<text.count)]
    dateLines = ContiguousArray(
      (reading.layout?.furniture ?? []).lazy
        .filter { [.byline, .dateline, .notice].contains($0.kind) && $0.range.count <= 200 }.map(\.range))
    if let printed = reading.layout?.title {
      title = printed
      titleText = text
    } else {
      let given = ContiguousArray((reading.article.metadata.title ?? "").utf8)
      title = given.isEmpty ? nil : TextRange(0..<given.count)
      titleText = given
    }
  }
}
