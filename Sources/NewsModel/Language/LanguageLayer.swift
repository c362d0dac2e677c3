public import TextCore

/// A token: a row of `TokenColumns`.
public enum Token {}

/// The tokens of one text, column by column; row `i` of every column is token `i`.
///
/// Tokens are in text order and never overlap. Bytes between two tokens are a single space or nothing: longer white
/// space is a token of its own (`FineTag.space`), so that the text can be had back from its tokens.
public struct TokenColumns: Sendable, Equatable {
  /// Where each token stands, in UTF-8 bytes of the text.
  public var ranges: ContiguousArray<TextRange> = []
  /// Fine-grained part of speech.
  public var tags: ContiguousArray<FineTag> = []
  /// Coarse part of speech.
  public var partsOfSpeech: ContiguousArray<PartOfSpeech> = []
  /// The base form; a symbol of `strings`.
  public var lemmas: ContiguousArray<Symbol> = []
  /// Morphological features as `Feature=Value|…`, empty for none; a symbol of `strings`.
  public var morphology: ContiguousArray<Symbol> = []
  /// The row of the head; a root is its own head.
  public var heads: ContiguousArray<UInt32> = []
  /// How the token depends on its head.
  public var dependencies: ContiguousArray<Dependency> = []
  /// The strings that lemmas and morphology name.
  public var strings = SymbolTable()

  /// No tokens.
  public init() {}

  /// The number of tokens.
  public var count: Int { ranges.count }
}

/// A sentence: a run of tokens.
public struct Sentence: Sendable, Equatable {
  /// The rows of its tokens, white space at the ends included.
  public let tokens: Range<Int>
  /// Its bytes, white space at the ends left out.
  public let range: TextRange

  /// A sentence of `tokens` that covers `range`.
  public init(tokens: Range<Int>, range: TextRange) {
    self.tokens = tokens
    self.range = range
  }
}

/// A name, date, number or the like, as one token run mentions it.
public struct EntityMention: Sendable, Equatable {
  /// The rows of its tokens.
  public let tokens: Range<Int>
  /// Its bytes.
  public let range: TextRange
  /// What kind of thing it mentions.
  public let type: EntityType

  /// A mention of a `type` over `tokens`.
  public init(tokens: Range<Int>, range: TextRange, type: EntityType) {
    self.tokens = tokens
    self.range = range
    self.type = type
  }
}

/// A base noun phrase: a noun with what stands before it, no clause or preposition after.
public struct NounChunk: Sendable, Equatable {
  /// The rows of its tokens.
  public let tokens: Range<Int>
  /// The row of its head noun or pronoun.
  public let root: Int

  /// A chunk over `tokens` with its head at `root`.
  public init(tokens: Range<Int>, root: Int) {
    self.tokens = tokens
    self.root = root
  }
}

/// What the linguistics stage reads in one text.
public struct LanguageLayer: Sendable, Equatable {
  /// Tokens with tags, lemmas and the dependency tree.
  public var tokens = TokenColumns()
  /// Sentences in text order; they cover every token.
  public var sentences: ContiguousArray<Sentence> = []
  /// Names, dates and numbers in text order, never overlapping.
  public var entities: ContiguousArray<EntityMention> = []
  /// Base noun phrases in text order, never overlapping.
  public var nounChunks: ContiguousArray<NounChunk> = []

  /// An empty layer.
  public init() {}
}
