import ArgumentParser
import Foundation
import Pipeline

/// `parallax-evaluate story-pairs`
struct StoryPairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story-pairs",
    abstract: "Prints what pairs of articles share, a line a pair: what training/stories learns from.")

  @Argument(help: "A file of JSON Lines with an id and a text a line.")
  var file: String

  func run() throws {
    var text = "low\thigh\t" + StoryPairs.names.joined(separator: "\t") + "\n"
    StoryPairs(paths: [file]).forEach { low, high, features in
      text += low + "\t" + high
      for feature in features { text += "\t" + String(Float(feature)) }
      text += "\n"
      if text.utf8.count > 1 << 20 {
        FileHandle.standardOutput.write(Data(text.utf8))
        text = ""
      }
    }
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
