internal import Foundation
package import Testing

/// Fails unless `value` is what the file `__Snapshots__/<name>` beside the test's file holds.
///
/// A file that is missing is written, and the run that writes it fails, so that nobody takes a recording for a test.
/// `RECORD_SNAPSHOTS=1` in the environment writes the files anew, and fails as well.
package func expectSnapshot(
  _ value: String, named name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent().appendingPathComponent("__Snapshots__")
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  let snapshot = Snapshot(path: folder.appendingPathComponent(name).path)
  if let failure = snapshot.failure(of: value, isRecording: isRecording) {
    Issue.record("\(failure)", sourceLocation: sourceLocation)
  }
}

/// A file that holds what a value was when somebody last looked at it.
package struct Snapshot {
  /// The file.
  package let path: String

  /// The snapshot in the file at `path`.
  package init(path: String) { self.path = path }

  /// Compares `value` with the file, or writes the file; one message where the test must fail, else nil.
  package func failure(of value: String, isRecording: Bool = false) -> String? {
    let recorded = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    if recorded == value, !isRecording { return nil }
    if let recorded, !isRecording {
      return "differs from \(path)\n\(difference(from: recorded, to: value))\nRECORD_SNAPSHOTS=1 writes it anew."
    }
    do {
      try write(value)
      return "recorded \(path): look at it, commit it, and run again"
    } catch {
      return "cannot record \(path): \(error)"
    }
  }

  private func write(_ value: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(value.utf8).write(to: url)
  }
}

/// The lines in which two texts differ: `-` expected, `+` actual, at most eight of each, with the number of the first.
package func difference(from expected: String, to actual: String) -> String {
  let old = expected.components(separatedBy: "\n")
  let new = actual.components(separatedBy: "\n")
  let shorter = min(old.count, new.count)
  let same = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
  let sameEnd = (0..<shorter - same).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? shorter - same
  let lines =
    short(old[same..<old.count - sameEnd], "- ") + short(new[same..<new.count - sameEnd], "+ ")
  return (["from line \(same + 1):"] + lines).joined(separator: "\n")
}

private func short(_ lines: ArraySlice<String>, _ sign: String) -> [String] {
  let shown = lines.prefix(8).map { sign + $0 }
  return lines.count > 8 ? shown + ["\(sign)… \(lines.count - 8) lines more"] : shown
}
