#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A call to the operating system that failed.
package struct SystemError: Error, Equatable, CustomStringConvertible {
  /// The number in `errno`.
  package let code: CInt

  /// The error of this number.
  package init(code: CInt) { self.code = code }

  /// The error of the call that has just failed.
  package static var last: SystemError { SystemError(code: errno) }

  /// There is nothing at the path.
  package static let missing = SystemError(code: ENOENT)

  /// Whether no space is left, on the disk or in the user's share of it.
  package var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether the call was only interrupted, and should be made again.
  package var isInterruption: Bool { code == EINTR }

  /// The operating system's words.
  package var description: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// What it means for a file that was to be read, as half a sentence.
  package var ofReadingFile: String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "the file may not be read; change its permissions"
    case EISDIR: "this is a folder"
    case ELOOP: "the link leads in a circle"
    case EMFILE, ENFILE: "too many files are open"
    default: "it cannot be read (\(description))"
    }
  }
}
