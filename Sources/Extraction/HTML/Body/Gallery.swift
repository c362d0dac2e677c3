internal import Markup

/// Finds the captions of an article that is told in pictures.
///
/// The words under a picture are no part of an article, but where they are most of what a page tells they are the article:
/// a gallery. A few words each, or fewer than four of them, are none.
struct Gallery {
  private static let leastCaptions = 4
  private static let leastWords = 8

  let tree: MarkupTree
  let page: PageBlocks
  let boilerplate: BoilerplateElements
  let container: Int

  /// The captions in the container, rows of the page's blocks in document order; nil where they are not most of what it
  /// tells beside `kept`, the blocks of the body.
  func captions(beside kept: ContiguousArray<Int>) -> ContiguousArray<Int>? {
    let images = ImageElements(tree, page)
    let known = Set(kept)
    let captions = ContiguousArray(
      page.blocks.indices.filter { row in
        let block = page.blocks[row]
        return block.element >= container && block.element < Int(tree.nodes[container].end)
          && !known.contains(row) && !block.isRepeat && block.wordCount >= Self.leastWords && block.linkDensity < 0.5
          && (block.kind == .caption || images.isCaption(block)) && !boilerplate.isExcluded[figure(of: block)]
      })
    let told = captions.reduce(0) { $0 + page.blocks[$1].byteCount }
    let other = kept.reduce(0) { $0 + page.blocks[$1].byteCount }
    return captions.count >= Self.leastCaptions && told > other ? captions : nil
  }

  /// The element around a caption that is not one itself: captions are left out of other articles.
  private func figure(of block: PageBlock) -> Int {
    var row = block.element
    while row > container, page.hints[row].contains(.caption) || tree.nodes[row].tag == .figcaption {
      row = Int(tree.nodes[row].parent)
    }
    return row
  }
}
