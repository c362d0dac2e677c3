internal import NewsModel

/// Sentences as the rules see them: what the parser says, held within the paragraph.
enum Sentences {
  /// The rows of the sentence that a token stands in, within its paragraph.
  static func rows(around row: Int, _ material: Material) -> Range<Int> {
    guard material.sentenceRows[row] >= 0 else { return row..<row + 1 }
    let sentence = material.sentences[Int(material.sentenceRows[row])].tokens
    guard let block = material.blockTokens(row) else { return sentence }
    return sentence.clamped(to: block)
  }

  /// Whether rows hold more than conjunctions, adverbs and punctuation.
  static func carries(_ rows: Range<Int>, _ material: Material) -> Bool {
    rows.contains {
      switch material.tokens.partsOfSpeech[$0] {
      case .punct, .space, .cconj, .adv: false
      default: true
      }
    }
  }

  /// Rows without what the reporter joins a sentence to the last one with: `But`, `However,`, `In addition,`.
  static func withoutConnective(_ rows: Range<Int>, _ material: Material) -> Range<Int> {
    var rows = material.trimmed(rows)
    if let first = rows.first, material.tokens.partsOfSpeech[first] == .cconj {
      rows = material.trimmed(rows.dropFirst())
    }
    guard rows.count > 3 else { return rows }
    let first = rows.lowerBound
    if material.word(first) == "however" { return material.trimmed(rows.dropFirst()) }
    if material.tokens.partsOfSpeech[first] == .adv, material.word(first + 1) == "," {
      return material.trimmed(rows.dropFirst(2))
    }
    if material.word(first + 2) == ",", ["addition", "fact", "example", "instance"].contains(material.word(first + 1)) {
      return material.trimmed(rows.dropFirst(3))
    }
    return rows
  }
}
