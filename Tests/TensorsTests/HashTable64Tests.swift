import Tensors
import TestSupport
import Testing

@Suite struct HashTable64Tests {
  private func table(_ pairs: [(UInt64, UInt32)], in folder: borrowing TemporaryFolder) throws -> HashTable64 {
    var writer = try WeightsWriter(path: folder.path(of: "t"))
    try HashTable64.write(pairs, name: "words", to: &writer)
    try writer.finish()
    return try HashTable64(WeightsFile(path: folder.path(of: "t")), name: "words")
  }

  @Test(arguments: [0, 1, 2, 3, 1000, 4096])
  func everyKeyIsFoundAndNoOther(count: Int) throws {
    let folder = try TemporaryFolder()
    let pairs = (0..<count).map { (UInt64($0) << 32 | 5, UInt32($0) ^ 0xffff) }
    let table = try table(pairs, in: folder)
    for (key, value) in pairs { #expect(table[key] == value) }
    for key in 6..<200 as Range<UInt64> { #expect(table[key] == nil) }
    #expect(table[0] == nil)
    #expect(table[.max] == nil)
  }

  @Test func theLaterPairOfOneKeyCounts() throws {
    let folder = try TemporaryFolder()
    #expect(try table([(9, 1), (9, 2)], in: folder)[9] == 2)
  }

  @Test func aTableWithoutFreeSlotEnds() throws {
    let folder = try TemporaryFolder()
    var writer = try WeightsWriter(path: folder.path(of: "t"))
    try writer.add("full.keys", ContiguousArray<UInt64>([1, 2]), shape: [2])
    try writer.add("full.values", ContiguousArray<UInt32>([1, 2]), shape: [2])
    try writer.add("odd.keys", ContiguousArray<UInt64>([1, 2, 0]), shape: [3])
    try writer.add("odd.values", ContiguousArray<UInt32>([1, 2, 0]), shape: [3])
    try writer.add("uneven.keys", ContiguousArray<UInt64>([1, 0]), shape: [2])
    try writer.add("uneven.values", ContiguousArray<UInt32>([1]), shape: [1])
    try writer.finish()
    let file = try WeightsFile(path: folder.path(of: "t"))
    #expect(try HashTable64(file, name: "full")[77] == nil)
    #expect(throws: WeightsError.self) { try HashTable64(file, name: "odd") }
    #expect(throws: WeightsError.self) { try HashTable64(file, name: "uneven") }
    #expect(throws: WeightsError.self) { try HashTable64(file, name: "none") }
  }
}
