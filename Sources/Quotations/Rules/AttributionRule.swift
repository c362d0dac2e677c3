/// What found a quotation, most precise first; the name goes into its provenance.
enum AttributionRule: String, CaseIterable, Sendable {
  /// The trained tagger found the words (see `Tagged`).
  case tagged = "tagged"
  /// `“We go,” said Mara Voss.`
  case followedBySource = "followed-by-source"
  /// `Mara Voss said: “We go.”`
  case introduced = "introduced"
  /// `Voss: “We go.”`
  case colon = "colon"
  /// `The plan is “ready,” she said.`
  case partlyQuoted = "partly-quoted"
  /// `According to the ministry, …`
  case accordingTo = "according-to"
  /// `“We go.” — Mara Voss`
  case signed = "signed"
  /// `She said that they would go.`
  case clause = "clause"
  /// `They will go, she said.`
  case inverted = "inverted"
  /// `The plan, she said, is ready.`
  case parenthetical = "parenthetical"
  /// `She promised to go.`
  case infinitive = "infinitive"
  /// `She warned of delays.`
  case preposition = "preposition"
  /// `She called the plan a joke.`
  case naming = "naming"
  /// `She denied the charge.`
  case object = "object"
  /// `She wanted an end to the “theatre”.`
  case fragment = "fragment"
  /// `They will go, she said. “We must.”`: a quotation right after a sentence with somebody's words.
  case resumed = "resumed"
  /// A quotation right after a sentence about a person, who is its speaker.
  case adjacent = "adjacent"
  /// A paragraph in quotation marks after one of the same speaker.
  case continues = "continues"

  /// How often content and source are both right to the letter, counted on PolNeAR's development set; the rules that
  /// fire there fewer than twenty times are estimates.
  var confidence: Double {
    switch self {
    case .tagged: 0.65
    case .followedBySource: 0.95
    case .introduced: 0.85
    case .colon: 0.7
    case .partlyQuoted: 0.65
    case .accordingTo: 0.65
    case .signed: 0.85
    case .clause: 0.73
    case .inverted: 0.55
    case .parenthetical: 0.5
    case .infinitive: 0.5
    case .preposition: 0.55
    case .naming: 0.6
    case .object: 0.53
    case .fragment: 0.4
    case .resumed: 0.7
    case .adjacent: 0.5
    case .continues: 0.4
    }
  }
}
