internal import Foundation

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A program run to its end.
struct Subprocess {
  /// How it ended.
  enum Outcome: Equatable {
    /// It said that all is well.
    case success
    /// It failed; the text is what it wrote on standard error.
    case failure(status: Int32, errors: String)
    /// A signal ended it, or asked this process to end while it ran.
    case interrupted
  }

  /// The whole environment of the program.
  let environment: [String: String]
  /// A folder for what the program writes on standard error. A file, not a pipe: a grandchild that outlives the
  /// program would hold a pipe open.
  let folder: String

  /// Runs `name` as the environment's `PATH` finds it. An interrupt or a termination signal that arrives meanwhile
  /// ends the program, not this process, so that the caller can clean up.
  func run(_ name: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = environment
    let errors = folder + "/errors.txt"
    try Files.write("", to: errors)
    process.standardError = FileHandle(forWritingAtPath: errors) ?? .nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let watch = SignalWatch { [number = process.processIdentifier] in Self.end(number) }
    process.waitUntilExit()
    if watch.stop() || process.terminationReason == .uncaughtSignal { return .interrupted }
    if process.terminationStatus == 0 { return .success }
    return .failure(status: process.terminationStatus, errors: try Files.text(of: errors))
  }

  /// Ends a program and, where it leads a group of its own, all that it started. Killed, not asked: it may have
  /// inherited that it ignores requests, and what it leaves is removed.
  private static func end(_ number: pid_t) {
    _ = kill(getpgid(number) == number ? -number : number, SIGKILL)
  }
}
