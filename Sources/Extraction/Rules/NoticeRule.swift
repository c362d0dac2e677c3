internal import NewsModel
internal import TextCore

/// Corrections, updates, rights, terms, and what is said of newsletters.
///
/// Example: `Correction, 3 May: The ferry was built in 2009.` → notice: Correction, 3 May: The ferry was built in 2009.
/// Example: `He left. Copyright 2024. All rights reserved.` → notice: Copyright 2024. + notice: All rights reserved.
/// Example: `Tides is our free newsletter.` → notice: Tides is our free newsletter.
/// Example: `This article has been updated.` → notice: This article has been updated.
/// Example: `Correction officers went on strike on Monday.` → none
struct NoticeRule: LayoutRule {
  static let name = "notice"

  /// The longest paragraph that is a notice, in words.
  private static let longest = 120
  /// The longest paragraph that is a notice by what stands inside it.
  private static let longestByInside = 60

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      if text.scalar(at: Int(draft.rest[block].lower)).value == 0xa9, draft.words[block].count <= 40 {
        draft.mark(block, .notice, by: Self.name)
      }
      for row in page.blocks[block].hits where draft.words[block].contains(page.hits[row].words.lowerBound) {
        apply(page.hits[row], in: block, to: &draft, page, text)
      }
    }
  }

  private func apply(
    _ hit: PhraseHit, in block: Int, to draft: inout LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>
  ) {
    let words = draft.words[block]
    let sentence = page.sentence(around: hit.words.lowerBound, in: words)
    let isFirst = sentence.lowerBound == words.lowerBound
    switch hit.list {
    case .noticeLabel:
      guard isLabel(hit, block, page, text), words.upperBound - hit.words.lowerBound <= Self.longest else { return }
      draft.markTail(
        of: block, from: page.start(of: hit.words.lowerBound, in: block, text), .notice, by: Self.name, page: page, text
      )
    case .noticeOpening:
      if isQuoted(sentence, block, page, text) { return }
      if isFirst, words.count <= Self.longest {
        draft.mark(block, .notice, by: Self.name)
      } else {
        draft.markSentence(sentence, of: block, .notice, by: Self.name, page: page, text)
      }
    case .noticeInside:
      if isQuoted(sentence, block, page, text) { return }
      if isFirst, words.count <= Self.longestByInside {
        draft.mark(block, .notice, by: Self.name)
      } else {
        draft.markSentence(sentence, of: block, .notice, by: Self.name, page: page, text)
      }
    case .copyright where isCopyright(hit, block, page, text):
      draft.markSentence(sentence, of: block, .notice, by: Self.name, page: page, text)
    default: return
    }
  }

  private func isLabel(_ hit: PhraseHit, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    guard let mark = page.mark(after: hit.words.upperBound - 1, block: block, text) else { return true }
    return [0x3a, 0x2c, 0x28, 0x2013, 0x2014, 0x2d].contains(mark)
  }

  private func isCopyright(_ hit: PhraseHit, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    guard hit.words.count == 1 else { return true }
    guard let mark = page.mark(after: hit.words.lowerBound, block: block, text) else { return true }
    return mark == 0xa9 || mark == 0x28 || (0x30...0x39).contains(mark)
  }

  private func isQuoted(_ sentence: Range<Int>, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let start = page.start(of: sentence.lowerBound, in: block, text)
    return text.hasDoubleQuote(TextRange(start..<Int(page.words.uppers[sentence.upperBound - 1])))
  }
}

extension LayoutDraft {
  /// Takes a sentence of `block`, by its words.
  mutating func markSentence(
    _ sentence: Range<Int>, of block: Int, _ kind: Furniture.Kind, by rule: String, page: PlainPage,
    _ text: Span<UInt8>
  ) {
    guard !sentence.isEmpty else { return }
    let start = max(page.start(of: sentence.lowerBound, in: block, text), Int(rest[block].lower))
    let isLast = sentence.upperBound >= words[block].upperBound
    let end = isLast ? Int(rest[block].upper) : page.start(of: sentence.upperBound, in: block, text)
    guard start < end else { return }
    markPart(of: block, start..<end, kind, by: rule, page: page, text)
  }
}
