import TestSupport
import Testing

@Suite struct SnapshotTests {
  @Test func aMissingFileIsRecordedAndFails() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot(path: folder.path(of: "__Snapshots__/a.txt"))
    let first = try #require(snapshot.failure(of: "one\ntwo\nthree"))
    #expect(first.hasPrefix("recorded "))
    #expect(snapshot.failure(of: "one\ntwo\nthree") == nil)
    #expect(try folder.read("__Snapshots__/a.txt") == ContiguousArray("one\ntwo\nthree".utf8))
  }

  @Test func aDifferenceIsShownAndHowToUpdate() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot(path: try folder.write("one\ntwo\nthree", to: "a.txt"))
    let failure = try #require(snapshot.failure(of: "one\n2\nthree"))
    #expect(failure.contains("from line 2:\n- two\n+ 2\n"))
    #expect(failure.contains("RECORD_SNAPSHOTS=1"))
  }

  @Test func recordingAnewFailsToo() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot(path: try folder.write("old", to: "a.txt"))
    #expect(snapshot.failure(of: "new", isRecording: true)?.hasPrefix("recorded ") == true)
    #expect(snapshot.failure(of: "new") == nil)
    #expect(snapshot.failure(of: "new", isRecording: true) != nil)
  }

  @Test func theDifferenceIsShort() {
    let long = (0..<100).map(String.init).joined(separator: "\n")
    let shown = difference(from: long, to: "").split(separator: "\n")
    #expect(shown.count <= 12)
    #expect(shown.contains("- … 92 lines more"))
    #expect(difference(from: "a\nb", to: "a\nb\nc") == "from line 3:\n+ c")
  }
}
