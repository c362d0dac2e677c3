package import Linguistics
package import NewsModel

/// Runs the stages that were asked for over one article after the other; belongs to one thread.
package struct ArticleAnalyser: ~Copyable {
  private var reader: EnglishReader

  /// An analyser with the models that its layers need.
  package init(language: LanguageModel) {
    reader = EnglishReader(language)
  }

  /// The line of `article` with its layers.
  package mutating func analyse(_ article: Article) -> ArticleLine {
    ArticleLine(article: article, language: reader.read(article.text.span))
  }
}
