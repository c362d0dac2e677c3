import NewsModel
import TextCore

/// `about 1,200` for 1,187: an estimate within a tenth of a number that another article also has.
enum RoundingEdits: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    NumberPlants.shared(in: source).compactMap { row, witness in
      let token = source.string(row)
      guard let value = NumberPlants.value(token), value >= 15, token.first?.isNumber == true else { return nil }
      let step: Double = value >= 10_000 ? 1_000 : value >= 1_000 ? 100 : value >= 100 ? 10 : 5
      let rounded = (value / step).rounded() * step
      guard rounded != value, abs(rounded - value) <= value / 10 else { return nil }
      let sign = row > 0 && source.tokens.partsOfSpeech[row - 1] == .sym ? row - 1 : nil
      let start = sign.map { source.tokens.ranges[$0] } ?? source.tokens.ranges[row]
      let word = Bool.random(using: &numbers) ? "about" : "nearly"
      guard word == "about" || rounded > value else { return nil }
      let digits = NumberPlants.written(rounded, like: token)
      return source.plant(
        .rounding,
        [
          TextEdit(
            range: TextRange(start.lower, source.tokens.ranges[row].upper),
            words: "\(word) \(sign.map(source.string) ?? "")\(digits)")
        ], like: witness)
    }
  }
}
