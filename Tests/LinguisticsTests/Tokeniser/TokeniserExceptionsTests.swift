import Linguistics
import Tensors
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

  @Test(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
  func exceptionsOfTheModel() throws {
    let file = try #require(Installed.languageModel).file
    let section = try file.array("tokeniser.exceptions", of: UInt8.self)
    let exceptions = try section.withSpan { try TokeniserExceptions(serialised: $0) }
    #expect(exceptions.count == 1_347)
    let tokeniser = Tokeniser(exceptions: exceptions)
    #expect(
      tokeniser.barred("Y'all shouldn't've met Gov. Lee at 9p.m. ;)")
        == "Y'all|should|n't|'ve|met|Gov.|Lee|at|9|p.m.|;)")
  }
}
