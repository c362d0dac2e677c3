internal import Markup

/// Tells the words under a picture by where they stand: in an element with a picture and hardly more text.
struct ImageElements {
  /// Pictures in each element.
  private var images: ContiguousArray<Int>
  /// Words of all blocks in each element.
  private var words: ContiguousArray<Int>
  private let tree: MarkupTree

  init(_ tree: MarkupTree, _ page: PageBlocks) {
    self.tree = tree
    images = ContiguousArray(repeating: 0, count: tree.nodes.count)
    words = ContiguousArray(repeating: 0, count: tree.nodes.count)
    for row in tree.nodes.indices {
      switch tree.nodes[row].tag {
      case .img, .picture, .video, .embed: images[row] = 1
      default: break
      }
    }
    for block in page.blocks { words[block.element] += block.wordCount }
    page.sumUp(&images, tree)
    page.sumUp(&words, tree)
  }

  /// Whether a block is the words under a picture.
  func isCaption(_ block: PageBlock) -> Bool {
    guard block.wordCount <= 50 else { return false }
    guard block.kind == .plain || block.kind == .paragraph else { return false }
    // What is set as a paragraph and as long as one is one, a picture beside it or not.
    if block.kind == .paragraph, block.wordCount > 25, block.endsSentence { return false }
    var row = block.element
    // A paragraph with a picture in it may be any paragraph; a box with a picture and a line is a figure.
    if tree.nodes[row].tag == .p { row = Int(tree.nodes[row].parent) }
    for _ in 0..<3 where row > 0 && words[row] <= block.wordCount + 8 {
      if images[row] > 0 { return true }
      row = Int(tree.nodes[row].parent)
    }
    return false
  }
}
