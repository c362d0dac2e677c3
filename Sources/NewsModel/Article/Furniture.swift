public import TextCore

/// A part of an article's text that is not part of the report: marked, never deleted.
public struct Furniture: Sendable, Equatable {
  /// What such a part can be.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// A request for donations, subscriptions or the like.
    case appeal
    /// The words under a picture.
    case caption
    /// Who made a picture.
    case credit
    /// Who wrote the article.
    case byline
    /// Where and when the article was written.
    case dateline
    /// Who the author is.
    case biography
    /// The start of another story.
    case teaser
    /// Links and buttons.
    case navigation
    /// Rights, corrections, terms.
    case notice

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .appeal: "appeal"
      case .caption: "caption"
      case .credit: "credit"
      case .byline: "byline"
      case .dateline: "dateline"
      case .biography: "biography"
      case .teaser: "teaser"
      case .navigation: "navigation"
      case .notice: "notice"
      }
    }
  }

  /// Its bytes.
  public let range: TextRange
  /// What it is.
  public let kind: Kind

  /// A `kind` of furniture at `range`.
  public init(range: TextRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
