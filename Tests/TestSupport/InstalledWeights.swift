internal import Foundation

/// The weights files that are installed where the tests run; `make test` installs them.
package enum InstalledWeights {
  /// Why a test that needs them is left out.
  package static let reason = "the models are not installed: run `make test`, or `parallax models install`"

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
  package static func path(_ name: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().last { $0.hasPrefix(name + "-") && $0.hasSuffix(".weights") }.map { "\(folder)/\($0)" }
  }
}
