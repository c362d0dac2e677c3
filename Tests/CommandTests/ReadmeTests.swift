import Foundation
import TestSupport
import Testing

/// README.md shows what the program prints, not what somebody thinks that it prints.
@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct ReadmeTests {
  /// A line after `$` and what stands below it, up to the end of its block.
  private struct Example {
    let command: String
    var output = ""
  }

  private func examples(_ text: String) -> [Example] {
    var examples: [Example] = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2))))
      } else if isInside, !examples.isEmpty {
        examples[examples.count - 1].output += line + "\n"
      }
    }
    return examples
  }

  @Test func theExamplesAreReal() throws {
    let root = try Repository.root()
    let text = String(decoding: try Data(contentsOf: root.appendingPathComponent("README.md")), as: UTF8.self)
    let examples = examples(text)
    #expect(examples.count == 3)
    for example in examples {
      let command = example.command.replacingOccurrences(of: ".build/release/parallax", with: #""$parallax""#)
      let run = try parallax.shell("cd \"$1\" && " + command, [root.path])
      #expect(run.text == example.output, "$ \(example.command)")
      #expect(run.errors.isEmpty)
    }
  }
}
