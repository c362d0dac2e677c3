import Testing
import TextCore

/// What Python's json module (3.12, without its constants NaN and Infinity) makes of tricky documents.
///
/// Two differences are meant, and tested elsewhere: Python takes halves of surrogate pairs, and makes infinity of 1e400.
@Suite struct JSONPythonTests {
  @Test(arguments: refused)
  func whatPythonRefusesIsRefused(json: String) {
    #expect(throws: JSONError.self) { try JSONDocument(parsing: utf8(json)) }
  }

  /// The document, and what `json.dumps(…, ensure_ascii=False, separators=(",", ":"))` writes of it.
  @Test(arguments: accepted)
  func whatPythonReadsIsReadAlike(json: String, dumped: String) throws {
    let document = try JSONDocument(parsing: utf8(json))
    var writer = JSONWriter()
    writer.decoded(document.root, of: document)
    #expect(text(writer.finish()) == dumped)
  }

  private static let refused: [String] = [
    "", " ", "nul", "True", "NaN", "Infinity", "-Infinity", "00", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10",
    "1_000", "[1,2,]", "[,1]", "[1 2]", "[1,,2]", "[", "]", "[1", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
    "{,}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "\"", "\"a", "\"a\"b", "\"a\" \"b\"", "\"\\u004\"", "\"\\u00zz\"",
    "\"\\a\"", "\"\\\"", "\"a\nb\"", "\"a\tb\"", "\"\u{0}\"", "\u{feff}{}", "{\"a\":1}x", "{\"a\":1}//c", "/*c*/1",
    "\u{c}1", "\u{a0}1", "[truefalse]", "[1]]", "[-]", "[1.0e1.0]",
  ]

  private static let accepted: [(String, String)] = [
    ("{}", "{}"), ("[]", "[]"), ("[[]]", "[[]]"), ("{\"a\":{}}", "{\"a\":{}}"), ("null", "null"), ("true", "true"),
    ("false", "false"), ("0", "0"), ("-0", "0"), ("1.5", "1.5"), ("1e5", "100000.0"), ("1E+5", "100000.0"),
    ("1e-5", "1e-05"), ("-1.5e-3", "-0.0015"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("{\"a\":1,\"a\":2}", "{\"a\":2}"), ("{\"\":1}", "{\"\":1}"), ("\"\\u0041\"", "\"A\""), ("\"\\u00e9\"", "\"é\""),
    ("\"\\ud83d\\ude00\"", "\"😀\""), ("\"\\uD83D\\uDE00\"", "\"😀\""), ("\"\\/\"", "\"/\""),
    ("\"\\b\\f\\n\\r\\t\\\"\\\\\"", "\"\\b\\f\\n\\r\\t\\\"\\\\\""), ("\"\u{7f}\"", "\"\u{7f}\""),
    ("\"\u{2028}\u{2029}\"", "\"\u{2028}\u{2029}\""), ("\"é 😀 e\u{301}\"", "\"é 😀 e\u{301}\""), ("[1]\n\n", "[1]"),
    ("\t\r\n [1 ,\n2 ]", "[1,2]"), ("[true,false,null]", "[true,false,null]"),
    ("{\"a\":[1,{\"b\":[]}]}", "{\"a\":[1,{\"b\":[]}]}"), ("[\" \"]", "[\" \"]"), ("\"\\u0000\"", "\"\\u0000\""),
  ]
}
