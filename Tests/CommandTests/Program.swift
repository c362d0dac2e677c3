import Foundation
import TestSupport

/// The built program `parallax`, run as a user runs it.
struct Program {
  /// How a run ended.
  struct Run {
    /// The exit code; of a signal that ended it, 128 and its number.
    let status: Int
    /// All of standard output.
    let output: Data
    /// All of standard error.
    let errors: String

    /// The lines of the output.
    var lines: [String] { text.components(separatedBy: "\n").filter { !$0.isEmpty } }
    /// The output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard error.
    var errorLines: [String] { errors.components(separatedBy: "\n").filter { !$0.isEmpty } }
  }

  /// The program is not where the tests were built.
  struct NotBuilt: Error, CustomStringConvertible {
    let description = "parallax is not built: run make test, which builds it"
  }

  /// The folder that `PARALLAX_MODELS` names for the program; nil for the user's own.
  var models: String?

  /// The program beside the tests.
  static func path() throws -> String {
    var folders = [try Repository.root().appendingPathComponent(".build/release")]
    // On macOS the tests are a bundle, a few folders down.
    var folder = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      folders.insert(folder, at: folders.count - 1)
    }
    for folder in folders {
      let path = folder.appendingPathComponent("parallax").path
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw NotBuilt()
  }

  /// A process of the program that was not started yet.
  func process(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.path())
    process.arguments = arguments
    process.environment = environment
    return process
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], input: String = "") throws -> Run {
    try finish(try process(arguments), input: input)
  }

  /// Runs a line of the shell, in which `$parallax` is the program and `$1` on are `arguments`.
  func shell(_ line: String, _ arguments: [String] = []) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line, "bash"] + arguments
    process.environment = environment.merging(["parallax": try Self.path()]) { $1 }
    return try finish(process, input: "")
  }

  private var environment: [String: String] {
    let inherited = ProcessInfo.processInfo.environment
    guard let models else { return inherited }
    return inherited.merging(["PARALLAX_MODELS": models]) { $1 }
  }

  /// Streams are files, so that a program that prints much is never waited for in vain.
  private func finish(_ process: Process, input: String) throws -> Run {
    let folder = try TemporaryFolder()
    process.standardInput = FileHandle(forReadingAtPath: try folder.write(input, to: "input"))
    process.standardOutput = FileHandle(forWritingAtPath: try folder.write("", to: "output"))
    process.standardError = FileHandle(forWritingAtPath: try folder.write("", to: "errors"))
    try process.run()
    process.waitUntilExit()
    let signal = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Run(
      status: Int(process.terminationStatus) + signal, output: Data(try folder.read("output")),
      errors: String(decoding: try folder.read("errors"), as: UTF8.self))
  }
}

/// The program with the models of this user.
let parallax = Program()

/// Whether the models are installed, without which little can be tested.
let modelsAreInstalled: Bool = {
  guard let run = try? parallax.run(["models", "list"]), run.status == 0 else { return false }
  return !run.lines.contains { $0.hasSuffix("parallax models install") }
}()
