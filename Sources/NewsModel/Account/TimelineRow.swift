public import TextCore

/// What happened at one time.
public struct TimelineRow: Sendable, Equatable {
  /// How exact a time is.
  public enum Precision: UInt8, CaseIterable, Sendable {
    /// A time of day.
    case time
    /// A day.
    case day
    /// A week.
    case week
    /// A month.
    case month
    /// A quarter, half or season.
    case season
    /// A year.
    case year
    /// A decade or century.
    case longer

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .time: "time"
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .season: "season"
      case .year: "year"
      case .longer: "longer"
      }
    }
  }

  /// The time in TIMEX3's form of ISO 8601; open where no article tells its day (`XXXX-WXX-1`).
  public var time: String
  /// How exact it is.
  public var precision: Precision
  /// The statement, a slice.
  public var text: Evidence
  /// All slices that tell it; the first is `text`.
  public var evidence: ContiguousArray<Evidence>
  /// The articles that tell it, in the order of the account.
  public var articles: ContiguousArray<ID<ArticleReading>>

  /// A row of these parts.
  public init(
    time: String, precision: Precision, text: Evidence, evidence: ContiguousArray<Evidence>,
    articles: ContiguousArray<ID<ArticleReading>>
  ) {
    precondition(!evidence.isEmpty, "a row of the timeline has evidence")
    self.time = time
    self.precision = precision
    self.text = text
    self.evidence = evidence
    self.articles = articles
  }
}
