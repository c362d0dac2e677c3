public import TextCore

/// How the text of an article is laid out: what is its headline, what is report, and what stands between.
///
/// The three never overlap, and each is in text order. What is in none of them is white space.
public struct ArticleLayout: Sendable, Equatable {
  /// The headline where the text has one, without white space at its ends.
  public var title: TextRange?
  /// The paragraphs of the report, sub-headings among them, without white space at their ends. A dateline or a caption
  /// that stands in a line with report is not in its paragraph.
  public var paragraphs: ContiguousArray<TextRange>
  /// What is not report.
  public var furniture: ContiguousArray<Furniture>

  /// A layout of these parts.
  public init(
    title: TextRange? = nil, paragraphs: ContiguousArray<TextRange> = [], furniture: ContiguousArray<Furniture> = []
  ) {
    self.title = title
    self.paragraphs = paragraphs
    self.furniture = furniture
  }

  /// Headline and paragraphs that are not empty, in text order: all that is evidence.
  public var blocks: ContiguousArray<TextRange> {
    var blocks = ContiguousArray(paragraphs.filter { !$0.isEmpty })
    if let title, !title.isEmpty { blocks.append(title) }
    blocks.sort()
    return blocks
  }

  /// Where a sentence must end: the ends of headline, paragraphs and furniture, as the first byte after each, in text
  /// order. A parser that sees no layout runs on over a heading, and takes a quotation mark at the end of a paragraph
  /// for the beginning of the next.
  public func cuts() -> ContiguousArray<UInt32> {
    var cuts: ContiguousArray<UInt32> = []
    if let title { cuts += [title.lower, title.upper] }
    for mark in furniture { cuts += [mark.range.lower, mark.range.upper] }
    for paragraph in paragraphs where !paragraph.isEmpty { cuts.append(paragraph.upper) }
    cuts.sort()
    return cuts
  }
}
