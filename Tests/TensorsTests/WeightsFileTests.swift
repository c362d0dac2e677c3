import Foundation
import Tensors
import TestSupport
import Testing

@Suite struct WeightsFileTests {
  /// A small file with one section of each type.
  private func sample(_ path: String) throws {
    var writer = try WeightsWriter(path: path)
    try writer.add("layer.weight", ContiguousArray((0..<12).map { Float($0) / 4 }), shape: [3, 4])
    try writer.add("bytes", ContiguousArray<UInt8>("a few bytes".utf8), shape: [11])
    try writer.add("short", ContiguousArray<UInt16>([1, 65535]), shape: [2])
    try writer.add("ids", ContiguousArray<UInt32>([7, .max]), shape: [1, 2])
    try writer.add("keys", ContiguousArray<UInt64>([.max, 3]), shape: [2])
    try writer.add("empty", ContiguousArray<Float>(), shape: [0, 5])
    try writer.finish()
  }

  private func names(in folder: borrowing TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func whatWasWrittenIsRead() throws {
    let folder = try TemporaryFolder()
    try sample(folder.path(of: "a.weights"))
    let file = try WeightsFile(path: folder.path(of: "a.weights"))
    try file.verify()
    #expect(file.names == ["bytes", "empty", "ids", "keys", "layer.weight", "short"])
    #expect(try file.shape("layer.weight") == [3, 4])
    let weights = try file.array("layer.weight", of: Float.self, shape: [3, 4])
    #expect((0..<weights.count).map { weights[$0] } == (0..<12).map { Float($0) / 4 })
    #expect(unsafe UInt(bitPattern: weights.base) % 64 == 0)
    #expect(weights.withSpan(4..<8) { $0[0] + $0[3] } == 1 + 1.75)
    let text = try file.array("bytes", of: UInt8.self)
    let words = text.withSpan { span in String(decoding: (0..<span.count).map { span[$0] }, as: UTF8.self) }
    #expect(words == "a few bytes")
    #expect(try file.array("short", of: UInt16.self)[1] == 65535)
    #expect(try file.array("ids", of: UInt32.self)[1] == .max)
    #expect(try file.array("keys", of: UInt64.self)[0] == .max)
    #expect(try file.array("empty", of: Float.self, shape: [0, 5]).count == 0)
    #expect(try names(in: folder) == ["a.weights"])
    #expect(try folder.read("a.weights").count == file.fileByteCount)
  }

  @Test func anArrayKeepsItsFileMapped() throws {
    let folder = try TemporaryFolder()
    try sample(folder.path(of: "a.weights"))
    let weights = try WeightsFile(path: folder.path(of: "a.weights")).array("layer.weight", of: Float.self)
    #expect(weights[11] == 2.75)
  }

  @Test func askingForAnotherSectionTypeOrShapeThrows() throws {
    let folder = try TemporaryFolder()
    try sample(folder.path(of: "a.weights"))
    let file = try WeightsFile(path: folder.path(of: "a.weights"))
    #expect(throws: WeightsError.self) { try file.array("nothing", of: Float.self) }
    #expect(throws: WeightsError.self) { try file.shape("nothing") }
    #expect(throws: WeightsError.self) { try file.array("layer.weight", of: UInt32.self) }
    #expect(throws: WeightsError.self) { try file.array("layer.weight", of: Float.self, shape: [4, 3]) }
    #expect(file.contains("ids") && !file.contains("id"))
  }

  @Test func aFileThatIsNotThereIsToldInOneSentence() throws {
    let folder = try TemporaryFolder()
    let error = try #require(throws: WeightsError.self) { try WeightsFile(path: folder.path(of: "none")) }
    #expect(error.kind == .unreadable)
    #expect(error.description.hasSuffix("."))
    #expect(throws: WeightsError.self) { try WeightsFile(path: folder.path) }
    #expect(throws: WeightsError.self) { _ = try WeightsWriter(path: folder.path(of: "no/folder/a.weights")) }
  }

  @Test func everyTruncationThrows() throws {
    let folder = try TemporaryFolder()
    try sample(folder.path(of: "a.weights"))
    let whole = try folder.read("a.weights")
    for length in 0..<whole.count {
      try folder.write(ContiguousArray(whole[..<length]), to: "cut")
      #expect(throws: WeightsError.self) { try WeightsFile(path: folder.path(of: "cut")) }
    }
    try folder.write(whole + [0], to: "long")
    #expect(throws: WeightsError.self) { try WeightsFile(path: folder.path(of: "long")) }
  }

  @Test func everyChangedByteOfHeaderDirectoryAndSectionsIsFound() throws {
    let folder = try TemporaryFolder()
    try sample(folder.path(of: "a.weights"))
    let whole = try folder.read("a.weights")
    let directory = whole.count - 6 * WeightsFormat.entryByteCount
    for place in [Int](0..<48) + [Int](directory..<whole.count) {
      var changed = whole
      changed[place] ^= 0x41
      try folder.write(changed, to: "changed")
      #expect(throws: WeightsError.self) { try WeightsFile(path: folder.path(of: "changed")) }
    }
    var changed = whole
    changed[64] ^= 1
    try folder.write(changed, to: "changed")
    let file = try WeightsFile(path: folder.path(of: "changed"))
    #expect(throws: WeightsError.self) { try file.verify() }
  }

  /// A hostile file has right checksums: only the bounds protect.
  @Test(arguments: hostileEntries)
  func hostileDirectoriesThrow(field: String, place: Int, value: UInt64) throws {
    let folder = try TemporaryFolder()
    try sample(folder.path(of: "a.weights"))
    var whole = try folder.read("a.weights")
    let directory = whole.count - 6 * WeightsFormat.entryByteCount
    for byte in 0..<8 { whole[directory + place + byte] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(byte))) }
    var header = WeightsHeader(
      sectionCount: 6, directoryOffset: directory, directoryByteCount: whole.count - directory, checksum: 0,
      fileByteCount: whole.count)
    header.checksum = header.computedChecksum(directory: ContiguousArray(whole[directory...]).span)
    whole.replaceSubrange(0..<64, with: header.encoded())
    try folder.write(whole, to: "hostile")
    let error = try #require(throws: WeightsError.self) { try WeightsFile(path: folder.path(of: "hostile")) }
    #expect(error.kind == .damaged, "\(field)")
  }

  @Test func aDroppedWriterLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    do {
      var writer = try WeightsWriter(path: folder.path(of: "a.weights"))
      try writer.add("x", ContiguousArray<Float>([1]), shape: [1])
      #expect(try names(in: folder) == ["a.weights.partial"])
    }
    #expect(try names(in: folder) == [])
  }

  #if os(Linux)
    @Test func aFullDiskIsToldInOneSentence() throws {
      let folder = try TemporaryFolder()
      let path = folder.path(of: "a.weights")
      try FileManager.default.createSymbolicLink(atPath: path + ".partial", withDestinationPath: "/dev/full")
      var writer = try WeightsWriter(path: path)
      let error = #expect(throws: WeightsError.self) {
        try writer.add("x", ContiguousArray<Float>(repeating: 1, count: 4096), shape: [4096])
      }
      #expect(error?.kind == .unwritable)
      #expect(error?.description.contains("disk is full") == true)
    }
  #endif
}

/// What the first directory entry may say wrongly: the field, where it stands, its eight bytes.
private let hostileEntries: [(String, Int, UInt64)] = [
  ("offset", 104, 1 << 40),
  ("offset", 104, 65),
  ("offset", 104, .max),
  ("offset", 104, 0),
  ("bytes", 112, 1 << 40),
  ("bytes", 112, .max),
  ("bytes", 112, 4),
  ("dimension", 72, .max),
  ("dimension", 72, 1 << 62),
  ("dimension", 72, 1 << 61),
  ("rank", 64, 5 << 32 | 1),
  ("type", 64, 2 << 32 | 9),
  ("type", 64, 2 << 32 | 5),
]
