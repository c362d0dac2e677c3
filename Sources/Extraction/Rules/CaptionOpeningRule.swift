internal import NewsModel
internal import TextCore

/// A caption that says that it is one: `FILE - …`, `File photo: …`, `A photo released by …`.
///
/// Example: `FILE - The ferry leaves Selburg in March. ¶ The line is shut.` → caption: FILE - The ferry leaves Selburg in March.
/// Example: `A photo released by the harbour shows the bow.` → caption: A photo released by the harbour shows the bow.
/// Example: `This photo was found on her phone, police said.` → none
struct CaptionOpeningRule: LayoutRule {
  static let name = "caption opening"

  /// The longest caption in words.
  private static let longest = 70

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      let words = draft.words[block]
      guard !words.isEmpty, words.count <= Self.longest, isOpened(words.lowerBound, block, page, text),
        !words.contains(where: { page.isWord($0, .speech) })
      else { continue }
      draft.mark(block, .caption, by: Self.name)
    }
  }

  private func isOpened(_ word: Int, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    if page.hit(.captionOpening, at: word, block: block) != nil { return true }
    guard let label = page.hit(.captionLabel, at: word, block: block),
      let mark = page.mark(after: label.words.upperBound - 1, block: block, text)
    else { return false }
    return mark == 0x3a || mark == 0x2d || mark == 0x2013 || mark == 0x2014
  }
}
