internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A lock file, so that two installers do not collide. The operating system lets go of the lock when the process
/// ends, however it ends.
struct CacheLock {
  /// The lock file; it stays where it is.
  let path: String

  /// Does `work` while no other process holds the lock; calls `waiting` once before it has to wait for one.
  func hold(waiting: () -> Void, _ work: () throws -> Void) throws {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError.last }
    defer { close(descriptor) }
    // Some network file systems know no locks: two installers at once are then harmless, only wasteful.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      waiting()
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }
    try work()
  }
}
