import Foundation
import TestSupport
import Testing
import TextCore

@Suite struct PropertyTests {
  @Test func theGeneratorIsTheOneOfThePaper() {
    var random = SplitMix64(seed: 1_234_567)
    let reference: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(reference.map { _ in random.next() } == reference)
  }

  @Test func aFailureNamesItsSeedAndStops() {
    var runs = 0
    withKnownIssue {
      checkProperty(seed: 5, runs: 10) { _ in
        runs += 1
        #expect(runs < 3)
      }
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("PROPERTY_SEED=7") } || issue.comments.isEmpty
    }
    #expect(runs == 3)
  }

  @Test func hostileTextIsValidAndHostileBytesOftenAreNot() {
    var invalid = 0
    checkProperty { random in
      let text = random.hostileUTF8(upTo: 60) + random.mixedText(upTo: 20)
      #expect(String(validating: text, as: UTF8.self) != nil)
      if String(validating: random.hostileBytes(upTo: 60), as: UTF8.self) == nil { invalid += 1 }
    }
    #expect(invalid > 50)
  }

  @Test func aTemporaryFolderGoesWithItsValue() throws {
    var path = ""
    do {
      let folder = try TemporaryFolder()
      path = folder.path
      try folder.write("text", to: "deep/down/file.txt")
      #expect(FileManager.default.fileExists(atPath: path))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func theRepositoryIsFoundFromAnyFile() throws {
    let root = try Repository.root()
    #expect(FileManager.default.fileExists(atPath: root.appendingPathComponent("LICENSE").path))
    #expect(throws: Repository.NotFound.self) { try Repository.root(from: "/nowhere/at/all.swift") }
  }
}
