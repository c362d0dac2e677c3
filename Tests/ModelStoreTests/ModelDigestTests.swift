import ModelStore
import Testing

@Suite struct ModelDigestTests {
  @Test func theDigestTellsWhichModelsAndInWhichOrder() {
    let digests = [
      ModelSource.digest(of: []), ModelSource.digest(of: [.enCoreWebMD]), ModelSource.digest(of: [.enCoreWebSM]),
      ModelSource.digest(of: [.enCoreWebMD, .miniLM]), ModelSource.digest(of: [.miniLM, .enCoreWebMD]),
    ]
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.utf8.count == 64 })
    #expect(ModelSource.digest(of: [.enCoreWebMD]) == digests[1])
  }
}
