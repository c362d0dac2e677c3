import Foundation

/// Shows a page in the user's browser.
struct PageOpener {
  /// The page could not be shown; it is written all the same, and the text says where.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  #if os(macOS)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif
  /// Some openers end when the browser does. One that has not complained by then has opened it.
  private static let patience = 3.0

  /// The folders in which the program is looked for.
  let searchPath: [String]

  /// Looks in the folders that `PATH` names.
  init(_ environment: [String: String]) {
    searchPath = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
  }

  /// Opens the file at `path`.
  func open(_ path: String) throws(Failure) {
    let address = URL(fileURLWithPath: path).path
    let candidates = searchPath.map { "\($0)/\(Self.program)" }
    guard let program = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw Failure(
        description: "There is no \(Self.program) here to open the page with; open \(address) in a browser.")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw refused(address) }
    let end = ProcessInfo.processInfo.systemUptime + Self.patience
    while process.isRunning, ProcessInfo.processInfo.systemUptime < end { usleep(20_000) }
    if !process.isRunning, process.terminationStatus != 0 { throw refused(address) }
  }

  private func refused(_ address: String) -> Failure {
    Failure(description: "\(Self.program) could not open the page; open \(address) in a browser.")
  }
}
