#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A call to the operating system that failed.
struct SystemError: Error, Equatable, CustomStringConvertible {
  /// The number in `errno`.
  let code: CInt

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// There is nothing at the path.
  static let missing = SystemError(code: ENOENT)

  /// A sentence of what that means for an input file.
  var description: String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "the file may not be read; change its permissions"
    case EISDIR: "this is a folder"
    case ELOOP: "the link leads in a circle"
    case EMFILE, ENFILE: "too many files are open"
    default: "it cannot be read (\(words))"
    }
  }

  private var words: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
