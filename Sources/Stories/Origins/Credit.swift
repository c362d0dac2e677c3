internal import TextCore

/// Words by which an article says where its text, or a part of it, comes from.
struct Credit: Sendable, Equatable {
  /// What is credited.
  enum Extent: Sendable {
    /// The text: “via Associated Press”, “WASHINGTON (AFP)”.
    case text
    /// A part of it: “Reuters contributed to this report”, “told Reuters”.
    case part
  }

  /// The name, in the article's text.
  let name: TextRange
  /// The whole phrase, the name included.
  let phrase: TextRange
  /// What is credited.
  let extent: Extent
  /// The name of the rule.
  let rule: String
  /// What the names of one agency have in common.
  let agency: String
}
