import Foundation
import Intake
import TestSupport
import Testing

/// What was packed by zlib comes back, within limits.
@Suite struct InflationTests {
  private typealias Writer = ArchiveWriter
  private let text = ContiguousArray("<p>The minister left.</p>\n".utf8)

  @Test func oneMemberAndSeveral() throws {
    let packed = Writer.packed(text)
    #expect(Inflation.isGzip(packed) && !Inflation.isGzip(text))
    #expect(try Inflation().gunzip(packed) == text)
    #expect(try Inflation().gunzip(packed + packed + Writer.packed([])) == text + text)
    // Zeros fill up blocks of tapes.
    #expect(try Inflation().gunzip(packed + ContiguousArray(repeating: 0, count: 512)) == text)
  }

  @Test(arguments: [Int32(0), 1, 9])
  func contentOfSeveralPieces(_ level: Int32) throws {
    var random = SplitMix64(seed: 5)
    let bytes = ContiguousArray((0..<300_000).map { _ in UInt8(random.int(0...255)) })
    #expect(try Inflation().gunzip(Writer.packed(bytes, level: level)) == bytes)
    #expect(try Inflation().undeflate(Writer.packed(bytes, .zlib, level: level)) == bytes)
    #expect(try Inflation().undeflate(Writer.packed(bytes, .raw, level: level)) == bytes)
  }

  @Test func whatIsCutOrChanged() {
    let packed = Writer.packed(text)
    for count in 2..<packed.count {
      #expect(throws: Inflation.Failure.truncated) { try Inflation().gunzip(ContiguousArray(packed.prefix(count))) }
    }
    var changed = packed
    changed[packed.count - 6] ^= 1
    #expect(throws: Inflation.Failure.damaged) { try Inflation().gunzip(changed) }
    #expect(throws: Inflation.Failure.damaged) { try Inflation().gunzip(text) }
    #expect(throws: Inflation.Failure.truncated) { try Inflation().gunzip([]) }
    #expect(throws: Inflation.Failure.truncated) { try Inflation().undeflate([]) }
  }

  @Test func limits() throws {
    let zeros = Writer.packed(ContiguousArray(repeating: 0, count: 4 << 20))
    #expect(throws: Inflation.Failure.bomb(ratio: 300)) { try Inflation().gunzip(zeros) }
    var inflation = Inflation()
    inflation.byteLimit = 1_000
    #expect(throws: Inflation.Failure.tooLong(limit: 1_000)) { try inflation.gunzip(zeros) }
    inflation.byteLimit = 8 << 20
    inflation.ratioLimit = 2_000
    #expect(try inflation.gunzip(zeros).count == 4 << 20)
    #expect(Inflation.Failure.tooLong(limit: 64 << 20).description == "unpacked it is longer than 64 MiB")
  }
}
