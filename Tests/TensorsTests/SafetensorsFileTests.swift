import Tensors
import TestSupport
import Testing

@Suite struct SafetensorsFileTests {
  /// A file with the given header and six floats, 0 to 5.
  private func file(_ header: String, in folder: borrowing TemporaryFolder) throws -> SafetensorsFile {
    var bytes = ContiguousArray<UInt8>()
    bytes.appendLittleEndian(UInt64(header.utf8.count))
    bytes.append(contentsOf: header.utf8)
    for number in 0..<6 { bytes.appendLittleEndian(Float(number).bitPattern) }
    return try SafetensorsFile(path: folder.write(bytes, to: "model.safetensors"))
  }

  /// The header is padded so that the numbers are aligned, as the format's writers do.
  private func padded(_ header: String) -> String {
    header + String(repeating: " ", count: (8 - header.utf8.count % 8) % 8)
  }

  private func entry(_ shape: String, _ place: String, type: String = "F32") -> String {
    padded(#"{"__metadata__":{"format":"pt"},"a":{"dtype":"\#(type)","shape":\#(shape),"data_offsets":\#(place)}}"#)
  }

  @Test func tensorsAreFoundByNameAndShape() throws {
    let folder = try TemporaryFolder()
    let file = try file(entry("[2,2]", "[8,24]"), in: folder)
    let tensor = try file.floats("a", shape: [2, 2])
    #expect((0..<4).map { tensor[$0] } == [2, 3, 4, 5])
    #expect(throws: WeightsError.self) { try file.floats("a", shape: [4]) }
    #expect(throws: WeightsError.self) { try file.floats("b", shape: [2, 2]) }
  }

  @Test func otherTypesArePassedOver() throws {
    let folder = try TemporaryFolder()
    let file = try file(entry("[1]", "[0,8]", type: "I64"), in: folder)
    #expect(throws: WeightsError.self) { try file.floats("a", shape: [1]) }
  }

  @Test(arguments: [
    ("[2,2]", "[8,28]"), ("[7]", "[0,28]"), ("[2]", "[2,10]"), ("[2]", "[8,0]"), ("[-1]", "[0,4]"), ("[2]", "[0]"),
    ("[4611686018427387904,4]", "[0,16]"), ("2", "[0,8]"), ("[1.5]", "[0,4]"), ("[1]", "[-4,0]"),
  ])
  func hostileHeadersThrow(shape: String, place: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: WeightsError.self) { try file(entry(shape, place), in: folder) }
  }

  @Test func whatIsNoHeaderThrows() throws {
    let folder = try TemporaryFolder()
    for header in ["", "[]", "{", "{\"a\":1}extra", "nothing"] {
      #expect(throws: WeightsError.self) { try file(header, in: folder) }
    }
    let short: [ContiguousArray<UInt8>] = [
      [], [1, 2, 3], [255, 255, 255, 255, 255, 255, 255, 255, 1], [9, 0, 0, 0, 0, 0, 0, 0, 1],
    ]
    for bytes in short {
      let path = try folder.write(bytes, to: "short")
      #expect(throws: WeightsError.self) { try SafetensorsFile(path: path) }
    }
  }
}
