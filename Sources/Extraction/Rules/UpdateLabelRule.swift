internal import NewsModel
internal import TextCore

/// The label of what was added to a report later: `UPDATE: 7:19 p.m. --`. What stands behind it is report.
///
/// Example: `The bridge is shut. ¶ UPDATE: 7:19 p.m. -- The mayor has opened the bridge.` → notice: UPDATE: 7:19 p.m. --
/// Example: `The bridge is shut. ¶ UPDATE - May 30, 10 p.m.: The mayor has opened it.` → notice: UPDATE - May 30, 10 p.m.:
/// Example: `The bridge is shut. ¶ Update: The mayor has opened the bridge.` → notice: Update:
/// Example: `The bridge is shut. ¶ Updated plans show the bridge: it is wide.` → none
/// Example: `The bridge is shut. ¶ Update 3 of the program - a large one - failed.` → none
struct UpdateLabelRule: LayoutRule {
  static let name = "update label"

  /// The longest label in words.
  private static let longest = 12
  private static let labels: Set<UInt64> = [
    WordColumns.hash(of: "update"), WordColumns.hash(of: "updated"), WordColumns.hash(of: "updates"),
  ]

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isWhole(block, of: page) {
      guard let first = draft.words[block].first, Self.labels.contains(page.words.hashes[first]),
        let end = end(of: draft.words[block], in: block, page, text)
      else { continue }
      draft.markHead(of: block, to: end, .notice, by: Self.name, page: page, text)
    }
  }

  /// The byte after the mark that closes a label: the last one after nothing but words of a date; nil where there is none.
  private func end(of words: Range<Int>, in block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Int? {
    let blockEnd = Int(page.blocks[block].range.upper)
    var end: Int?
    for word in words.prefix(Self.longest) {
      if word > words.lowerBound {
        guard page.words.traits[word].contains(.number) || page.isWord(word, [.month, .weekday, .dateWord]) else {
          break
        }
      }
      guard let mark = closingMark(after: word, to: blockEnd, text, page) else { continue }
      end = mark
    }
    return end
  }

  /// The byte after a colon or a dash that follows `word`, a full stop passed over; nil where there is none, or where it
  /// joins two numbers as in `7:19`.
  private func closingMark(after word: Int, to end: Int, _ text: Span<UInt8>, _ page: PlainPage) -> Int? {
    var offset = Int(page.words.uppers[word])
    if offset < end, text[offset] == UInt8(ascii: ".") { offset += 1 }
    offset = text.skipSpaces(from: offset, to: end)
    guard offset < end else { return nil }
    let after = text[offset] == UInt8(ascii: ":") ? offset + 1 : text.endOfDash(at: offset, to: end)
    guard let after, after == end || text[after] <= 0x20 else { return nil }
    return after
  }
}
