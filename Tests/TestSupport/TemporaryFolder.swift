package import Foundation

/// A folder of its own for one test; it goes with all that is in it when the value goes.
package final class TemporaryFolder: Sendable {
  /// The folder.
  package let url: URL

  /// A new empty folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("parallax-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// The folder's path.
  package var path: String { url.path }

  /// The path of `name` in the folder, which may not exist.
  package func path(of name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file, making the folders that its name names; returns its path.
  @discardableResult
  package func write(_ bytes: ContiguousArray<UInt8>, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a file of text; returns its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(ContiguousArray(text.utf8), to: name)
  }

  /// The bytes of a file in the folder.
  package func read(_ name: String) throws -> ContiguousArray<UInt8> {
    ContiguousArray(try Data(contentsOf: url.appendingPathComponent(name)))
  }

  /// The names in a folder in it, sorted; none where there is no such folder.
  package func names(in folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(of: folder))) ?? []).sorted()
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
