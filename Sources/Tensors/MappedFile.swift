internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file in memory, read-only and private, until the last holder lets go. Pages come from the disk when they are
/// touched and may go again. Nobody may shorten the file meanwhile: our own writers replace files by renaming.
@safe
package final class MappedFile: @unchecked Sendable {
  /// Bytes of the file.
  package let byteCount: Int
  /// The first byte; at a page boundary. A file of no bytes has none.
  @unsafe let start: UnsafeRawPointer?

  /// Maps the file at `path`.
  package init(path: String) throws(WeightsError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw WeightsError(.unreadable, "The file \(path) is not a regular file; give the path of a file.")
    }
    let byteCount = Int(status.st_size)
    self.byteCount = byteCount
    guard byteCount > 0 else {
      unsafe start = nil
      return
    }
    let address = unsafe mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else { throw Self.unreadable(path) }
    unsafe start = UnsafeRawPointer(address)
  }

  /// All bytes of the file.
  package func withBytes<Failure: Error, Result>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let buffer = unsafe UnsafeRawBufferPointer(start: start, count: byteCount)
    return try unsafe body(Span<UInt8>(_unsafeBytes: buffer))
  }

  /// Lets the system have the memory of whole pages inside `range` back: they come from the disk again when touched.
  func discard(_ range: Range<Int>) {
    let page = Int(getpagesize())
    let first = (range.lowerBound + page - 1) / page * page
    let last = range.upperBound / page * page
    guard let start = unsafe start, first < last else { return }
    unsafe _ = madvise(UnsafeMutableRawPointer(mutating: start + first), last - first, MADV_DONTNEED)
  }

  private static func unreadable(_ path: String) -> WeightsError {
    WeightsError(
      .unreadable, "The file \(path) cannot be read (\(SystemError.last)); check the path and its rights.")
  }

  deinit {
    if let start = unsafe start { unsafe _ = munmap(UnsafeMutableRawPointer(mutating: start), byteCount) }
  }
}
