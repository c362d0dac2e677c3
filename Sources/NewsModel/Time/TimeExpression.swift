public import TextCore

/// Words that name a time, and the time that they name (TimeML's TIMEX3, Pustejovsky et al. 2003).
public struct TimeExpression: Sendable, Equatable {
  /// What kind of time it is.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// A day or anything longer.
    case date
    /// A time of day.
    case time
    /// A length of time.
    case duration
    /// A time that recurs.
    case set

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .date: "DATE"
      case .time: "TIME"
      case .duration: "DURATION"
      case .set: "SET"
      }
    }
  }

  /// What the years of a time are counted by.
  public enum Calendar: UInt8, Sendable {
    /// The calendar.
    case common
    /// The years of a firm or state, which begin when it pleases: the value is that of the calendar all the same.
    case fiscal
  }

  /// Its bytes.
  public let range: TextRange
  /// What kind of time it is.
  public let kind: Kind
  /// The time in TIMEX3's form of ISO 8601: `2024-04-08`, `2024-W15`, `2024-SU`, `P3D`, `PRESENT_REF`, `XXXX-WXX-1`.
  public let value: String
  /// TIMEX3's modifier: `APPROX`, `START`, `MORE_THAN` …; nil for none.
  public let modifier: String?
  /// A time of day in universal time, `2024-04-08T21:30Z`, where the text tells its zone and its day is known.
  public let universal: String?
  /// What its years are counted by.
  public let calendar: Calendar
  /// The name of the rule that read it.
  public let rule: String

  /// A time expression of these parts.
  public init(
    range: TextRange, kind: Kind, value: String, modifier: String? = nil, universal: String? = nil,
    calendar: Calendar = .common, rule: String
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.universal = universal
    self.calendar = calendar
    self.rule = rule
  }
}

/// The times that a text names.
public struct ChronologyLayer: Sendable, Equatable {
  /// How the day of the report is known.
  public enum DaySource: UInt8, CaseIterable, Sendable {
    /// It came with the article.
    case metadata
    /// The dateline says it.
    case dateline
    /// The text says it.
    case text

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .metadata: "metadata"
      case .dateline: "dateline"
      case .text: "text"
      }
    }
  }

  /// Time expressions in text order, never overlapping.
  public var expressions: ContiguousArray<TimeExpression>
  /// The day of the report, that `Monday` and `yesterday` count from; nil where nothing tells.
  public var day: CalendarDay?
  /// How `day` is known.
  public var daySource: DaySource?
  /// The words that tell `day`; nil where it came with the article.
  public var dayRange: TextRange?

  /// A layer of `expressions` that count from `day`.
  public init(
    expressions: ContiguousArray<TimeExpression> = [], day: CalendarDay? = nil, daySource: DaySource? = nil,
    dayRange: TextRange? = nil
  ) {
    self.expressions = expressions
    self.day = day
    self.daySource = daySource
    self.dayRange = dayRange
  }
}
