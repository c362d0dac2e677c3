public import TextCore

/// How one article tells the story: words of its own that judge or press, and whom it speaks of more than the others do.
///
/// It says what stands there and how often, never whether it is true or fair.
public struct Framing: Sendable, Equatable {
  /// A word of the article's own that judges or presses.
  public struct LoadedWord: Sendable, Equatable {
    /// What such a word does.
    public enum Kind: UInt8, CaseIterable, Sendable {
      /// It speaks well of what it stands to.
      case favourable
      /// It speaks ill of it.
      case unfavourable
      /// It makes more of it.
      case pressing
      /// It lets doubt fall on what somebody says.
      case doubting

      /// The name as JSON has it.
      public var label: StaticString {
        switch self {
        case .favourable: "favourable"
        case .unfavourable: "unfavourable"
        case .pressing: "pressing"
        case .doubting: "doubting"
        }
      }
    }

    /// The word, a slice.
    public let evidence: Evidence
    /// What it does.
    public let kind: Kind

    /// The word at `evidence`.
    public init(evidence: Evidence, kind: Kind) {
      self.evidence = evidence
      self.kind = kind
    }
  }

  /// How much an article speaks of somebody or something, beside the others.
  public struct Emphasis: Sendable, Equatable {
    /// A row of `Account.entities`.
    public let entity: Int
    /// How often the article names it.
    public let mentions: Int
    /// The part of all names in the article, 0 … 1.
    public let share: Double
    /// The same in the other articles of the story.
    public let othersShare: Double

    /// The emphasis on `entity`.
    public init(entity: Int, mentions: Int, share: Double, othersShare: Double) {
      self.entity = entity
      self.mentions = mentions
      self.share = share
      self.othersShare = othersShare
    }
  }

  /// The article.
  public let article: ID<ArticleReading>
  /// Its loaded words, in text order; words that it quotes are none.
  public let loaded: ContiguousArray<LoadedWord>
  /// The words of its report that are its own.
  public let ownWords: Int
  /// The part of its report that stands between quotation marks, 0 … 1.
  public let quotedShare: Double
  /// Whom and what it speaks of at least half as much again as the others do, the greatest difference first.
  public let emphasis: ContiguousArray<Emphasis>

  /// The framing of `article`.
  public init(
    article: ID<ArticleReading>, loaded: ContiguousArray<LoadedWord>, ownWords: Int, quotedShare: Double,
    emphasis: ContiguousArray<Emphasis>
  ) {
    self.article = article
    self.loaded = loaded
    self.ownWords = ownWords
    self.quotedShare = quotedShare
    self.emphasis = emphasis
  }

  /// How many of its loaded words are of `kind`.
  public func count(_ kind: LoadedWord.Kind) -> Int { loaded.count { $0.kind == kind } }
}
