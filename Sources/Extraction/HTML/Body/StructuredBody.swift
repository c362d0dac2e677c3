internal import Markup
internal import TextCore

/// What the article's text in the structured data says about each block that is seen on the page.
struct StructuredBody {
  /// The share of each block's runs of three words that are in that text; nil for blocks of fewer words.
  private(set) var agreement: ContiguousArray<Double?> = []
  /// The share of that text that is seen on the page, about.
  private(set) var coverage = 0.0
  /// Bytes of that text in words.
  let byteCount: Int

  init(_ body: String, _ tree: MarkupTree, _ page: PageBlocks, _ boilerplate: BoilerplateElements) {
    let text = ContiguousArray(body.utf8)
    let shingles = ArticleShingles(text.span)
    byteCount = shingles.byteCount
    var covered = 0
    for block in page.blocks {
      let share = shingles.share(of: block, page.pieces, tree)
      agreement.append(share)
      if let share, share >= 0.6, block.kind != .caption, !block.isRepeat { covered += block.byteCount }
    }
    coverage = Double(covered) / Double(max(byteCount, 1))
  }
}
