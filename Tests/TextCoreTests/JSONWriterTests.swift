import Testing
import TextCore

@Suite struct JSONWriterTests {
  @Test func everyKindOfValue() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.string("quote \" back \\ line\n tab\t bell\u{7} u2028\u{2028} é 😀")
    writer.key("numbers")
    writer.beginArray()
    for value in [0, -7, 10, 1_234_567, Int.max, Int.min] { writer.integer(value) }
    for value in [0.1, 1, 1e300, -0.5, .nan] { writer.double(value) }
    writer.endArray()
    writer.key(utf8("k\"").span)
    writer.beginObject()
    writer.endObject()
    writer.key("n")
    writer.null()
    writer.key("t")
    writer.bool(true)
    writer.key("label")
    writer.string(label: "NOUN")
    writer.endObject()
    writer.endLine()
    writer.beginArray()
    writer.endArray()
    let expected =
      #"{"a":"quote \" back \\ line\n tab\t bell\u0007 u2028"# + "\u{2028}" + #" é 😀","#
      + #""numbers":[0,-7,10,1234567,9223372036854775807,-9223372036854775808,0.1,1.0,1e+300,-0.5,null],"#
      + #""k\"":{},"n":null,"t":true,"label":"NOUN"}"# + "\n[]"
    #expect(text(writer.finish()) == expected)
  }

  @Test func aCopiedValueLosesOnlyItsWhiteSpace() throws {
    let document = try JSONDocument(parsing: utf8("{ \"x\" : [ 1.50 ,\n \"a \\\" \\u00e9 b\" , { } ] ,\t\"y\" : 1e2 }"))
    var writer = JSONWriter()
    writer.beginArray()
    writer.value(document.root, of: document)
    writer.value(document.root, of: document)
    writer.endArray()
    let copy = #"{"x":[1.50,"a \" \u00e9 b",{}],"y":1e2}"#
    #expect(text(writer.finish()) == "[\(copy),\(copy)]")
  }
}
