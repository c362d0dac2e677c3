import ArgumentParser

/// `parallax-evaluate`: what `make bench` and `make parity` run; scores of the stages come here too.
@main
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax-evaluate",
    abstract: "Measures Parallax: speed with checked results, and the parts that other programs are compared with.",
    subcommands: [BenchCommand.self, WordPiecesCommand.self])
}
