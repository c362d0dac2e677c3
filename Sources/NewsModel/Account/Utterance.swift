public import TextCore

/// One thing that was said, in all the wordings that the articles give it.
public struct Utterance: Sendable, Equatable {
  /// How the versions stand to each other.
  public enum Agreement: UInt8, CaseIterable, Sendable {
    /// All have the same words.
    case verbatim
    /// They differ in words.
    case variant
    /// One is a part of another.
    case partial
    /// There is one origin only.
    case single

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .verbatim: "verbatim"
      case .variant: "variant"
      case .partial: "partial"
      case .single: "single"
      }
    }
  }

  /// One article's wording.
  public struct Version: Sendable, Equatable {
    /// The article.
    public let article: ID<ArticleReading>
    /// The quotation's row in it.
    public let quotation: Int
    /// The fragment or sentence of the quotation's content that this is; whole fragments where nothing else is said.
    public let text: TextRange
    /// The speaker as this article prints the name; nil where it names none.
    public let printedSpeaker: TextRange?

    /// The wording `text` of `quotation` in `article`.
    public init(article: ID<ArticleReading>, quotation: Int, text: TextRange, printedSpeaker: TextRange?) {
      self.article = article
      self.quotation = quotation
      self.text = text
      self.printedSpeaker = printedSpeaker
    }

    /// Where it stands.
    public var evidence: Evidence { Evidence(article: article, range: text) }
  }

  /// Who said it, a row of `Account.entities`; nil where nobody is known or the articles disagree.
  public var speaker: Int?
  /// The speaker's name as one of the articles prints it.
  public var speakerName: Evidence?
  /// When it was said, as far as an article tells: TIMEX3's form of ISO 8601, and where that is read.
  public var when: (value: String, evidence: Evidence)?
  /// Where it was said, as an article prints it.
  public var place: Evidence?
  /// The wordings, in the order of the account; the first is the fullest of the first origin.
  public var versions: ContiguousArray<Version>
  /// How they stand to each other.
  public var agreement: Agreement

  /// An utterance of `versions`, at least one.
  public init(
    speaker: Int?, speakerName: Evidence?, versions: ContiguousArray<Version>, agreement: Agreement
  ) {
    precondition(!versions.isEmpty, "an utterance has a version")
    self.speaker = speaker
    self.speakerName = speakerName
    self.versions = versions
    self.agreement = agreement
  }

  /// Whether all parts are equal.
  public static func == (left: Utterance, right: Utterance) -> Bool {
    left.speaker == right.speaker && left.speakerName == right.speakerName && left.versions == right.versions
      && left.agreement == right.agreement && left.place == right.place && left.when?.value == right.when?.value
      && left.when?.evidence == right.when?.evidence
  }
}
