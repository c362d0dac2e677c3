import NewsModel
import TextCore

/// Another number for one that another article also has among the same words.
enum NumberPlants: Planting {
  private static let words = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]

  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    shared(in: source).compactMap { row, witness in
      guard let other = other(than: source.string(row), source, &numbers) else { return nil }
      return source.plant(.number, [TextEdit(range: source.tokens.ranges[row], words: other)], like: witness)
    }
  }

  /// The numbers that another article has too, each with its place there.
  static func shared(in source: PlantSource) -> [(row: Int, witness: (article: Int, row: Int))] {
    let own = numerals(of: source.rows)
    return own.compactMap { row in
      let value = source.rows.printed[row]
      guard
        let witness = source.witness(
          of: row..<row + 1,
          among: { other in
            numerals(of: source.facts.articles[other]).filter { source.facts.articles[other].printed[$0] == value }
              .map { $0..<$0 + 1 }
          })
      else { return nil }
      // An article that states it twice would only contradict itself.
      let repeated = own.contains {
        $0 != row && source.rows.printed[$0] == value
          && source.rows.around($0..<$0 + 1).intersection(source.rows.around(row..<row + 1)).count >= 3
      }
      return repeated ? nil : (row, witness)
    }
  }

  /// Rows of numbers that are no part of a date or of a name.
  private static func numerals(of article: WordRows) -> [Int] {
    let tokens = article.language.tokens
    let times = article.reading.chronology?.expressions ?? []
    return article.words.filter { row in
      tokens.partsOfSpeech[row] == .num && article.isReport(row) && value(article.printed[row]) != nil
        && !times.contains { $0.range.overlaps(tokens.ranges[row]) }
        && tokens.partsOfSpeech[Int(tokens.heads[row])] != .propn
        && !(row + 1 < tokens.count && tokens.tags[row + 1] == .hyphen)
        && !(row > 0 && tokens.tags[row - 1] == .hyphen)
    }
  }

  /// What a number of one token is worth, from 2; nil for all else.
  static func value(_ token: String) -> Double? {
    if let place = words.firstIndex(of: token) { return Double(place + 2) }
    guard token.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }) else { return nil }
    guard let value = Double(token.filter { $0 != "," }), value >= 2 else { return nil }
    return value
  }

  private static func other(than token: String, _ source: PlantSource, _ numbers: inout SeededNumbers) -> String? {
    guard let value = value(token.lowercased()) else { return nil }
    if words.contains(token.lowercased()) {
      let place = Int(value) - 2
      let far = words.indices.filter { abs($0 - place) >= 2 && abs($0 - place) <= 9 && !source.isPrinted(words[$0]) }
      return numbers.pick(far).map { words[$0] }
    }
    let swapped = Double(String(token.filter(\.isNumber).reversed())) ?? value
    let candidates = [value * 2, value * 3, (value * 1.5).rounded(), value + 7, swapped].map {
      written($0, like: token)
    }
    return numbers.pick(candidates.filter { $0 != token && !source.isPrinted($0) })
  }

  /// A value with the separators of `token`.
  static func written(_ value: Double, like token: String) -> String {
    if token.contains(".") { return "\((value * 10).rounded() / 10)" }
    var digits = String(Int(value))
    guard token.contains(",") || digits.count > 4 else { return digits }
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}
