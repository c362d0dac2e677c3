internal import NewsModel
internal import TextCore

/// A part of an article that a page sets as one block. All that is not white space is in exactly one.
struct ArticleBlock: Equatable {
  /// What it is.
  enum Kind: Equatable {
    case headline
    case paragraph
    case furniture(Furniture.Kind)
  }

  let range: TextRange
  let kind: Kind

  /// The blocks of an article in text order: those of its layout, and the lines that none of them holds.
  static func all(of reading: ArticleReading) -> [ArticleBlock] {
    let text = reading.article.text
    var blocks: [ArticleBlock] = []
    if let layout = reading.layout {
      if let title = layout.title { blocks.append(ArticleBlock(range: title, kind: .headline)) }
      blocks += layout.paragraphs.map { ArticleBlock(range: $0, kind: .paragraph) }
      blocks += layout.furniture.map { ArticleBlock(range: $0.range, kind: .furniture($0.kind)) }
      blocks.sort { $0.range < $1.range }
    }
    var all: [ArticleBlock] = []
    var position: UInt32 = 0
    for block in blocks where block.range.lower >= position {
      append(linesIn: TextRange(position, block.range.lower), of: text, to: &all)
      all.append(block)
      position = block.range.upper
    }
    append(linesIn: TextRange(position, UInt32(text.count)), of: text, to: &all)
    return all
  }

  private static func append(
    linesIn range: TextRange, of text: ContiguousArray<UInt8>, to blocks: inout [ArticleBlock]
  ) {
    guard !range.isEmpty else { return }
    for line in text.span.extracting(range.bounds).lines() {
      let line = TextRange(range.lower + line.lower, range.lower + line.upper)
      blocks.append(ArticleBlock(range: line, kind: .paragraph))
    }
  }
}
