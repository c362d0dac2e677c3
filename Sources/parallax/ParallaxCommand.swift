import ArgumentParser
import Tensors

/// `parallax`: arguments in, pipeline out; no logic of its own.
@main
struct ParallaxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax",
    abstract: "Reads what several outlets wrote about one event and gives back one sourced account.",
    discussion: "Every statement that it prints is a slice of a source. It works on this machine, without a network.",
    version: ParallaxVersion.current,
    subcommands: [
      ReportCommand.self, AnalyzeCommand.self, ExtractCommand.self, StoriesCommand.self, ModelsCommand.self,
    ])

  /// Exit codes: 0 success; 1 the environment failed or, with `--strict`, an article did; 2 wrong usage.
  static func main() {
    LargeBlocks.giveBack()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      StandardError.print("parallax: \(failure)")
      exit(withError: ExitCode.failure)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardError.print(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }
}

/// The environment refused something that the command cannot do without; the text tells the user what to do.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  /// Tells what `error` tells.
  init(_ error: any Error) { description = String(describing: error) }
}
