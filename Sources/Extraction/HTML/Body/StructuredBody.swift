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
      let share = Self.share(of: block, tree, page, shingles)
      agreement.append(share)
      if let share, share >= 0.6, block.kind != .caption { covered += block.byteCount }
    }
    coverage = Double(covered) / Double(max(byteCount, 1))
  }

  private static func share(
    of block: PageBlock, _ tree: MarkupTree, _ page: PageBlocks, _ shingles: ArticleShingles
  ) -> Double? {
    var window = ArticleShingles.Window()
    var all = 0
    var found = 0
    for row in block.pieces {
      forEachWord(tree.text.span.extracting(page.pieces[row].text.bounds)) { word, _ in
        guard let shingle = window.add(word) else { return }
        all += 1
        if shingles.contains(shingle) { found += 1 }
      }
    }
    return all == 0 ? nil : Double(found) / Double(all)
  }
}
