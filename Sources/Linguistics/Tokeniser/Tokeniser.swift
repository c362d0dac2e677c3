/// spaCy's tokeniser of English, as a scanner over UTF-8 bytes.
///
/// The rules are those of spaCy 3.8 (`spacy/tokenizer.pyx`, `spacy/lang/en/punctuation.py`); the exceptions come with a
/// model. Nothing is lost: the tokens and the single spaces after them are the text again.
///
///     (“can't,” → ( “ ca n't , ”      He's. → He 's .
package struct Tokeniser: Sendable {
  private let exceptions: TokeniserExceptions
  private let scanner: WhiteSpaceScanner
  private let sequences: ExceptionSequences

  /// A tokeniser with a model's exceptions.
  package init(exceptions: TokeniserExceptions) {
    self.exceptions = exceptions
    scanner = WhiteSpaceScanner(exceptions: exceptions)
    sequences = ExceptionSequences(exceptions: exceptions)
  }

  /// Appends the tokens of `text`, which must be valid UTF-8 and below 4 GiB, in order. Linear in the text.
  package func tokenise(_ text: Span<UInt8>, into tokens: inout ContiguousArray<TokenBoundary>) {
    precondition(text.count < UInt32.max, "a text to tokenise must be smaller than 4 GiB")
    let first = tokens.count
    if first == 0 { tokens.reserveCapacity(min(text.count / 5, 1 << 14)) }
    scanner.scan(text, into: &tokens)
    sequences.apply(text, exceptions: exceptions, from: first, to: &tokens)
  }
}
