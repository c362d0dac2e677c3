import Foundation
import Linguistics
import NewsModel
import TextCore

/// The language model that is installed where the tests run; `make test` installs it.
enum Installed {
  private static var folder: String {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["PARALLAX_MODELS"], !folder.isEmpty { return folder }
    #if os(macOS)
      let cache = NSHomeDirectory() + "/Library/Caches"
    #else
      let cache = environment["XDG_CACHE_HOME"] ?? NSHomeDirectory() + "/.cache"
    #endif
    return cache + "/parallax/models"
  }

  private static let path: String? = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().last { $0.hasPrefix("en_core_web_md-") && $0.hasSuffix(".weights") }.map { "\(folder)/\($0)" }
  }()

  /// Why a test that needs the language model is left out.
  static let reason = "en_core_web_md is not installed: run `make test`, or `parallax models install`"

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
