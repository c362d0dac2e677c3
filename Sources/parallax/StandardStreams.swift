#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Messages for people, apart from the output. Where they cannot be written the run goes on without them.
enum StandardError {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line.
  static func print(_ line: String) { write(line + "\n") }

  /// Writes text as it is.
  static func write(_ text: String) { _ = writeAll(ContiguousArray(text.utf8), to: STDERR_FILENO) }
}

/// The output. Each write goes out at once, so that a program that reads along sees every line when it is ready.
enum StandardOutput {
  /// Why a write failed.
  enum Failure: Error, CustomStringConvertible {
    /// Nobody reads any more: the run ends quietly.
    case closed
    /// The system refused, e.g. as the disk is full.
    case refused(String)

    var description: String {
      switch self {
      case .closed: "The output was closed."
      case .refused(let reason): "The output could not be written: \(reason)."
      }
    }
  }

  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all bytes.
  static func write(_ bytes: ContiguousArray<UInt8>) throws(Failure) {
    guard let code = writeAll(bytes, to: STDOUT_FILENO) else { return }
    if code == EPIPE { throw .closed }
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) }
    throw .refused(reason ?? "error \(code)")
  }
}

/// Writes all bytes to an open descriptor; the number in `errno` where that fails, else nil.
func writeAll(_ bytes: ContiguousArray<UInt8>, to descriptor: CInt) -> CInt? {
  var done = 0
  while done < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { rest in
      unsafe write(descriptor, rest.baseAddress! + done, rest.count - done)
    }
    if written > 0 {
      done += written
    } else if written < 0, errno != EINTR {
      return errno
    }
  }
  return nil
}
