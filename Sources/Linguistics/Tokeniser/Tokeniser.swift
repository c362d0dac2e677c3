/// spaCy's tokeniser of English, as a scanner over UTF-8 bytes.
///
/// The rules are those of spaCy 3.8 (`spacy/tokenizer.pyx`, `spacy/lang/en/punctuation.py`); the exceptions come with a
/// model. Nothing is lost: the tokens and the single spaces after them are the text again.
///
///     “We can't,” she said.  →  “ We ca n't , ” she said .
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
    tokens.reserveCapacity(first + text.count / 4)
    scanner.scan(text, into: &tokens)
    sequences.apply(text, exceptions: exceptions, from: first, to: &tokens)
  }
}
