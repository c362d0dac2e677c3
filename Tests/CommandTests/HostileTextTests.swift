import Foundation
import TestSupport
import Testing
import TextCore

/// Property: any text comes back whole, with ranges inside it, and in the same bytes on one core and on two.
@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct HostileTextTests {
  /// JSON Lines of texts that break naive code, prose, and noise that is no article; and the texts by their ids.
  private func corpus(_ count: Int) -> (lines: ContiguousArray<UInt8>, texts: [String: String]) {
    var random = SplitMix64(seed: 7)
    var lines: ContiguousArray<UInt8> = []
    var texts: [String: String] = [:]
    for number in 0..<count {
      let bytes: ContiguousArray<UInt8> =
        switch number % 4 {
        case 0: random.hostileUTF8(upTo: 120)
        case 3: random.hostileBytes(upTo: 200).filter { $0 < 0x80 }
        default: random.mixedText(upTo: 150)
        }
      let text = String(decoding: bytes, as: UTF8.self)
      texts["n\(number)"] = text
      lines += ContiguousArray(inputLine(id: "n\(number)", text).utf8) + [0x0a]
      if number % 40 == 0 { lines += random.hostileBytes(upTo: 100).filter { $0 != 0x0a } + [0x0a] }
    }
    return (lines, texts)
  }

  @Test(arguments: [
    (400, ["--any-language", "--tokens"]), (400, ["--format", "conllu"]), (24, ["--layers", "vectors"]),
  ])
  func theBytesAreTheSameOnOneCoreAndOnTwo(_ count: Int, _ options: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(corpus(count).lines, to: "in.jsonl")
    let one = try parallax.run(["analyze", "--jobs", "1", path] + options)
    let two = try parallax.run(["analyze", "--jobs", "2", path] + options)
    #expect(one.status == 0 && two.status == 0)
    #expect(one.output.count > 10_000)
    #expect(one.output == two.output)
    #expect(one.errors == two.errors)
  }

  @Test func everyTextComesBackWholeWithItsRangesInside() throws {
    let folder = try TemporaryFolder()
    let (input, texts) = corpus(400)
    let path = try folder.write(input, to: "in.jsonl")
    let lines = try parallax.run(["analyze", "--any-language", "--tokens", path]).analysed()
    let byID = Dictionary(lines.map { ($0.id ?? "", $0) }) { first, _ in first }
    for (id, text) in texts {
      let line = try #require(byID[id], "\(id) is lost")
      if text.isEmpty || text.utf8.contains(0) {
        #expect(line.stage == "intake")
        continue
      }
      // By bytes: equal strings need not be the same.
      #expect(line.text.map { Array($0.utf8) } == Array(text.utf8), "\(id) \(line.message ?? "")")
      try expectSoundRanges(line, Array(text.unicodeScalars))
    }
  }

  /// Tokens in order, parted by one space or nothing; sentences and entities that begin and end with tokens.
  private func expectSoundRanges(_ line: AnalysedLine, _ scalars: [Unicode.Scalar]) throws {
    let id = line.id ?? ""
    let tokens = line.ranges("tokens")
    #expect(tokens.count == line.count("tokens"), "a range of \(id) is upside down")
    var end = 0
    for token in tokens {
      try #require(token.lowerBound >= end && token.upperBound <= scalars.count && !token.isEmpty, "\(id) \(token)")
      #expect(scalars[end..<token.lowerBound].allSatisfy { $0 == " " } && token.lowerBound - end <= 1, "\(id) \(token)")
      end = token.upperBound
    }
    #expect(scalars.count - end <= 1, "the end of \(id) is in no token")
    let starts = Set(tokens.map(\.lowerBound))
    let ends = Set(tokens.map(\.upperBound))
    #expect(line.ranges("entities").count == line.count("entities"))
    #expect(line.sentences.count == line.count("sentences"))
    for range in line.ranges("entities") + line.sentences where !range.isEmpty {
      #expect(starts.contains(range.lowerBound) && ends.contains(range.upperBound), "\(id) \(range)")
    }
  }
}
