import Foundation
import TextCore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Messages for people, apart from the output.
enum StandardError {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line.
  static func print(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

  /// Writes text as it is.
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
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

  /// Writes all bytes.
  static func write(_ bytes: ContiguousArray<UInt8>) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { unsafe Foundation.write(STDOUT_FILENO, $0.baseAddress! + done, $0.count - done) }
      if written > 0 {
        done += written
      } else if written < 0, errno != EINTR {
        if errno == EPIPE { throw .closed }
        throw .refused(unsafe String(cString: strerror(errno)))
      }
    }
  }
}
