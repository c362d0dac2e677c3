import TextCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is written whole or not at all: what was at its path stays until all of the new one is on the disk.
struct WholeFile {
  /// The file cannot be written; the text says why and what to do.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ path: String, _ error: SystemError) {
      let reason =
        switch error.code {
        case _ where error.isFullDisk: "the disk is full; free some space"
        case EACCES, EPERM: "the folder may not be written to; name another with --out"
        case EROFS: "the folder is on a file system that is read-only; name another with --out"
        case ENOENT, ENOTDIR: "there is no such folder"
        case EISDIR: "this is a folder; name a file in it"
        default: error.description
        }
      description = "\(path) cannot be written: \(reason)."
    }
  }

  let path: String

  /// Puts `bytes` in the place of the file. A device or a pipe, which has no place to be taken, is written to.
  func write(_ bytes: ContiguousArray<UInt8>) throws(Failure) {
    do throws(SystemError) {
      var status = stat()
      let exists = unsafe stat(path, &status) == 0
      let kind = status.st_mode & S_IFMT
      if exists, kind == S_IFDIR { throw SystemError(code: EISDIR) }
      guard exists, kind != S_IFREG else {
        return try replace(with: bytes, mode: exists ? status.st_mode & 0o777 : nil)
      }
      let descriptor = try Self.opened(unsafe open(path, O_WRONLY | O_CLOEXEC))
      defer { close(descriptor) }
      try Self.write(bytes, to: descriptor)
    } catch {
      throw Failure(path, error)
    }
  }

  private func replace(with bytes: ContiguousArray<UInt8>, mode: mode_t?) throws(SystemError) {
    // A link stays a link: the file that it leads to is replaced, in its own folder.
    let target = Self.resolved(path) ?? path
    var template = ContiguousArray((target + ".XXXXXX").utf8CString)
    let descriptor = try Self.opened(
      unsafe template.withUnsafeMutableBufferPointer { unsafe mkstemp($0.baseAddress!) })
    let partial = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(SystemError) {
      defer { close(descriptor) }
      // mkstemp makes a file that nobody else may read.
      fchmod(descriptor, mode ?? 0o666 & ~Self.creationMask)
      try Self.write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError.last }
      guard unsafe rename(partial, target) == 0 else { throw SystemError.last }
    } catch {
      unsafe _ = unlink(partial)
      throw error
    }
  }

  /// The mask that new files are made with. It can be read only by setting it; nothing else makes files meanwhile.
  private static var creationMask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func opened(_ descriptor: CInt) throws(SystemError) -> CInt {
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  private static func write(_ bytes: ContiguousArray<UInt8>, to descriptor: CInt) throws(SystemError) {
    guard let code = writeAll(bytes, to: descriptor) else { return }
    throw SystemError(code: code)
  }
}
