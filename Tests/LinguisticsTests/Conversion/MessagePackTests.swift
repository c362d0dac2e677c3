import Linguistics
import Testing

@Suite struct MessagePackTests {
  private func read(_ bytes: [UInt8]) throws(MessagePackError) -> MessagePackValue {
    try MessagePackDocument.read(ContiguousArray(bytes)).root
  }

  @Test func integersOfEveryWidth() throws {
    #expect(try read([0x7f]) == .int(127))
    #expect(try read([0xff]) == .int(-1))
    #expect(try read([0xcc, 0xff]) == .int(255))
    #expect(try read([0xcd, 0x01, 0x00]) == .int(256))
    #expect(try read([0xce, 0xff, 0xff, 0xff, 0xff]) == .int(4_294_967_295))
    #expect(try read([0xcf, 0x80, 0, 0, 0, 0, 0, 0, 1]) == .uint(9_223_372_036_854_775_809))
    #expect(try read([0xd0, 0x80]) == .int(-128))
    #expect(try read([0xd1, 0xff, 0x00]) == .int(-256))
    #expect(try read([0xd2, 0x80, 0, 0, 0]) == .int(-2_147_483_648))
    #expect(try read([0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0]) == .int(.min))
    #expect(try read([0xcf, 0x80, 0, 0, 0, 0, 0, 0, 1]).unsigned == 9_223_372_036_854_775_809)
    #expect(try read([0xff]).unsigned == nil)
  }

  @Test func floatsTruthAndNothing() throws {
    #expect(try read([0xca, 0x3f, 0xc0, 0, 0]) == .float(1.5))
    #expect(try read([0xcb, 0xbf, 0xf0, 0, 0, 0, 0, 0, 0]) == .float(-1))
    #expect(try read([0xc0]) == .null)
    #expect(try read([0xc2]) == .bool(false))
    #expect(try read([0xc3]) == .bool(true))
  }

  @Test func textAndBytesArePlacesInTheFile() throws {
    let document = try MessagePackDocument.read([0x93, 0xa2, 0x68, 0x69, 0xc4, 0x01, 0x00, 0xd9, 0x01, 0x78])
    #expect(document.root == .array([.string(2..<4), .bytes(6..<7), .string(9..<10)]))
    let elements = try #require(document.root.elements)
    #expect(document.string(elements[0]) == "hi")
    #expect(document.string(elements[2]) == "x")
  }

  @Test func applicationTypes() throws {
    #expect(try read([0xd4, 0x05, 0xaa]) == .custom(type: 5, 2..<3))
    #expect(try read([0xc7, 0x02, 0xff, 1, 2]) == .custom(type: -1, 3..<5))
  }

  @Test func keysMayBeTextOrBytes() throws {
    let document = try MessagePackDocument.read([0x82, 0xa1, 0x61, 0x01, 0xc4, 0x01, 0x62, 0x02])
    #expect(document["a"] == .int(1))
    #expect(document["b"] == .int(2))
    #expect(document["c"] == nil)
  }

  @Test func aNumPyArrayInside() throws {
    // {"nd": true, "type": "<f4", "kind": b"", "shape": [1, 2], "data": two floats}
    var bytes: ContiguousArray<UInt8> = [0x85]
    func key(_ name: String) -> [UInt8] { [0xc4, UInt8(name.utf8.count)] + name.utf8 }
    bytes += key("nd") + [0xc3]
    bytes += key("type") + [0xa3] + "<f4".utf8
    bytes += key("kind") + [0xc4, 0x00]
    bytes += key("shape") + [0x92, 0x01, 0x02]
    bytes += key("data") + [0xc4, 0x08, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]
    let document = try MessagePackDocument.read(bytes)
    let array = try #require(document.floats(document.root))
    #expect(array.shape == [1, 2])
    #expect(array.values == [1, -2])
  }

  @Test func anArrayThatDoesNotFillItsShapeIsNone() {
    let four = ContiguousArray<UInt8>(repeating: 0, count: 4)
    #expect(FloatArray(shape: [2], littleEndian: four.span) == nil)
    #expect(FloatArray(shape: [-1], littleEndian: four.span) == nil)
    #expect(FloatArray(shape: [.max, .max], littleEndian: four.span) == nil)
    #expect(FloatArray(shape: [], littleEndian: four.span)?.values == [0])
  }

  @Test func nestedDocuments() throws {
    let document = try MessagePackDocument.read([0xc4, 0x02, 0xcc, 0x80])
    #expect(try document.nested(document.root)?.root == .int(128))
  }

  @Test(
    arguments: [
      ([0xc1], MessagePackError.reserved(offset: 0)),
      ([], .truncated(offset: 0)),
      ([0x92, 0x01], .truncated(offset: 0)),
      ([0xdd, 0xff, 0xff, 0xff, 0xff, 0x00], .truncated(offset: 0)),
      ([0xdf, 0xff, 0xff, 0xff, 0xff, 0x00], .truncated(offset: 0)),
      ([0xc6, 0xff, 0xff, 0xff, 0xff], .truncated(offset: 0)),
      ([0x91, 0xa5, 0x61], .truncated(offset: 1)),
      ([0x01, 0x02], .trailing(offset: 1)),
    ] as [([UInt8], MessagePackError)])
  func hostileBytesAreRefused(_ bytes: [UInt8], _ error: MessagePackError) {
    #expect(throws: error) { try read(bytes) }
  }

  @Test func depthIsLimited() {
    #expect(throws: MessagePackError.tooDeep(offset: 65)) { try read(Array(repeating: 0x91, count: 100_000)) }
  }

  /// Property: any bytes are either read or refused, and every range lies inside the file.
  @Test func anyBytesAreSafe() {
    var generator = SeededBytes(seed: 7)
    for round in 0..<20_000 {
      let bytes = generator.bytes(count: round % 48)
      guard let document = try? MessagePackDocument.read(bytes) else { continue }
      #expect(rangesFit(document.root, bytes.count))
      _ = document.floats(document.root)
      _ = document.string(document.root)
    }
  }

  private func rangesFit(_ value: MessagePackValue, _ count: Int) -> Bool {
    switch value {
    case .string(let range), .bytes(let range), .custom(_, let range): range.upperBound <= count
    case .array(let elements): elements.allSatisfy { rangesFit($0, count) }
    case .map(let entries): entries.allSatisfy { rangesFit($0.key, count) && rangesFit($0.value, count) }
    default: true
    }
  }
}

/// The same bytes for the same seed on every machine (SplitMix64).
struct SeededBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func bytes(count: Int) -> ContiguousArray<UInt8> {
    ContiguousArray((0..<count).map { _ in UInt8(truncatingIfNeeded: next()) })
  }
}
