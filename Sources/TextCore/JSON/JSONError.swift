/// Why bytes are not the JSON that was asked for, and where.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What can be wrong with a document.
  package enum Problem: Equatable, Sendable {
    /// The document ends before its value does.
    case truncated
    /// Something follows the document's value.
    case trailing
    /// A byte that cannot stand here; the text says what could.
    case unexpected(expected: StaticText)
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// A control character inside a string, which must be escaped.
    case controlCharacter
    /// A backslash with something after it that is no escape.
    case badEscape
    /// Half of a surrogate pair, escaped: no code point, so no text.
    case loneSurrogate
    /// A number with a leading zero, a bare sign or point, or the like.
    case badNumber
    /// Arrays and objects nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A key that its object already has.
    case duplicateKey
    /// More bytes than a tape can number (4 GiB).
    case tooLong
  }

  /// A literal that can be compared.
  package struct StaticText: Equatable, Sendable, ExpressibleByStringLiteral {
    /// The text.
    package let text: String
    /// The literal `text`.
    package init(stringLiteral text: String) { self.text = text }
  }

  /// The byte of the document where the problem shows.
  package let offset: Int
  /// What is wrong.
  package let problem: Problem

  /// A `problem` at `offset`.
  package init(_ problem: Problem, at offset: Int) {
    self.offset = offset
    self.problem = problem
  }

  /// One plain sentence.
  package var description: String { "malformed JSON at byte \(offset): \(reason)" }

  private var reason: String {
    switch problem {
    case .truncated: "the document ends before its value is complete"
    case .trailing: "there is something after the end of the value"
    case .unexpected(let expected): "expected \(expected.text)"
    case .invalidUTF8: "the bytes are not UTF-8"
    case .controlCharacter: "a control character in a string must be escaped"
    case .badEscape: "a backslash must be followed by one of \" \\ / b f n r t, or by u and four hexadecimal digits"
    case .loneSurrogate: "half of a surrogate pair is not a character"
    case .badNumber: "this is not a number as JSON writes them"
    case .tooDeep(let limit): "arrays and objects are nested more than \(limit) deep"
    case .duplicateKey: "the object already has this key"
    case .tooLong: "a document must be shorter than 4 GiB"
    }
  }
}
