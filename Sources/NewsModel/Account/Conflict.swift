public import TextCore

/// A place where articles part: the same thing told in ways that cannot both be right, or that a reader should see.
public struct Conflict: Sendable, Equatable {
  /// What they differ in.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// Who said it.
    case attribution
    /// A word inside a quotation.
    case wording
    /// A number.
    case number
    /// A date or time.
    case date
    /// A place.
    case place
    /// A name.
    case name
    /// One denies what the other affirms.
    case negation
    /// How it ended.
    case outcome

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .attribution: "attribution"
      case .wording: "wording"
      case .number: "number"
      case .date: "date"
      case .place: "place"
      case .name: "name"
      case .negation: "negation"
      case .outcome: "outcome"
      }
    }
  }

  /// How much a reader would be misled, the most severe first.
  public enum Severity: UInt8, CaseIterable, Sendable, Comparable {
    /// Another person, another number, the opposite.
    case high
    /// Another meaning.
    case medium
    /// Another word for the same.
    case low

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .high: "high"
      case .medium: "medium"
      case .low: "low"
      }
    }

    /// The more severe first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// How the versions stand to each other.
  public enum Relation: UInt8, CaseIterable, Sendable {
    /// They cannot both be right.
    case conflict
    /// The later supersedes the earlier.
    case update
    /// One is an estimate of the other.
    case estimate
    /// One is more exact.
    case refinement

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .conflict: "conflict"
      case .update: "update"
      case .estimate: "estimate"
      case .refinement: "refinement"
      }
    }
  }

  /// What they part over.
  public enum Subject: Sendable, Equatable {
    /// A row of `Account.utterances`.
    case utterance(Int)
    /// A row of `Account.claims`.
    case claim(Int)
  }

  /// One of the things told.
  public struct Version: Sendable, Equatable {
    /// The words that differ, a slice; the first of `evidence` holds it.
    public let value: Evidence
    /// The articles that have it, in the order of the account.
    public let articles: ContiguousArray<ID<ArticleReading>>
    /// The passages that have it.
    public let evidence: ContiguousArray<Evidence>

    /// The value `value` of `articles`.
    public init(value: Evidence, articles: ContiguousArray<ID<ArticleReading>>, evidence: ContiguousArray<Evidence>) {
      precondition(!articles.isEmpty && !evidence.isEmpty, "a version has articles and evidence")
      self.value = value
      self.articles = articles
      self.evidence = evidence
    }
  }

  /// What they differ in.
  public var kind: Kind
  /// How much a reader would be misled.
  public var severity: Severity
  /// How the versions stand to each other.
  public var relation: Relation
  /// What they part over.
  public var subject: Subject
  /// The versions, at least two; that of the most origins first.
  public var versions: ContiguousArray<Version>

  /// A conflict of `versions`.
  public init(
    kind: Kind, severity: Severity, relation: Relation, subject: Subject, versions: ContiguousArray<Version>
  ) {
    precondition(versions.count > 1, "a conflict has two versions")
    self.kind = kind
    self.severity = severity
    self.relation = relation
    self.subject = subject
    self.versions = versions
  }
}
