import Foundation
import Linguistics
import NewsModel
import TestSupport
import Testing

@Suite struct ParserMoveTests {
  @Test func theExamplesOfTheSpecificationHold() throws {
    let examples = try DocExamples.collect(in: Repository.root().appending(path: "Sources/Linguistics/Parser/ParserMove.swift"))
    #expect(examples.count == 3)
    for example in examples {
      let move = try #require(ParserMove(name: example.input))
      #expect(Self.described(move) == example.output, "line \(example.line)")
    }
  }

  private static func described(_ move: ParserMove) -> String {
    let kinds: [(ParserMove.Kinds, String)] = [
      (.shift, "shift"), (.reduce, "reduce"), (.left, "left arc"), (.right, "right arc"), (.sentenceBreak, "break"),
    ]
    var words = [kinds.first { $0.0 == move.kind }?.1 ?? "?"]
    if let dependency = move.dependency { words.append("\(dependency.label)") }
    if let lifted = move.liftedFrom { words.append("lifted from a \(lifted.label)") }
    return words.joined(separator: ", ")
  }

  @Test(arguments: ["", "Q", "L", "L-", "L-nonsense", "R-prep||nonsense", "R-a||b||c"])
  func otherNamesAreNoMoves(name: String) {
    #expect(ParserMove(name: name) == nil)
  }
}
