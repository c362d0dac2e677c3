import NewsModel
import TextCore

/// What must hold of any reading.
enum ReadingCheck {
  /// Throws unless the tokens are in order with at most one space between them and none of the text is lost, heads are
  /// rows, and sentences cover the tokens one after the other.
  static func check(_ layer: LanguageLayer, of item: Texts.Item) throws {
    var place = 0
    for range in layer.tokens.ranges {
      let start = Int(range.lower)
      guard start == place || (start == place + 1 && item.text[place] == 0x20), range.count > 0 else {
        throw EvaluationFailure("\(item.id): the tokens leave out a part of the text at byte \(place).")
      }
      place = Int(range.upper)
    }
    guard place == item.text.count || (place + 1 == item.text.count && item.text[place] == 0x20) else {
      throw EvaluationFailure("\(item.id): the tokens leave out the end of the text.")
    }
    guard layer.tokens.heads.allSatisfy({ Int($0) < layer.tokens.count }) else {
      throw EvaluationFailure("\(item.id): a head is no token.")
    }
    var row = 0
    for sentence in layer.sentences {
      guard sentence.tokens.lowerBound == row, !sentence.tokens.isEmpty else {
        throw EvaluationFailure("\(item.id): the sentences do not cover the tokens.")
      }
      row = sentence.tokens.upperBound
    }
    guard row == layer.tokens.count else { throw EvaluationFailure("\(item.id): the last tokens have no sentence.") }
  }
}
