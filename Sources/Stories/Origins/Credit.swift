package import TextCore

/// Words by which an article says where its text, or a part of it, comes from.
package struct Credit: Sendable, Equatable {
  /// What is credited.
  package enum Extent: Sendable {
    /// The text: “via Associated Press”, “WASHINGTON (AFP)”.
    case text
    /// A part of it: “Reuters contributed to this report”, “told Reuters”.
    case part
  }

  /// The name, in the article's text.
  package let name: TextRange
  /// The whole phrase, the name included.
  package let phrase: TextRange
  /// What is credited.
  package let extent: Extent
  /// The name of the rule.
  package let rule: String
  /// What the names of one agency have in common.
  package let agency: String
}
