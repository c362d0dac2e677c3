#if os(Linux)
  import Foundation
  import Intake
  import TestSupport
  import Testing

  /// Bodies as today's servers send them come back, within limits. The packed bytes were made by the codings' own programs.
  @Suite struct ContentCodingTests {
    private let text = ContiguousArray(
      String(
        repeating: "<p>The harbour master of Marrow Bay said on Monday that the ferry would sail again.</p>\n", count: 3
      ).utf8)
    private let brotli = Self.bytes(
      """
      GwcB4K0OeNMSLy9md5uBA30ZxlPWQk1mc9qHCg1OyeV1GpvcnQYhe5PjBqcJBsSVJDwPIgPj4Dik7+mNjknb2OSokAAuuUEWUMMq9ZvsdhbM8HgcUapf\
      NQM=
      """)
    private let zstandard = Self.bytes(
      """
      KLUv/QRohQIAgoUREpDPAeyBgZuPKw7a2n5anHwHHYBMMUJ0zfrPdX16V+JnStW6ava2m33uFKV5lE+u63OXY0lpmy95qmxteHolot2u2iFzBAEAWGuj\
      QhTC6AZE
      """)
    /// Four megabytes of zeros.
    private let bomb = Self.bytes("m///P/gnAOKxQCD3/gc=")

    private static func bytes(_ base64: String) -> ContiguousArray<UInt8> {
      ContiguousArray(Data(base64Encoded: base64) ?? Data())
    }

    private func pages(_ record: ContiguousArray<UInt8>) throws -> [PageItem] {
      let folder = try TemporaryFolder()
      return read(try folder.write(record, to: "crawl.warc"))
    }

    @Test func whatWasPackedComesBack() throws {
      #expect(try Inflation().unbrotli(brotli) == text)
      #expect(try Inflation().unzstandard(zstandard) == text)
    }

    @Test func whatIsCutOrChanged() {
      for count in 1..<brotli.count - 1 {
        #expect(throws: Inflation.Failure.self) { try Inflation().unbrotli(ContiguousArray(brotli.prefix(count))) }
      }
      for count in 1..<zstandard.count {
        #expect(throws: Inflation.Failure.truncated) {
          try Inflation().unzstandard(ContiguousArray(zstandard.prefix(count)))
        }
      }
      var changed = zstandard
      changed[zstandard.count - 2] ^= 1
      #expect(throws: Inflation.Failure.damaged) { try Inflation().unzstandard(changed) }
      #expect(throws: Inflation.Failure.damaged) { try Inflation().unzstandard(text) }
      #expect(throws: Inflation.Failure.truncated) { try Inflation().unbrotli([]) }
      #expect(throws: Inflation.Failure.truncated) { try Inflation().unzstandard([]) }
    }

    @Test func bodiesInArchives() throws {
      for (coding, packed) in [("br", brotli), ("zstd", zstandard)] {
        let record = ArchiveWriter.page("a", packed, ["Content-Encoding: \(coding)"])
        #expect(try #require(try pages(record).first?.page).load().get().bytes == text, "\(coding)")
      }
      let broken = try pages(ArchiveWriter.page("b", [0x8b, 0x00, 0x80], ["Content-Encoding: br"])).first?.page
      guard case .failure(let failure)? = broken?.load() else { return #expect(Bool(false), "it is broken") }
      #expect(failure.message == "the packed data are damaged" || failure.message.contains("too early"))
    }

    @Test func limits() {
      #expect(throws: Inflation.Failure.bomb(ratio: 300)) { try Inflation().unbrotli(bomb) }
      var inflation = Inflation()
      inflation.byteLimit = 100
      #expect(throws: Inflation.Failure.tooLong(limit: 100)) { try inflation.unbrotli(brotli) }
      #expect(throws: Inflation.Failure.tooLong(limit: 100)) { try inflation.unzstandard(zstandard) }
    }
  }
#endif
