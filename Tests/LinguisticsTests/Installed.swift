import Linguistics
import Tensors
import TestSupport

/// The models that are installed where the tests run; `make test` installs them.
enum Installed {
  /// The weights file of a model by the start of its name, or nil.
  static func weights(_ name: String) -> String? { InstalledWeights.path(name) }

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
