import Linguistics
import Testing
import TextCore

@Suite struct TokeniserTests {
  /// The tokens on the right are what spaCy 3.8 makes of the left with the sample's exceptions.
  @Test(arguments: [
    ("“We can't,” she said.", "“|We|ca|n't|,|”|she|said|."),
    ("Mr. Wang's plan (a 5km road) costs US$3.5bn.", "Mr.|Wang|'s|plan|(|a|5|km|road|)|costs|US$|3.5bn|."),
    ("Vice-Adm. Hale spoke at 10a.m. and/or 11 a.m.", "Vice|-|Adm.|Hale|spoke|at|10|a.m.|and/or|11|a.m."),
    ("He's gonna go :-)", "He|'s|gon|na|go|:-)"),
    ("It was 20°C.", "It|was|20|°|C|."),
    ("well-known—and/or not", "well|-|known|—|and/or|not"),
    (
      "Visit https://example.org/a?b=c#d, or mail anna@example.org.",
      "Visit|https://example.org/a?b=c#d|,|or|mail|anna@example.org|."
    ),
    ("He said:“No.”", "He|said:“No|.|”"),
    ("one...two…three", "one|...|two|…|three"),
    ("A.B.C. is not a.b", "A.B.C.|is|not|a.b"),
    ("10-12 of 3-D, 1990s-era, 5,000", "10|-|12|of|3|-|D|,|1990s|-|era|,|5,000"),
    ("(e.g. this)", "(|e.g.|this|)"),
    ("😀😀 ok👍🏽", "😀|😀|ok|👍|🏽"),
    ("日本語のテキスト。", "日本語のテキスト|。"),
    ("naïve—Ünïcode’s", "naïve|—|Ünïcode|’s"),
    ("'''quoted'''", "'|'|'|quoted|'|'|'"),
    ("C++ and C$5", "C++|and|C$|5"),
    ("www.example.com/path_(x)", "www.example.com/path_(x|)"),
    ("-he's-", "-he's-"),
    ("x=he's", "x|=|he|'s"),
    ("t\u{0} 46t\u{0}", "t\u{0}|46t\u{0}"),
    ("", ""),
  ])
  func tokens(text: String, expected: String) throws {
    #expect(try sampleTokeniser().barred(text) == expected)
  }

  @Test func spaceAfterIsNotedAndBelongsToNoToken() throws {
    let tokens = try sampleTokeniser().boundaries("We  go, \n")
    #expect(
      tokens.map(\.range) == [TextRange(0, 2), TextRange(3, 4), TextRange(4, 6), TextRange(6, 7), TextRange(8, 9)])
    #expect(tokens.map(\.spaceAfter) == [true, false, false, true, false])
  }

  @Test func exceptionsBringTheirNorms() throws {
    let exceptions = try TokeniserExceptions(sampleExceptions)
    let norms = Tokeniser(exceptions: exceptions).boundaries("We can't. Anna's x/he's").map { token in
      token.exceptionNorm == TokeniserExceptions.noNorm
        ? "" : String(decoding: exceptions.norm(token.exceptionNorm), as: UTF8.self)
    }
    #expect(norms == ["", "can", "not", "", "", "", "", "", "he", "'s"])
    #expect(exceptions.normIDs.count == exceptions.normCount)
    #expect(exceptions.normIDs.contains(StringID.of("not")))
  }

  @Test func tokensAreAppended() throws {
    let tokeniser = try sampleTokeniser()
    var tokens = tokeniser.boundaries("he's")
    let text = ContiguousArray("x-he's".utf8)
    tokeniser.tokenise(text.span, into: &tokens)
    #expect(tokens.count == 6)
    #expect(tokens.last?.range == TextRange(4, 6))
  }

  /// Property: tokens come in order, on scalar boundaries, and with the spaces after them they are the text again.
  @Test(arguments: 0..<40)
  func nothingIsLost(seed: UInt64) throws {
    let tokeniser = try sampleTokeniser()
    var generator = SplitMix(state: seed)
    for _ in 0..<50 {
      let text = HostileText.make(pieces: Int.random(in: 0...30, using: &generator), using: &generator)
      let bytes = ContiguousArray(text.utf8)
      var end = 0
      for token in tokeniser.boundaries(text) {
        #expect(Int(token.range.lower) == end, "a gap in “\(text)”")
        #expect(!token.range.isEmpty)
        end = Int(token.range.upper)
        if token.spaceAfter {
          #expect(bytes[end] == UInt8(ascii: " "))
          end += 1
        }
        let isBoundary = end == bytes.count || bytes[end] & 0xc0 != 0x80
        #expect(isBoundary, "a scalar is cut in “\(text)”")
      }
      #expect(end == bytes.count)
    }
  }

  /// A megabyte without a space: quadratic work would take minutes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["a", ".", "-", "(", "'s", "a@", "a.", "5km", "…", "a-", "://", "he's", "😀", "1.2.3.4@", "°C.", "''"])
  func longChunksAreLinear(unit: String) throws {
    let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let tokens = try sampleTokeniser().boundaries(text)
    #expect(tokens.last.map { Int($0.range.upper) } == text.utf8.count)
  }
}
