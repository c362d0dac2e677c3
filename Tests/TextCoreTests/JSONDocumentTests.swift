import Testing
import TextCore

/// The UTF-8 of `text`.
func utf8(_ text: String) -> ContiguousArray<UInt8> { ContiguousArray(text.utf8) }

/// The text of `bytes`.
func text(_ bytes: ContiguousArray<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct JSONDocumentTests {
  @Test func membersAreFoundByKey() throws {
    let document = try JSONDocument(
      parsing: utf8(#" {"a": 1, "b": [true, null, {"c": "d"}], "e": "é\n😀\ud83d\ude00"} "#))
    let root = document.root
    #expect(document.kind(of: root) == .object)
    #expect(document.members(of: root).map { text(document.string(at: $0.key)) } == ["a", "b", "e"])
    let a = try #require(document.member("a", of: root))
    #expect(document.integer(at: a) == 1)
    #expect(document.double(at: a) == 1)
    let b = try #require(document.member("b", of: root))
    let elements = Array(document.elements(of: b))
    #expect(elements.map { document.kind(of: $0) } == [.true, .null, .object])
    #expect(document.bytes[document.rawRange(of: elements[2])].elementsEqual(#"{"c": "d"}"#.utf8))
    let e = try #require(document.member("e", of: root))
    #expect(text(document.string(at: e)) == "é\n😀😀")
    #expect(document.member("z", of: root) == nil)
    #expect(document.member("a", of: a) == nil)
  }

  @Test func numbersKeepTheirKind() throws {
    let numbers = "[0, -0, 9223372036854775807, -9223372036854775808, 9223372036854775808, 1.5, -2e-3, 1E400, 12345]"
    let document = try JSONDocument(parsing: utf8(numbers))
    let nodes = Array(document.elements(of: document.root))
    #expect(nodes.map { document.integer(at: $0) } == [0, 0, .max, .min, nil, nil, nil, nil, 12345])
    #expect(
      nodes.map { document.double(at: $0) }
        == [0, 0, 9.223372036854775807e18, -9.223372036854775808e18, 9.223372036854775808e18, 1.5, -0.002, nil, 12345])
  }

  @Test func theLastOfDuplicateKeysCountsUnlessTheyAreRefused() throws {
    let bytes = utf8(#"{"a": 1, "\u0061": 2}"#)
    let document = try JSONDocument(parsing: bytes)
    let a = try #require(document.member("a", of: document.root))
    #expect(document.integer(at: a) == 2)
    var options = JSONDocument.Options()
    options.duplicateKeys = .refuse
    #expect(throws: JSONError(.duplicateKey, at: 9)) { try JSONDocument(parsing: bytes, options: options) }
  }

  @Test func depthIsLimited() throws {
    var options = JSONDocument.Options()
    options.depthLimit = 3
    _ = try JSONDocument(parsing: utf8(#"[[{"a": 1}]]"#), options: options)
    #expect(throws: JSONError(.tooDeep(limit: 3), at: 3)) {
      try JSONDocument(parsing: utf8("[[[[]]]]"), options: options)
    }
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONError(.tooDeep(limit: 256), at: 256)) { try JSONDocument(parsing: utf8(deep)) }
  }

  @Test(arguments: [
    ("", JSONError(.truncated, at: 0)),
    ("  ", JSONError(.truncated, at: 2)),
    (#"{"a": "b"#, JSONError(.truncated, at: 8)),
    (#"{"a": 1} {"#, JSONError(.trailing, at: 9)),
    ("[1,]", JSONError(.unexpected(expected: "a value"), at: 3)),
    (#"{"a" 1}"#, JSONError(.unexpected(expected: "a colon after the key"), at: 5)),
    (#"{"a": 1,}"#, JSONError(.unexpected(expected: "a key in quotation marks"), at: 8)),
    ("[1 2]", JSONError(.unexpected(expected: "a comma or a closing bracket"), at: 3)),
    (#"{"a": 1]"#, JSONError(.unexpected(expected: "a comma or a closing brace"), at: 7)),
    ("\"a\u{1}\"", JSONError(.controlCharacter, at: 2)),
    (#""\x""#, JSONError(.badEscape, at: 1)),
    (#""ab\ud800cd""#, JSONError(.loneSurrogate, at: 3)),
    (#""\udc00""#, JSONError(.loneSurrogate, at: 1)),
    ("[-]", JSONError(.badNumber, at: 1)),
    ("[01]", JSONError(.badNumber, at: 1)),
  ])
  func errorsSayWhere(json: String, error: JSONError) {
    #expect(throws: error) { try JSONDocument(parsing: utf8(json)) }
  }

  @Test func invalidUTF8IsRefusedEvenInsideStrings() {
    let bytes: ContiguousArray<UInt8> = [0x22, 0x61, 0xff, 0x22]
    #expect(throws: JSONError(.invalidUTF8, at: 2)) { try JSONDocument(parsing: bytes) }
  }

  @Test func anErrorIsOneSentence() {
    #expect(
      JSONError(.loneSurrogate, at: 3).description
        == "malformed JSON at byte 3: half of a surrogate pair is not a character")
  }
}
