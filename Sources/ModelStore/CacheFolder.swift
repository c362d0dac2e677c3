internal import Foundation

/// Where models are kept.
package enum CacheFolder {
  /// `PARALLAX_MODELS` where it is set; else `parallax/models` in the user's cache folder, which is `XDG_CACHE_HOME`
  /// (XDG Base Directory Specification: only an absolute path counts), `~/Library/Caches` on macOS or `~/.cache`.
  package static func path(environment: [String: String]) -> String {
    if let named = environment["PARALLAX_MODELS"], !named.isEmpty { return absolute(named) }
    if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") { return caches + "/parallax/models" }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    #if os(macOS)
      return home + "/Library/Caches/parallax/models"
    #else
      return home + "/.cache/parallax/models"
    #endif
  }

  /// Subprocesses run elsewhere: a relative path is made absolute once, here.
  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
