internal import NewsModel

/// The tags that the tagger gives to words: outside (0), or the beginning and the inside of a span of each role.
enum AttributionTag {
  /// How many there are.
  static let count = 7

  /// The role of a tag above 0.
  static func role(_ tag: Int) -> AttributionSpan.Role {
    switch tag {
    case 1, 2: .source
    case 3, 4: .cue
    default: .content
    }
  }

  /// Whether a tag begins a span.
  static func begins(_ tag: Int) -> Bool { tag & 1 == 1 }
}
