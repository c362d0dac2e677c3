internal import NewsModel
internal import TextCore

/// The credit of a picture without a label: after the last sentence of a line there are names only, with a stroke, a
/// `via` or an agency among them. The few sentences before it are the caption.
///
/// Example: `The bow on Monday. VPA/Nils Ferrand` → caption: The bow on Monday. + credit: VPA/Nils Ferrand
/// Example: `The minister leaving Selburg. Transport Ministry / Telegram` → caption: The minister leaving Selburg. + credit: Transport Ministry / Telegram
/// Example: `The bow (AP Photo/Nils Ferrand)` → caption: The bow + credit: (AP Photo/Nils Ferrand)
/// Example: `“We go on,” he said. AFP` → credit: AFP
/// Example: `The ferry was bound for Selburg. Nobody was hurt.` → none
struct AgencyCreditRule: LayoutRule {
  static let name = "agency credit"

  /// The longest such credit in words.
  private static let longest = 10
  /// The longest line that is a credit and nothing else.
  private static let longestLine = 8
  /// The longest credit in brackets in bytes.
  private static let longestBracket = 120

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) && !draft.words[block].isEmpty {
      guard let word = firstOfCredit(block, draft, page, text) else { continue }
      let start = page.start(of: word, in: block, text)
      if word == draft.words[block].lowerBound {
        if isCreditLine(block, draft, page) { draft.mark(block, .credit, by: Self.name) }
        continue
      }
      let isCaption =
        CaptionSplit.isCaption(before: word, of: block, in: draft, page, text)
        && (block + 2 < page.blocks.count || block <= page.firstProse)
      draft.markTail(of: block, from: start, .credit, by: Self.name, page: page, text)
      if isCaption { draft.mark(block, .caption, by: Self.name) }
    }
  }

  /// The first word of a credit that ends what is left of `block`.
  private func firstOfCredit(_ block: Int, _ draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>) -> Int? {
    let rest = draft.rest[block]
    let words = draft.words[block]
    if text[Int(rest.upper) - 1] == UInt8(ascii: ")") { return firstInBrackets(block, draft, page, text) }
    guard !text.endsSentence(rest) else { return nil }
    let segment = page.sentence(around: words.upperBound - 1, in: words, limit: Self.longest + 1)
    guard segment.count <= Self.longest, CaptionSplit.areNames(segment, page) else { return nil }
    let bytes = Int(page.words.lowers[segment.lowerBound])..<Int(rest.upper)
    if hasStroke(bytes, text) || segment.dropFirst().contains(where: { isVia($0, page) }) { return segment.lowerBound }
    guard segment.lowerBound > words.lowerBound, let agency = page.hit(.agency, at: segment.lowerBound, block: block)
    else { return nil }
    return agency.words.upperBound == segment.upperBound ? segment.lowerBound : nil
  }

  /// The first word in brackets at the end of `block`, where a picture's agency stands in them.
  private func firstInBrackets(_ block: Int, _ draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>) -> Int? {
    let words = draft.words[block]
    var word = words.upperBound - 1
    let limit = Int(draft.rest[block].upper) - Self.longestBracket
    while word > words.lowerBound, Int(page.words.lowers[word]) > limit {
      if text[Int(page.words.lowers[word]) - 1] == UInt8(ascii: "(") { break }
      word -= 1
    }
    guard text[max(Int(page.words.lowers[word]), 1) - 1] == UInt8(ascii: "(") else { return nil }
    let inside = word..<words.upperBound
    let hasAgency = inside.contains { page.isIn(.agency, word: $0, block: block) }
    let bytes = Int(page.words.lowers[word])..<Int(draft.rest[block].upper)
    let isPicture = hasStroke(bytes, text) || inside.contains { page.isWord($0, .creditWord) }
    return hasAgency && isPicture && inside.count <= Self.longest ? word : nil
  }

  /// Whether a line that is names only is a credit: it names an agency, or stands below a caption.
  private func isCreditLine(_ block: Int, _ draft: LayoutDraft, _ page: PlainPage) -> Bool {
    guard block > 0, draft.words[block].count <= Self.longestLine else { return false }
    // Below a caption, or behind one in its line.
    if draft.kinds[block - 1] == .caption || !draft.isWhole(block, of: page) { return true }
    return draft.words[block].contains { page.isIn(.agency, word: $0, block: block) }
  }

  private func isVia(_ word: Int, _ page: PlainPage) -> Bool { page.words.hashes[word] == Self.via }

  private static let via = WordColumns.hash(of: "via")

  private func hasStroke(_ bytes: Range<Int>, _ text: Span<UInt8>) -> Bool {
    bytes.contains { text[$0] == UInt8(ascii: "/") || text[$0] == UInt8(ascii: "|") }
  }
}
