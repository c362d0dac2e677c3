internal import Markup
internal import TextCore

/// Finds the day of publication where a page only prints it: in short lines near the headline, and where a line says
/// that it is one.
struct TextDates {
  /// A printed day.
  struct Printed {
    let day: String
    /// Whether it stands right at the headline, in an element that is called a date or in a line that says so.
    let isCertain: Bool
  }

  let tree: MarkupTree
  let page: PageBlocks
  let dates: DateText
  let words: DateWords
  let order: DateText.Order
  let headline: Int?

  /// The longest line that is looked at wherever it stands, and the longest that says what its date is, in bytes.
  private static let longest = 240
  private static let longestSaying = 700

  private static let copyright = WordSearch(["©"])

  /// The day of the line that is most like a dateline.
  func published() -> Printed? {
    var best: (score: Int, printed: Printed)?
    for (row, block) in page.blocks.enumerated() {
      let isShort = block.wordCount <= 40 && block.byteCount <= Self.longest
      let isNear = headline.map { (0...12).contains(row - $0) } ?? false
      // A longer one may begin with its day, or end with a sentence about itself.
      guard isShort || isNear || block.byteCount <= Self.longestSaying, hasYear(block) else { continue }
      var score = score(block)
      if let headline {
        let distance = row - headline
        if (-3...12).contains(distance) { score += 6 - abs(distance) / 3 } else if distance < -3 { score -= 3 }
      }
      guard score + 7 > best?.score ?? 0 else { continue }
      let line = text(of: block)
      let saysPublication = words.sayPublication(isShort ? line : String(line.prefix(160)))
      guard isShort || isNear || saysPublication else { continue }
      // What stands before the day says what it is of.
      let before = String(line.prefix { !$0.isNumber })
      if words.sayOther(before) || (Self.copyright.finds(line) && !saysPublication) { continue }
      let isChanged = words.sayChange(before)
      let own = isChanged && saysPublication ? publication(in: line) : nil
      if isChanged, own == nil { continue }
      // What begins with the word is a dateline, wherever it stands.
      if saysPublication { score += words.sayPublication(String(line.prefix(24))) ? 7 : 3 }
      guard score > best?.score ?? 0 else { continue }
      let part = own ?? (isShort || saysPublication ? line : String(line.prefix(60)))
      guard let day = dates.first(in: String(part.prefix(Self.longest)), order: order) else { continue }
      let isMarked = !page.hints[block.element].isDisjoint(with: [.date, .byline, .labels])
      let isBare = block.wordCount <= 4
      best = (score, Printed(day: day, isCertain: isNear && isShort && (isMarked || saysPublication || isBare)))
    }
    return best?.printed
  }

  /// The part of a line that tells the day of publication, where another part tells that of a change.
  private func publication(in line: String) -> String? {
    line.split { $0 == "\n" || $0 == "," || $0 == "|" || $0 == ";" || $0 == "•" || $0 == "/" }.map(String.init).first {
      words.sayPublication($0) && dates.first(in: $0, order: order) != nil
    }
  }

  private func score(_ block: PageBlock) -> Int {
    var score = block.wordCount <= 12 ? 3 : 1
    var row = block.element
    for level in 0..<8 where row > 0 {
      let hints = page.hints[row]
      if level < 3, !hints.isDisjoint(with: [.date, .byline, .labels]) { score += 2 }
      if hints.contains(.main) || tree.nodes[row].tag == .article { score += 1 }
      if !hints.isDisjoint(with: [.comments, .related, .foot, .side, .navigation]) { score -= 3 }
      row = Int(tree.nodes[row].parent)
    }
    return score
  }

  /// Whether a block holds four digits: a year, or a day with a short one.
  private func hasYear(_ block: PageBlock) -> Bool {
    var digits = 0
    for row in block.pieces {
      for place in page.pieces[row].text.bounds where (0x30...0x39).contains(tree.text[place]) { digits += 1 }
    }
    return digits >= 4
  }

  private func text(of block: PageBlock) -> String {
    var text = PageText()
    text.append(block, page.pieces, tree.text.span)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
