import Foundation
import Linguistics
import Tensors
import TestSupport

/// The models that are installed where the tests run; `make test` installs them.
enum Installed {
  /// The folder that the models are in.
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

  /// The weights file of a model by the start of its name, or nil.
  static func weights(_ name: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().last { $0.hasPrefix(name + "-") && $0.hasSuffix(".weights") }.map { "\(folder)/\($0)" }
  }

  /// Why a test that needs the language model is left out.
  static let reason = "en_core_web_md is not installed: run `make test`, or `parallax models install`"

  /// Whether en_core_web_md is there.
  static let hasLanguageModel = weights("en_core_web_md") != nil

  /// en_core_web_md, mapped once for all tests.
  static let languageModel: LanguageModel? = weights("en_core_web_md").flatMap { try? LanguageModel(path: $0) }
}

extension ContiguousArray<UInt8> {
  /// The bytes of `string`.
  init(_ string: String) { self = ContiguousArray(string.utf8) }
}
