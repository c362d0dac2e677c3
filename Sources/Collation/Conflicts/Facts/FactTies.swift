internal import TextCore

/// What ties two values of different articles to one fact: what their sentences share, the values themselves left out.
struct FactTies {
  /// How many senses two lists share, their weight, and that as a part of the lighter list's.
  struct Share {
    var count = 0.0
    var weight = 0.0
    var part = 0.0
  }

  /// Whether both hang on one word.
  var isTied = false
  /// Whether a word above the one, up to its verb, is above the other.
  var isOnPath = false
  /// Whether the verbs above them are one.
  var isOneVerb = false
  /// What stands to the verbs as subject or object.
  var arguments = Share()
  /// The nearest words.
  var nearest = Share()
  /// The near words.
  var near = Share()
  /// The whole sentences.
  var sentence = Share()
  /// Whether both stand in the first sentences, and in the very first.
  var areLeads = false
  var areFirst = false
  /// Whether both tell when or where something was said, or one alone does.
  var areSaid = false
  var isOneSaid = false
  /// Whether both are somebody's words, or both the report's.
  var isOneVoice = false
  /// Whether neither sentence has another value of the kind.
  var areSole = false
  /// Whether one of them stands to no word.
  var isOpen = false
}
