import Testing
import TextCore

@Suite struct UTF8ValidationTests {
  @Test(
    arguments: [
      ([], nil), ([0x41], nil), ([0xc3, 0xa9], nil), ([0xe2, 0x82, 0xac], nil), ([0xf0, 0x9f, 0x98, 0x80], nil),
      ([0xf4, 0x8f, 0xbf, 0xbf], nil), ([0xed, 0x9f, 0xbf], nil), ([0xee, 0x80, 0x80], nil), ([0x00], nil),
      ([0x80], 0), ([0xc0, 0x80], 0), ([0xc1, 0xbf], 0), ([0xe0, 0x9f, 0xbf], 0), ([0xed, 0xa0, 0x80], 0),
      ([0xf0, 0x8f, 0xbf, 0xbf], 0), ([0xf4, 0x90, 0x80, 0x80], 0), ([0xf5, 0x80, 0x80, 0x80], 0), ([0xff], 0),
      ([0x41, 0xc3], 1), ([0x41, 0xc3, 0x41], 1), ([0xe2, 0x82], 0), ([0xf0, 0x9f, 0x98], 0), ([0xe2, 0x82, 0x41], 0),
    ] as [([UInt8], Int?)])
  func eachSequenceIsJudgedAsTheStandardSays(bytes: [UInt8], offset: Int?) {
    for padding in [0, 15, 16, 17, 40] {
      let padded = ContiguousArray(repeating: 0x61, count: padding) + bytes
      #expect(invalidOffset(padded) == offset.map { $0 + padding })
      #expect(invalidOffset(padded + [0x61]) == offset.map { $0 + padding })
    }
  }

  /// The standard library is the reference: it repairs exactly what is not valid.
  @Test func theStandardLibraryAgreesOnEveryPairOfLeadingBytes() {
    for first in 0x7f...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for tail in [[], [0x80], [0x80, 0xbf], [0x80, 0x80, 0x80]] as [[UInt8]] {
          let bytes = ContiguousArray([first, second] + tail)
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          if isValid != (invalidOffset(bytes) == nil) { Issue.record("differs on \(bytes)") }
        }
      }
    }
  }

  private func invalidOffset(_ bytes: ContiguousArray<UInt8>) -> Int? {
    do {
      try bytes.span.validateUTF8()
      return nil
    } catch {
      return error.offset
    }
  }
}
