internal import NewsModel
internal import TextCore

/// A paragraph in which the outlet asks its readers for money: it speaks of itself and to them, in the words of such
/// appeals (`Phrases/appeal.txt`). Paragraphs beside it that go on in this way belong to it, and so do the words on
/// buttons behind it.
///
/// Example: `The bridge is shut. ¶ We depend on readers like you. Donate now.` → appeal: We depend on readers like you. Donate now.
/// Example: `“We need your help,” the mayor told the readers of her letter.` → none
struct AppealRule: LayoutRule {
  static let name = "appeal"

  /// What a paragraph must score: two for each strong phrase, one for each weak one.
  private static let enough = 4
  /// The longest line behind an appeal that belongs to it, in words, and how many such lines.
  private static let longestButton = 7
  private static let mostButtons = 5
  /// The longest paragraph that is looked at, in words.
  private static let longest = 300

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    var isAppeal = page.blocks.indices.map {
      draft.isOpen($0) && self.isAppeal($0, draft, page, text, enough: Self.enough)
    }
    // Beside an appeal less is enough. Each is looked at once from either side.
    for block in isAppeal.indices.dropFirst() where isAppeal[block - 1] && !isAppeal[block] {
      isAppeal[block] = draft.isOpen(block) && self.isAppeal(block, draft, page, text, enough: 2)
    }
    for block in isAppeal.indices.dropLast().reversed() where isAppeal[block + 1] && !isAppeal[block] {
      isAppeal[block] = draft.isOpen(block) && self.isAppeal(block, draft, page, text, enough: 2)
    }
    for block in isAppeal.indices where isAppeal[block] { draft.mark(block, .appeal, by: Self.name) }
    for block in isAppeal.indices where isAppeal[block] { takeButtons(after: block, of: &draft, page, text) }
  }

  /// Whether the paragraph has the words of an appeal, says we and says you, apart from what it quotes.
  private func isAppeal(
    _ block: Int, _ draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>, enough: Int
  ) -> Bool {
    guard page.blocks[block].wordCount <= Self.longest else { return false }
    var strong = 0
    var weak = 0
    for row in page.blocks[block].hits {
      if page.hits[row].list == .appealStrong { strong += 1 }
      if page.hits[row].list == .appealWeak { weak += 1 }
    }
    guard strong > 0, strong * 2 + weak >= enough else { return false }
    let (first, second) = persons(block, page, text)
    return first > 0 && second > 0
  }

  /// How often the paragraph says we and you outside quotation marks.
  private func persons(_ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> (first: Int, second: Int) {
    var first = 0
    var second = 0
    var isQuoted = false
    var offset = Int(page.blocks[block].range.lower)
    for word in page.blocks[block].words {
      while offset < Int(page.words.lowers[word]) {
        let scalar = text.scalar(at: offset)
        switch scalar.value {
        case 0x201c, 0xab: isQuoted = true
        case 0x201d, 0xbb: isQuoted = false
        case 0x22: isQuoted.toggle()
        default: break
        }
        offset += scalar.width
      }
      offset = Int(page.words.uppers[word])
      if isQuoted { continue }
      if page.isWord(word, .firstPerson) { first += 1 }
      if page.isWord(word, .secondPerson) { second += 1 }
    }
    return (first, second)
  }

  /// Takes the short lines behind an appeal: those that are known as buttons, and any where no paragraph follows.
  private func takeButtons(after block: Int, of draft: inout LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>) {
    var last = block
    while last + 1 < page.blocks.count, last - block < Self.mostButtons,
      page.blocks[last + 1].wordCount <= Self.longestButton
    {
      last += 1
    }
    guard last > block else { return }
    let isEnd = !(last + 1..<page.blocks.count).contains {
      draft.isOpen($0) && page.blocks[$0].wordCount > Self.longestButton
    }
    for button in block + 1...last where draft.isOpen(button) {
      let known = page.hit(.appealButton, at: page.blocks[button].words.lowerBound, block: button)
      guard isEnd || known?.words == page.blocks[button].words else { return }
      draft.mark(button, .appeal, by: Self.name)
    }
  }
}
