import Foundation
import Linguistics
import Testing

/// Runs the examples in the rules' doc comments: indented lines of `text → its tokens` or `text stays`, with two or
/// more spaces between examples; ␣ is a space and ⏎ a line feed.
@Suite struct RuleExampleTests {
  @Test(arguments: [
    ("PrefixRule", 7), ("SuffixRule", 9), ("MeasureSuffixes", 5), ("InfixRule", 5), ("URLRule", 6),
    ("WhiteSpaceScanner", 7), ("ChunkScanner", 1), ("Tokeniser", 2),
  ])
  func examplesHold(rule: String, count: Int) throws {
    let tokeniser = try sampleTokeniser()
    let examples = try Self.examples(of: rule)
    #expect(examples.count == count)
    for example in examples {
      let tokens = tokeniser.words(Self.plain(example.text))
      #expect(tokens == example.tokens.map(Self.plain), "\(rule): \(example.text)")
    }
  }

  private static func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "␣", with: " ").replacingOccurrences(of: "⏎", with: "\n")
  }

  private static func examples(of rule: String) throws -> [(text: String, tokens: [String])] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let source = try String(
      contentsOf: root.appending(path: "Sources/Linguistics/Tokeniser/\(rule).swift"), encoding: .utf8)
    var examples: [(text: String, tokens: [String])] = []
    for line in source.split(separator: "\n") where line.hasPrefix("///     ") {
      for example in line.dropFirst(8).components(separatedBy: "  ") {
        let sides = example.trimmingCharacters(in: .whitespaces).components(separatedBy: " → ")
        if sides.count == 2 { examples.append((sides[0], sides[1].components(separatedBy: " "))) }
        let text = sides[0].hasSuffix(" stays") ? String(sides[0].dropLast(6)) : nil
        if let text { examples.append((text, [text])) }
      }
    }
    return examples
  }
}
