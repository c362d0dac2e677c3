package import Linguistics
package import NewsModel
package import TextCore

/// Runs the stages that were asked for over one article after the other; belongs to one thread.
package struct ArticleAnalyser: ~Copyable {
  private var reader: EnglishReader
  private var encoder: SentenceEncoder?

  /// An analyser with the models that its layers need: `vectors` is nil where no sentence vectors are wanted.
  package init(language: LanguageModel, vectors: SentenceEncoder.Model?) {
    reader = EnglishReader(language)
    encoder = vectors.map { SentenceEncoder($0) }
  }
}
