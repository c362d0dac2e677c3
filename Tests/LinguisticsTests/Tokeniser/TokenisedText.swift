import Linguistics
import TextCore

/// A few exceptions of our own typing, each with its pieces and their norms.
let sampleExceptions: [(text: String, pieces: [(orth: String, norm: String?)])] = [
  ("\t", [("\t", nil)]), ("\n", [("\n", nil)]), (" ", [(" ", nil)]),
  ("can't", [("ca", "can"), ("n't", "not")]),
  ("won't", [("wo", "will"), ("n't", "not")]),
  ("gonna", [("gon", "going"), ("na", "to")]),
  ("he's", [("he", "he"), ("'s", "'s")]),
  ("'s", [("'s", "'s")]), ("’s", [("’s", "'s")]),
  ("10a.m.", [("10", nil), ("a.m.", "a.m.")]), ("a.m.", [("a.m.", nil)]),
  ("Mr.", [("Mr.", nil)]), ("Adm.", [("Adm.", nil)]), ("a.", [("a.", nil)]), ("e.g.", [("e.g.", nil)]),
  ("and/or", [("and/or", "and/or")]), (":)", [(":)", nil)]), (":-)", [(":-)", nil)]),
  ("°C.", [("°", nil), ("C", nil), (".", nil)]),
]

/// A tokeniser with `sampleExceptions`.
func sampleTokeniser() throws -> Tokeniser { Tokeniser(exceptions: try TokeniserExceptions(sampleExceptions)) }

extension Tokeniser {
  /// The boundaries of `text`.
  func boundaries(_ text: String) -> ContiguousArray<TokenBoundary> {
    let bytes = ContiguousArray(text.utf8)
    var tokens: ContiguousArray<TokenBoundary> = []
    tokenise(bytes.span, into: &tokens)
    return tokens
  }

  /// The tokens of `text`.
  func words(_ text: String) -> [String] {
    let bytes = ContiguousArray(text.utf8)
    return boundaries(text).map { String(decoding: bytes[$0.range.bounds], as: UTF8.self) }
  }

  /// The tokens of `text` with a bar between them.
  func barred(_ text: String) -> String { words(text).joined(separator: "|") }
}
