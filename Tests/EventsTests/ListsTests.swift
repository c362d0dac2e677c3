import Events
import Testing

@Suite struct ListsTests {
  @Test func `the hash of a feature is that of its training`() {
    #expect(EventClassifier.hash("") == 0x811c_9dc5)
    #expect(EventClassifier.hash("a") == 0xe40c_292c)
  }

  @Test func `the classifier that ships loads, and its probabilities sum to one`() throws {
    let classifier = try #require(Newsreader.classifier)
    let sum = classifier.probabilities([]).reduce(0, +)
    #expect(abs(sum - 1) < 0.001)
  }
}
