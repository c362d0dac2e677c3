import NewsModel
import Stories
import TestSupport
import Testing
import TextCore

@Suite struct StoryStreamTests {
  /// The features of readings, in their order.
  private func features(_ readings: ContiguousArray<ArticleReading>) -> [ArticleFeatures] {
    var reader = FeatureReader()
    return readings.map { reader.features(of: $0) }
  }

  /// Which articles are together.
  private func sets(_ partition: StoryPartition) -> Set<Set<Int>> {
    var sets: [UInt32: Set<Int>] = [:]
    for (article, founder) in partition.founders.enumerated() { sets[founder, default: []].insert(article) }
    return Set(sets.values)
  }

  @Test func askingOnTheWayChangesNothing() {
    checkProperty(runs: 20) { random in
      let articles = features(Synthetic.pool(events: random.int(1...6), articles: random.int(1...5), &random))
      let length = random.int(1...12)
      var quiet = StoryStream(blockLength: length)
      var asked = StoryStream(blockLength: length)
      for article in articles {
        quiet.append(article)
        asked.append(article)
        #expect(asked.partition().founders.count == asked.count)
      }
      quiet.close()
      asked.close()
      #expect(quiet.partition().founders == asked.partition().founders)
      #expect(quiet.partition().origins == asked.partition().origins)
      #expect(quiet.partition().similarities == asked.partition().similarities)
    }
  }

  @Test func closingIsWhatAskingTold() {
    checkProperty(runs: 20) { random in
      let articles = features(Synthetic.pool(events: random.int(1...6), articles: random.int(1...5), &random))
      var stream = StoryStream(blockLength: 1000)
      for article in articles { stream.append(article) }
      let open = stream.partition()
      stream.close()
      let closed = stream.partition()
      #expect(open.founders == closed.founders)
      #expect(open.similarities == closed.similarities)
      #expect(open.origins == closed.origins)
    }
  }

  @Test func storiesGrowFromBlockToBlockUnderOneName() {
    var random = SplitMix64(seed: 3)
    let pool = Synthetic.pool(events: 12, articles: 8, &random)
    // Article by article through all events, so that each block has some of each.
    let order = pool.indices.sorted { ($0 % 8, $0) < ($1 % 8, $1) }
    let articles = features(ContiguousArray(order.map { pool[$0] }))
    var stream = StoryStream(blockLength: 24)
    var named: [UInt32] = []
    for article in articles {
      stream.append(article)
      guard stream.openCount == 0 else { continue }
      let founders = Array(stream.partition().founders)
      #expect(founders.prefix(named.count).elementsEqual(named))
      named = founders
    }
    let found = sets(stream.partition())
    #expect(found.count == 12)
    #expect(found.allSatisfy { $0.count == 8 })
    #expect(named.enumerated().allSatisfy { Int($0.element) <= $0.offset })
  }

  @Test func whatIsOutOfTheWindowDoesNotGrow() {
    let first = Pool.reading("a", Pool.ferry, published: "2025-01-10")
    let meanwhile = Pool.reading("b", Pool.orchard, published: "2025-01-15")
    let late = Pool.reading("c", Pool.ferryToo, published: "2025-01-15")
    func founders(window: Int?) -> [UInt32] {
      var stream = StoryStream(window: window, blockLength: 1)
      for article in features([first, meanwhile, late]) { stream.append(article) }
      return Array(stream.partition().founders)
    }
    #expect(founders(window: nil) == [0, 1, 0])
    #expect(founders(window: 30) == [0, 1, 0])
    #expect(founders(window: 3) == [0, 1, 2])
  }

  @Test func aCopyIsKnownAgainInALaterBlock() {
    let wire = (1...40).map { "Sentence \($0) of the wire tells of vessel number \($0 * 7) in the harbour." }
    let text = "Ferry hits dredger\n\n" + wire.joined(separator: "\n\n")
    let again = "Crash in the fog\n\n" + wire.prefix(30).joined(separator: "\n\n")
    var stream = StoryStream(blockLength: 1)
    for article in features(Pool.readings([text, Pool.hockey, again, text])) { stream.append(article) }
    let partition = stream.partition()
    #expect(Array(partition.origins) == [0, 1, 0, 0])
    #expect(Array(partition.areCopied) == [true, false, true, true])
  }
}
