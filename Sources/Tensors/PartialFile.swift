internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file that is being written beside its final place and takes that place only when it is whole. Dropped
/// before that, it deletes itself.
final class PartialFile {
  let path: String
  private var partialPath: String { path + ".partial" }
  private let descriptor: CInt
  private var isInPlace = false

  init(path: String) throws(WeightsError) {
    self.path = path
    descriptor = unsafe open(path + ".partial", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      isInPlace = true
      throw Self.unwritable(path)
    }
  }

  /// Writes all of `bytes` at `offset`.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(WeightsError) {
    var written = 0
    while written < bytes.count {
      guard let start = bytes.baseAddress else { return }
      let step = unsafe pwrite(descriptor, start + written, bytes.count - written, off_t(offset + written))
      if step < 0 && SystemError.last.isInterruption { continue }
      guard step > 0 else { throw Self.unwritable(path) }
      written += step
    }
  }

  /// Makes the bytes lasting and puts the file in its place.
  func moveIntoPlace() throws(WeightsError) {
    guard fsync(descriptor) == 0, unsafe rename(partialPath, path) == 0 else { throw Self.unwritable(path) }
    isInPlace = true
    syncFolder()
  }

  /// The new name itself is made lasting where the file system allows it; the file is whole either way.
  private func syncFolder() {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folderDescriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard folderDescriptor >= 0 else { return }
    fsync(folderDescriptor)
    close(folderDescriptor)
  }

  private static func unwritable(_ path: String) -> WeightsError {
    let error = SystemError.last
    let advice = error.isFullDisk ? "the disk is full; free some space" : "\(error); check the folder"
    return WeightsError(.unwritable, "The weights file \(path) cannot be written (\(advice)) and try again.")
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isInPlace { unsafe _ = unlink(partialPath) }
  }
}
