import NewsModel
import TextCore

/// What is done to one copy of a story.
enum PlantKind: String, CaseIterable {
  /// Changes of a fact that another article states too: they must be found.
  case speaker, namesake, word, number, date, place, negation, outcome
  /// Edits that change no fact: nothing may be said of them.
  case spelling, title, rounding, truncation, brackets, marks

  /// Whether nothing may be said.
  var isSafe: Bool {
    switch self {
    case .speaker, .namesake, .word, .number, .date, .place, .negation, .outcome: false
    case .spelling, .title, .rounding, .truncation, .brackets, .marks: true
    }
  }

  /// The kinds of conflict that tell of such a change.
  var told: Set<Conflict.Kind> {
    switch self {
    case .speaker: [.attribution, .name]
    // A name inside a quotation is a word of it.
    case .namesake: [.attribution, .name, .wording]
    case .word: [.wording, .outcome, .negation, .number, .name, .place]
    case .number: [.number, .wording]
    case .date: [.date, .wording]
    case .place: [.place, .name, .wording]
    case .negation: [.negation, .wording, .outcome]
    case .outcome: [.outcome, .wording, .negation]
    case .spelling, .title, .rounding, .truncation, .brackets, .marks: []
    }
  }
}

/// A change of an article's text: some of its ranges, in order, and what stands there instead.
struct TextEdit {
  let range: TextRange
  let words: String
}

/// One change of one article of a story.
struct Plant {
  let kind: PlantKind
  /// The article's place in the story.
  let article: Int
  /// In text order, none over another.
  let edits: [TextEdit]
  /// For the list: what the other article prints there.
  var witness = ""

  /// The text with the change, and where the changed words stand in it.
  func applied(to text: ContiguousArray<UInt8>) -> (text: ContiguousArray<UInt8>, places: [TextRange]) {
    var changed: ContiguousArray<UInt8> = []
    var places: [TextRange] = []
    var start = 0
    for edit in edits {
      changed += text[start..<edit.range.bounds.lowerBound]
      let lower = changed.count
      changed += ContiguousArray(edit.words.utf8)
      // Where words were taken out: what stands around the place.
      places.append(TextRange(max(0, lower - 1)..<changed.count + 1))
      start = edit.range.bounds.upperBound
    }
    changed += text[start...]
    return (changed, places)
  }
}
