package import Foundation

/// The project's own files, for tests that read them.
package enum Repository {
  /// There is no Package.swift above the file.
  package struct NotFound: Error, CustomStringConvertible {
    /// The file that the search began at.
    package let filePath: String
    /// One sentence.
    package var description: String { "no folder above \(filePath) holds a Package.swift" }
  }

  /// The folder with Package.swift above `filePath`.
  package static func root(from filePath: String = #filePath) throws(NotFound) -> URL {
    var folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { return folder }
      folder.deleteLastPathComponent()
    }
    throw NotFound(filePath: filePath)
  }

  /// The Swift files under `folder`, sorted by path.
  package static func swiftFiles(under folder: URL) -> [URL] {
    guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }
}
