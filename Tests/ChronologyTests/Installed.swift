import Linguistics
import NewsModel
import TestSupport
import TextCore

/// The language model that is installed where the tests run; `make test` installs it.
enum Installed {
  private static let path = InstalledWeights.path("en_core_web_md")

  /// Why a test that needs the language model is left out.
  static let reason = InstalledWeights.reason

  /// Whether en_core_web_md is there.
  static let hasLanguageModel = path != nil

  /// en_core_web_md, mapped once for all tests.
  static let languageModel: LanguageModel? = path.flatMap { try? LanguageModel(path: $0) }
}

extension ArticleReading {
  /// `text`, published on `published`, with its language layer.
  static func read(_ text: ContiguousArray<UInt8>, published: String?, _ model: LanguageModel) -> ArticleReading {
    var reading = ArticleReading.unread(text, published: published)
    var reader = EnglishReader(model)
    reading.language = reader.read(text.span)
    return reading
  }

  /// `text`, published on `published`, of which nothing is read yet.
  static func unread(_ text: ContiguousArray<UInt8>, published: String?) -> ArticleReading {
    var metadata = ArticleMetadata()
    metadata.published = published
    return ArticleReading(Article(id: "a", text: text, metadata: metadata))
  }
}

/// The UTF-8 of `text`.
func utf8(_ text: String) -> ContiguousArray<UInt8> { ContiguousArray(text.utf8) }
