public import TextCore

/// An article with everything that was read in it. A layer is nil where its stage did not run.
public struct ArticleReading: Sendable, Equatable {
  /// The article.
  public var article: Article
  /// Headline, paragraphs, furniture.
  public var layout: ArticleLayout?
  /// Tokens, sentences, the tree, entities.
  public var language: LanguageLayer?
  /// Who and what is mentioned, each with all its mentions.
  public var chains: ContiguousArray<EntityChain>?
  /// The parts of attributions that a trained model finds, in text order.
  public var attributionSpans: ContiguousArray<AttributionSpan>?
  /// Who said what, in text order.
  public var quotations: ContiguousArray<Quotation>?
  /// Time expressions and the day that they count from.
  public var chronology: ChronologyLayer?
  /// The numbers that the text tells, in text order.
  public var quantities: ContiguousArray<Quantity>?
  /// Who did what to whom, in text order.
  public var events: ContiguousArray<PoliticalEvent>?
  /// A vector of each sentence.
  public var vectors: SentenceVectors?

  /// An article of which nothing is read yet.
  public init(_ article: Article) { self.article = article }

  /// The bytes of a range as a string; for the edges, not for hot loops.
  public func string(_ range: TextRange) -> String {
    String(decoding: article.text[range.bounds], as: UTF8.self)
  }
}
