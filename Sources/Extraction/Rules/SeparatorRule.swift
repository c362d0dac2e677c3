internal import NewsModel
internal import TextCore

/// A line without a word: stars, dashes, a bullet. Signs that say something, such as emoji, are left alone.
///
/// Example: `The bridge is shut. ¶ * * * ¶ It opens in May.` → navigation: * * *
/// Example: `The mayor wrote one sign on the wall of the old town hall: ¶ 💙` → none
struct SeparatorRule: LayoutRule {
  static let name = "separator"

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where page.blocks[block].wordCount == 0 && draft.isOpen(block) {
      if isPlain(page.blocks[block].range, text) { draft.mark(block, .navigation, by: Self.name) }
    }
  }

  private func isPlain(_ range: TextRange, _ text: Span<UInt8>) -> Bool {
    var offset = Int(range.lower)
    while offset < Int(range.upper) {
      let scalar = text.scalar(at: offset)
      if scalarClass(scalar.value).contains(.icon) { return false }
      offset += scalar.width
    }
    return true
  }
}
