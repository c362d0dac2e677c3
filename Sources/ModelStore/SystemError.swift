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

  /// Whether no space is left, on the disk or in the user's share of it.
  var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }

  /// The operating system's words.
  var description: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
