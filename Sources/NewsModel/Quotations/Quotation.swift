public import TextCore

/// Something that somebody is reported to have said or written (an attribution): what, by which word, by whom.
///
/// The three spans are those of PolNeAR (Newell et al. 2018): content, cue, source; each a list of fragments in text
/// order (“We go,” *he said*, “now”).
public struct Quotation: Sendable, Equatable {
  /// How the words are given.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// All between quotation marks.
    case direct
    /// In the words of the article.
    case indirect
    /// In part between quotation marks.
    case mixed

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .direct: "direct"
      case .indirect: "indirect"
      case .mixed: "mixed"
      }
    }
  }

  /// Who is meant by the source.
  public struct Speaker: Sendable, Equatable {
    /// The row of the chain, nil where the source is in none.
    public let chain: Int?
    /// The fullest name that the article prints, e.g. `Anton Radley` where the source is `he`.
    public let name: TextRange

    /// The speaker of the name at `name`.
    public init(chain: Int?, name: TextRange) {
      self.chain = chain
      self.name = name
    }
  }

  /// What was said, the quotation marks around it left out.
  public var content: ContiguousArray<TextRange>
  /// The words that say that it was said: `said`, `according to`. May be empty.
  public var cue: ContiguousArray<TextRange>
  /// The words that say by whom: `he`, `the ministry`. May be empty.
  public var source: ContiguousArray<TextRange>
  /// How the words are given.
  public var kind: Kind
  /// Who said it, where that is known.
  public var speaker: Speaker?
  /// Who carried it from the speaker to this article (an agency, a broadcaster, a platform), nearest to the speaker
  /// first.
  public var carriers: ContiguousArray<TextRange>
  /// The rule that found it, and how sure it is of content and speaker.
  public var provenance: Provenance

  /// A quotation of these parts; `content` has at least one fragment.
  public init(
    content: ContiguousArray<TextRange>, cue: ContiguousArray<TextRange>, source: ContiguousArray<TextRange>,
    kind: Kind, speaker: Speaker?, carriers: ContiguousArray<TextRange> = [], provenance: Provenance
  ) {
    precondition(!content.isEmpty, "a quotation has content")
    self.content = content
    self.cue = cue
    self.source = source
    self.kind = kind
    self.speaker = speaker
    self.carriers = carriers
    self.provenance = provenance
  }
}
