internal import Foundation
internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// `Files` has its own `write` and `rename`, which hide the system's inside it.
private let systemWrite: @Sendable (CInt, UnsafeRawPointer?, Int) -> Int = unsafe write
private let systemRename: @Sendable (UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> CInt = unsafe rename

/// The few things done to files, with the operating system's own error where they fail.
enum Files {
  /// Whether something is at `path`.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Makes the folder at `path` and those above it.
  static func makeFolders(_ path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o755) == 0 { return }
    let error = SystemError.last
    if error.code == EEXIST { return try requireFolder(path) }
    let parent = (path as NSString).deletingLastPathComponent
    guard error.code == ENOENT, !parent.isEmpty, parent != path else { throw error }
    try makeFolders(parent)
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last }
  }

  /// Makes a folder of a new name that begins with `prefix`, and gives its path.
  static func makeTemporaryFolder(_ prefix: String) throws(SystemError) -> String {
    var template = ContiguousArray((prefix + "XXXXXX").utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { unsafe mkdtemp($0.baseAddress!) != nil }
    guard made else { throw .last }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes what is at `path` and everything in it, as far as that is possible.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// The names in a folder; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Gives the file at `old` the name `new`, on the same file system, in one step.
  static func rename(_ old: String, to new: String) throws(SystemError) {
    guard unsafe systemRename(old, new) == 0 else { throw .last }
  }

  /// Writes a small file.
  static func write(_ text: String, to path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    let bytes = ContiguousArray(text.utf8)
    var written = 0
    while written < bytes.count {
      let step = unsafe bytes.withUnsafeBytes { piece in
        unsafe systemWrite(descriptor, piece.baseAddress! + written, piece.count - written)
      }
      if step < 0, errno == EINTR { continue }
      guard step > 0 else { throw .last }
      written += step
    }
  }

  /// The text of a small file.
  static func text(of path: String) throws(SystemError) -> String {
    var bytes = ContiguousArray<UInt8>()
    try forEachPiece(of: path) { piece in for place in piece.indices { bytes.append(piece[place]) } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// SHA-256 of a file of any size, 64 lower-case hexadecimal digits.
  static func sha256(of path: String) throws(SystemError) -> String {
    var hasher = SHA256Hasher()
    try forEachPiece(of: path) { piece in hasher.update(piece) }
    return hasher.finish()
  }

  private static func forEachPiece(of path: String, _ body: (Span<UInt8>) -> Void) throws(SystemError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      if count == 0 { return }
      body(buffer.span.extracting(first: count))
    }
  }

  private static func requireFolder(_ path: String) throws(SystemError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemError(code: ENOTDIR) }
  }
}
