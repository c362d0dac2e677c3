import Linguistics
import Testing

@Suite struct NPYTests {
  private func file(_ header: String, version: UInt8 = 1, numbers: [Float] = []) -> ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]
    let length = header.utf8.count
    bytes += [UInt8(length & 255), UInt8(length >> 8)] + (version > 1 ? [0, 0] : [])
    bytes += header.utf8
    for number in numbers {
      for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift)) }
    }
    return bytes
  }

  @Test(arguments: [1, 2, 3] as [UInt8])
  func anArrayOfTwoDimensions(_ version: UInt8) throws {
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }     \n"
    let bytes = file(header, version: version, numbers: [1, 2, 3, 4, 5, 6.5])
    let array = try NPY.read(bytes.span)
    #expect(array.shape == [2, 3])
    #expect(array.values == [1, 2, 3, 4, 5, 6.5])
  }

  @Test func noRowsAndOneDimension() throws {
    let none = file("{'descr': '<f4', 'fortran_order': False, 'shape': (0, 0), }")
    #expect(try NPY.read(none.span).shape == [0, 0])
    let one = file("{'shape': (1,), 'fortran_order': False, 'descr': '<f4'}", numbers: [9])
    #expect(try NPY.read(one.span).values == [9])
  }

  @Test(arguments: [
    ("{'descr': '<f8', 'fortran_order': False, 'shape': (0,), }", NPYError.unsupported("another element type")),
    ("{'descr': '<f4', 'fortran_order': True, 'shape': (0,), }", .unsupported("its columns first")),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (5,), }", .wrongLength),
    (
      "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }",
      .unsupported("a shape that cannot be read")
    ),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 9999999999), }", .wrongLength),
    ("{'descr': '<f4'", .notNumPy), ("", .notNumPy), ("{}", .notNumPy), ("hello", .notNumPy),
  ])
  func whatIsNotReadIsRefused(_ header: String, _ error: NPYError) {
    let bytes = file(header + "    ")
    #expect(throws: error) { try NPY.read(bytes.span) }
  }

  /// Property: any bytes are either read or refused.
  @Test func anyBytesAreSafe() {
    var generator = SeededBytes(seed: 11)
    let good = file("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", numbers: [1, 2])
    for round in 0..<20_000 {
      var bytes = round.isMultiple(of: 2) ? generator.bytes(count: round % 64) : good
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      if round % 3 == 0 { bytes.removeLast(min(bytes.count, round % 7)) }
      if let array = try? NPY.read(bytes.span) { #expect(array.shape.reduce(1, *) == array.values.count) }
    }
  }
}
