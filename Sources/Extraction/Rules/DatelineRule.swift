internal import NewsModel
internal import TextCore

/// Where and when the report was written, at the head of its first paragraphs, up to and with the dash.
///
/// Example: `SELBURG, Estravia, 15 October — The ferry left.` → dateline: SELBURG, Estravia, 15 October —
/// Example: `PARIS (AFP) - The ferry left.` → dateline: PARIS (AFP) -
/// Example: `ST. PAUL, Minn. -- The ferry left.` → dateline: ST. PAUL, Minn. --
/// Example: `(Reuters) - The ferry left at noon.` → dateline: (Reuters) -
/// Example: `Taipei, Taiwan — The ferry left on Monday.` → dateline: Taipei, Taiwan —
/// Example: `Washington (CNN) The ferry left.` → dateline: Washington (CNN)
/// Example: `London: The ferry left at noon on Monday with two hundred people and nine cars on board.` → dateline: London:
/// Example: `The ferry — a new one — left on Monday with 200 people.` → none
/// Example: `NATO - which met on Monday - did not agree.` → none
struct DatelineRule: LayoutRule {
  static let name = "dateline"

  /// Paragraphs at the top that may have a dateline.
  private static let zone = 4
  /// A paragraph with a dateline has more words than this.
  private static let shortest = 4

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    let scanner = DatelineScanner(page: page)
    var paragraphs = 0
    for block in page.blocks.indices where draft.isOpen(block) && draft.words[block].count > Self.shortest {
      paragraphs += 1
      guard paragraphs <= Self.zone else { return }
      if takeFullDate(block, of: &draft, page, text) { continue }
      let words = draft.words[block]
      guard let found = scanner.dateline(at: words.lowerBound, block: block, words: words, text) else { continue }
      let isFirst = paragraphs == 1 || block <= page.firstProse
      guard found.form == .strict || isFirst, isParagraph(block, draft, text),
        continuesWell(after: found.end, words, page, text)
      else { continue }
      draft.markHead(of: block, to: found.end, .dateline, by: Self.name, page: page, text)
    }
  }

  /// Whether this is a paragraph and no headline with a dash in it.
  private func isParagraph(_ block: Int, _ draft: LayoutDraft, _ text: Span<UInt8>) -> Bool {
    draft.words[block].count >= 25 || text.endsSentence(draft.rest[block])
      || text[Int(draft.rest[block].upper) - 1] == UInt8(ascii: ":")
  }

  /// Whether the report begins after the dateline: with a capital, a digit or a quotation mark.
  private func continuesWell(after end: Int, _ words: Range<Int>, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let next = text.skipSpaces(from: end, to: text.count)
    guard next < text.count else { return false }
    let scalar = text.scalar(at: next).value
    guard !scalarClass(scalar).contains(.lowerCase) else { return false }
    let first = words.first { Int(page.words.lowers[$0]) >= next }
    return first.map { $0 + 1 < words.upperBound && !areCapitals($0, $0 + 1, page) } ?? false
  }

  /// Two words in capitals: what stands before a dash there is a heading, no place.
  private func areCapitals(_ first: Int, _ second: Int, _ page: PlainPage) -> Bool {
    page.words.traits[first].contains(.allCapitals) && page.words.traits[second].contains(.allCapitals)
  }

  /// `Thursday, May 7, 2015 On Tuesday the government …`: a date that is glued to the first paragraph.
  private func takeFullDate(
    _ block: Int, of draft: inout LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>
  ) -> Bool {
    let words = draft.words[block]
    guard block <= page.firstProse, words.count > 5 else { return false }
    var word = words.lowerBound
    if page.isWord(word, .weekday) { word += 1 }
    guard page.isWord(word, .month), page.words.traits[word + 1].contains(.number),
      page.words.traits[word + 2].contains(.number), isYear(word + 2, page)
    else { return false }
    let end = Int(page.words.uppers[word + 2])
    guard page.words.traits[word + 3].contains(.capital),
      (end..<Int(page.words.lowers[word + 3])).allSatisfy({ text[$0] == 0x20 })
    else { return false }
    draft.markHead(of: block, to: end, .dateline, by: Self.name, page: page, text)
    return true
  }

  private func isYear(_ word: Int, _ page: PlainPage) -> Bool {
    page.words.uppers[word] - page.words.lowers[word] == 4
  }
}
