import Foundation
import Linguistics
import Testing

@Suite struct TokeniserExceptionsTests {
  @Test func serialisedFormComesBackEqual() throws {
    let exceptions = try TokeniserExceptions(sampleExceptions)
    let bytes = exceptions.serialised()
    #expect(try TokeniserExceptions(serialised: bytes.span) == exceptions)
    #expect(exceptions.count == sampleExceptions.count)
  }

  @Test func anyCutOrLengthenedFormIsRefused() throws {
    let bytes = try TokeniserExceptions(sampleExceptions).serialised()
    for count in 0..<bytes.count {
      let cut = ContiguousArray(bytes.prefix(count))
      #expect(throws: TokeniserExceptionsError.self) { try TokeniserExceptions(serialised: cut.span) }
    }
    let longer = bytes + [0]
    #expect(throws: TokeniserExceptionsError.malformed(offset: bytes.count)) {
      try TokeniserExceptions(serialised: longer.span)
    }
  }

  @Test func entriesThatCannotBeAreRefused() {
    #expect(throws: TokeniserExceptionsError.piecesDiffer(chunk: "cannot")) {
      try TokeniserExceptions([("cannot", [("can", nil), ("nt", nil)])])
    }
    #expect(throws: TokeniserExceptionsError.repeated(chunk: "a.")) {
      try TokeniserExceptions([("a.", [("a.", nil)]), ("a.", [("a.", nil)])])
    }
    #expect(throws: TokeniserExceptionsError.emptyPiece(chunk: "a.")) {
      try TokeniserExceptions([("a.", [("a.", nil), ("", nil)])])
    }
  }

  @Test func withoutExceptionsTheRulesStillHold() {
    #expect(Tokeniser(exceptions: TokeniserExceptions()).barred("he's (e.g.) can't") == "he|'s|(|e.g|.|)|can't")
  }

  /// A model's own exceptions, as `serialised()` wrote them; ModelStore has them, this room has not.
  private static let modelExceptions = ProcessInfo.processInfo.environment["PARALLAX_TOKENISER_EXCEPTIONS"]

  @Test(.enabled(if: modelExceptions != nil, "PARALLAX_TOKENISER_EXCEPTIONS names no file of a model's exceptions"))
  func exceptionsOfTheModel() throws {
    let path = try #require(Self.modelExceptions)
    let bytes = ContiguousArray(try Data(contentsOf: URL(fileURLWithPath: path)))
    let exceptions = try TokeniserExceptions(serialised: bytes.span)
    #expect(exceptions.count == 1_347)
    let tokeniser = Tokeniser(exceptions: exceptions)
    #expect(
      tokeniser.barred("Y'all shouldn't've met Gov. Lee at 9p.m. ;)")
        == "Y'all|should|n't|'ve|met|Gov.|Lee|at|9|p.m.|;)")
  }
}
