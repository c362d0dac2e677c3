public import TextCore

/// Who did what to whom, as one article tells it (PLOVER).
public struct PoliticalEvent: Sendable, Equatable {
  /// Whether it happened.
  public enum Status: UInt8, CaseIterable, Sendable {
    /// It happened, or is happening.
    case actual
    /// It happened long before the report.
    case historical
    /// It is to happen.
    case future
    /// It might happen, or might have.
    case hypothetical
    /// It did not happen.
    case negated

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .actual: "actual"
      case .historical: "historical"
      case .future: "future"
      case .hypothetical: "hypothetical"
      case .negated: "negated"
      }
    }
  }

  /// One of its two sides.
  public struct Participant: Sendable, Equatable {
    /// Its fullest name in the article; where it has none, the words that it is spoken of with.
    public let name: TextRange
    /// The ISO 3166-1 alpha-3 code of its country, or the group code of an organisation of states; nil where neither is
    /// told.
    public let code: String?
    /// What it is in its country (PLOVER's sectors: `GOV`, `MIL`, `COP` …); nil where that is not told.
    public let sector: String?
    /// The words of the text that tell the country or sector of a person (`Norwegian Foreign Minister`); nil where none do.
    /// They hold on the day of the report: people leave offices.
    public let office: TextRange?
    /// The row of its chain; nil where it is in none.
    public let chain: Int?
    /// Where the event speaks of it.
    public let range: TextRange

    /// A side of these parts.
    public init(
      name: TextRange, code: String?, sector: String?, office: TextRange? = nil, chain: Int?, range: TextRange
    ) {
      self.name = name
      self.office = office
      self.code = code
      self.sector = sector
      self.chain = chain
      self.range = range
    }
  }

  /// What kind of event it is.
  public var type: EventType
  /// How it was done: PLOVER's mode (`visit`, `phone`, `arrest` …); nil where it is not told.
  public var mode: String?
  /// What it is about: PLOVER's contexts, in their order.
  public var contexts: [String]
  /// Whether it happened.
  public var status: Status
  /// Who did it.
  public var actor: Participant
  /// Whom it was done to or with; nil where there is nobody.
  public var recipient: Participant?
  /// When, in TIMEX3's form of ISO 8601; nil where the text does not tell.
  public var date: String?
  /// Where; nil where the text does not tell.
  public var place: TextRange?
  /// The words that tell it: both sides and what is done.
  public var range: TextRange
  /// The words of the predicate.
  public var predicate: TextRange
  /// The rule that found it, and how sure its type is.
  public var provenance: Provenance

  /// An event of these parts.
  public init(
    type: EventType, mode: String? = nil, contexts: [String] = [], status: Status, actor: Participant,
    recipient: Participant?, date: String? = nil, place: TextRange? = nil, range: TextRange, predicate: TextRange,
    provenance: Provenance
  ) {
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.status = status
    self.actor = actor
    self.recipient = recipient
    self.date = date
    self.place = place
    self.range = range
    self.predicate = predicate
    self.provenance = provenance
  }
}
