import TestSupport
import Testing
import TextCore

@Suite struct JSONPropertyTests {
  @Test func anyTextSurvivesWritingAndReading() {
    checkProperty(runs: 500) { random in
      let text = random.hostileUTF8(upTo: 120)
      var writer = JSONWriter()
      writer.beginObject()
      writer.key(text.span)
      writer.string(text.span)
      writer.endObject()
      writer.endLine()
      let line = writer.finish()
      #expect(line.span.count(of: 0x0a) == 1)
      let document = try JSONDocument(parsing: line)
      let member = try #require(Array(document.members(of: document.root)).first)
      #expect(document.string(at: member.key) == text)
      #expect(document.string(at: member.value) == text)
    }
  }

  @Test func anyBytesAreReadOrRefusedWhereTheyAreWrong() {
    checkProperty(runs: 2000) { random in
      let bytes = random.hostileBytes(upTo: 80)
      do {
        let document = try JSONDocument(parsing: bytes)
        try expectSame(document)
      } catch let error as JSONError {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }

  @Test func numbersSurvive() {
    checkProperty(runs: 500) { random in
      let integer = Int(bitPattern: UInt(random.next())) >> random.int(0...63)
      let double = Double(bitPattern: random.next())
      var writer = JSONWriter()
      writer.beginArray()
      writer.integer(integer)
      writer.double(double)
      writer.endArray()
      let document = try JSONDocument(parsing: writer.finish())
      let nodes = Array(document.elements(of: document.root))
      #expect(document.integer(at: nodes[0]) == Int64(integer))
      #expect(document.double(at: nodes[1]) == (double.isFinite ? double : nil))
    }
  }

  /// A document that was broken in one place is refused or means something: it never traps and its nodes stay inside.
  @Test func aBrokenDocumentNeverTraps() {
    let whole = utf8(#"{"id": "a\u00e9", "list": [1, -2.5e3, null, {"k": "“é😀\ud83d\ude00”"}], "t": true}"#)
    checkProperty(runs: 3000) { random in
      var bytes = whole
      for _ in 0..<random.int(1...3) {
        let place = random.int(0...bytes.count - 1)
        switch random.int(0...2) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        default: bytes.insert(contentsOf: random.hostileBytes(upTo: 6), at: place)
        }
      }
      if let document = try? JSONDocument(parsing: bytes) { try expectSame(document) }
    }
  }

  /// A document means the same when it is written again, and its copy without white space does too.
  private func expectSame(_ document: JSONDocument) throws {
    var writer = JSONWriter()
    writer.decoded(document.root, of: document)
    let decoded = writer.finish()
    var copier = JSONWriter()
    copier.value(document.root, of: document)
    let copy = copier.finish()
    #expect(copy.span.count(of: 0x0a) == 0)
    for bytes in [decoded, copy] {
      var again = JSONWriter()
      let reread = try JSONDocument(parsing: bytes)
      again.decoded(reread.root, of: reread)
      #expect(again.finish() == decoded)
    }
    #expect(document.tape.allSatisfy { $0.lower < $0.upper && Int($0.upper) <= document.bytes.count })
  }
}
