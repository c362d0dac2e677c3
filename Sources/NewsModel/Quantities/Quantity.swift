public import TextCore

/// A number that a text gives, with what it is a number of: `more than 170 million Americans`, `$5 to $6 a barrel`.
public struct Quantity: Sendable, Equatable {
  /// What is told by the number.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// How many there are of something.
    case count
    /// A sum of money.
    case money
    /// Hundredths: percentages, points, fractions of a whole.
    case percent
    /// A measure: a length, a weight, an age.
    case measure

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .count: "count"
      case .money: "money"
      case .percent: "percent"
      case .measure: "measure"
      }
    }
  }

  /// Its bytes: the words that limit the number, the number, and its unit or what is counted where they stand together.
  public let range: TextRange
  /// The bytes of the number alone, with its sign and unit; of both numbers where it is a range.
  public let number: TextRange
  /// What kind of number it is.
  public let kind: Kind
  /// The number: the first of a range; of `dozens` the one that is told of several times, 12.
  public let value: Double
  /// The least and the most that the words allow, nil where they set no bound: `at least 5` has 5 and nil. Both are nil
  /// where the number is only about right.
  public let bounds: Bounds
  /// The unit, as `Quantities/quantities.txt` writes it: `USD`, `$` for dollars of no country that is named, `%`, `km/h`;
  /// empty where things are counted.
  public let unit: String
  /// The noun that is counted, or that a measure or percentage is of; nil where the text names none beside the number.
  public let counted: TextRange?
  /// TIMEX3's words for what limits the number (`APPROX`, `MORE_THAN` …), and `MULTIPLE` for dozens and hundreds.
  public let modifier: String?
  /// The name of the rule that read it.
  public let rule: String

  /// The least and the most that a quantity can be.
  public struct Bounds: Sendable, Equatable {
    /// The least; nil where there is no bound.
    public let low: Double?
    /// The most; nil where there is no bound.
    public let high: Double?

    /// Bounds from `low` to `high`.
    public init(low: Double?, high: Double?) {
      self.low = low
      self.high = high
    }
  }

  /// A quantity of these parts.
  public init(
    range: TextRange, number: TextRange, kind: Kind, value: Double, bounds: Bounds, unit: String,
    counted: TextRange? = nil, modifier: String? = nil, rule: String
  ) {
    self.range = range
    self.number = number
    self.kind = kind
    self.value = value
    self.bounds = bounds
    self.unit = unit
    self.counted = counted
    self.modifier = modifier
    self.rule = rule
  }
}
