internal import TextCore

/// How much there is to read.
package enum InputSize {
  /// The bytes of the files that `paths` name and that folders among them hold, as far as they are read; nil where the
  /// length of one is not known: standard input, a pipe. Looks at each file once.
  package static func byteCount(of paths: [String]) -> Int? {
    var total = 0
    for path in paths {
      guard path != "-", let status = try? FileStatus(path: path) else { return nil }
      switch status.kind {
      case .file: total += status.byteCount
      case .folder: total += byteCount(ofFolder: path, status)
      case .other: return nil
      }
    }
    return total
  }

  private static func byteCount(ofFolder path: String, _ status: FileStatus) -> Int {
    var total = 0
    var walk = FolderWalk(root: path, status: status)
    while let found = walk.next() {
      guard case .file(let path, _) = found else { continue }
      switch InputFormat(fileName: path) {
      case .json, .other: continue
      case .text, .lines, .html, .archive: total += (try? FileStatus(path: path).byteCount) ?? 0
      }
    }
    return total
  }
}
