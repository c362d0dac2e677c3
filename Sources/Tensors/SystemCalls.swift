// The C library under its three names; the rest of the room sees only these imports.
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The words of the operating system for the error of the last call that failed.
func lastSystemError() -> String {
  guard let text = unsafe strerror(errno) else { return "error \(errno)" }
  return unsafe String(cString: text)
}

/// Whether the last call failed because the disk (or the user's share of it) is full.
func lastErrorIsFullDisk() -> Bool { errno == ENOSPC || errno == EDQUOT }

/// Whether the last call was only interrupted, and should be made again.
func lastErrorIsInterruption() -> Bool { errno == EINTR }
