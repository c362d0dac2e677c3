internal import Markup
internal import TextCore

/// Finds the day of publication where a page only prints it: in short lines near the headline.
struct TextDates {
  let tree: MarkupTree
  let page: PageBlocks
  let dates: DateText
  let order: DateText.Order
  let headline: Int?

  /// The day of the line that is most like a dateline.
  func published() -> PageMetadata.Moment? {
    var best: (score: Int, day: String)?
    for (row, block) in page.blocks.enumerated() {
      let isShort = block.wordCount <= 40 && block.byteCount <= 240
      // A longer one may begin with its day.
      guard isShort || headline.map({ (0...12).contains(row - $0) }) ?? false else { continue }
      guard hasYear(block) else { continue }
      var score = score(block)
      if let headline {
        let distance = row - headline
        if (-3...12).contains(distance) { score += 6 - abs(distance) / 3 } else if distance < -3 { score -= 3 }
      }
      guard score > best?.score ?? 0 else { continue }
      let line = String(text(of: block).prefix(isShort ? 240 : 60))
      if Self.saysChange(line) || line.contains("©") { continue }
      if let day = dates.first(in: line, order: order) { best = (score + (Self.saysPublication(line) ? 3 : 0), day) }
    }
    return best.map { PageMetadata.Moment(value: $0.day, source: .text) }
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

  /// Whether a block holds four digits that may be a year, or a short year of a printed day.
  private func hasYear(_ block: PageBlock) -> Bool {
    var digits = 0
    for row in block.pieces {
      for place in page.pieces[row].text.bounds {
        let byte = tree.text[place]
        if (0x30...0x39).contains(byte) { digits += 1 }
      }
    }
    return digits >= 4
  }

  private static let changeWords: [StaticString] = [
    "updated", "modified", "aktualisiert", "geändert", "mis à jour", "actualizado", "aggiornato", "atualizado",
  ]
  private static let publicationWords: [StaticString] = [
    "publi", "posted", "veröffentlicht", "erstellt", "verfasst", "geschrieben", "veröff", "first",
  ]

  private static func holds(_ words: [StaticString], _ line: String) -> Bool {
    let small = ContiguousArray(line.lowercased().utf8)
    for word in words where small.span.offset(of: word) != nil { return true }
    return false
  }

  private static func saysChange(_ line: String) -> Bool {
    holds(changeWords, line) && !saysPublication(line)
  }

  private static func saysPublication(_ line: String) -> Bool {
    holds(publicationWords, line)
  }

  private func text(of block: PageBlock) -> String {
    var text = PageText()
    text.append(block, page.pieces, tree.text.span)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
