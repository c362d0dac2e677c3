import ArgumentParser

/// `parallax-evaluate`: what `make bench` and `make parity` run, and the floors of the stages.
@main
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax-evaluate",
    abstract: "Measures Parallax: speed with checked results, and the parts that other programs are compared with.",
    subcommands: [
      BenchCommand.self, ClaimsECBCommand.self, CrowdCommand.self, EventFeaturesCommand.self, EventSampleCommand.self,
      FactPairsCommand.self, FloorsCommand.self, GrowthCommand.self, PlantedCommand.self, StoryPairsCommand.self,
      SynthesiseCommand.self,
      WordPiecesCommand.self,
    ])
}
