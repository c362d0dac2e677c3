import Extraction
import Foundation
import NewsModel
import Stories
import TestSupport
import Testing
import TextCore

@Suite struct StoryGroupingTests {
  private let grouping = StoryGrouping()

  /// The ids of the articles of each story.
  private func stories(_ readings: ContiguousArray<ArticleReading>) -> [[String]] {
    grouping.groups(of: readings).map { group in group.articles.map { readings[$0.row].article.id } }
  }

  @Test func noArticleIsNoStory() {
    #expect(grouping.groups(of: []).isEmpty)
  }

  @Test(arguments: ["", "Ferry hit", Pool.ferry])
  func oneArticleIsOneStory(_ text: String) throws {
    let groups = grouping.groups(of: [Pool.reading("a", text)])
    let group = try #require(groups.first)
    #expect(groups.count == 1)
    #expect(group.articles == [ID(0)])
    #expect(group.similarities == [1])
    #expect(group.origins == [Origin(kind: .own, articles: [ID(0)])])
  }

  @Test func twoArticlesAreComparedAlone() {
    #expect(stories(Pool.readings([Pool.ferry, Pool.ferryToo])) == [["a", "b"]])
    #expect(stories(Pool.readings([Pool.ferry, Pool.orchard])) == [["a"], ["b"]])
  }

  @Test func strayArticlesAreSetApart() {
    let readings = Pool.readings([Pool.orchard, Pool.ferry, Pool.hockey, Pool.ferryToo, Pool.orchardToo])
    #expect(stories(readings) == [["a", "e"], ["b", "d"], ["c"]])
  }

  @Test func headlinesAloneAreGrouped() {
    let headlines = [
      "Ferry Corran Star hits dredger off Port Alden", "Corran Star ferry collision leaves 17 hurt",
      "Lenner valley expects record apple harvest", "Record apples: Lenner growers rejoice",
      "Stroud scores twice for Selburg Rovers",
    ]
    #expect(stories(Pool.readings(headlines)) == [["a", "b"], ["c", "d"], ["e"]])
  }

  @Test func monthsApartAreTwoStories() {
    let first = Pool.reading("a", Pool.ferry, published: "2025-01-10")
    let second = Pool.reading("b", Pool.ferryToo, published: "2025-12-10")
    #expect(stories([first, second]).count == 2)
  }

  @Test func everyArticleHasOneStoryAndOneTextOrigin() {
    checkProperty(runs: 30) { random in
      let readings = Synthetic.pool(events: random.int(1...8), articles: random.int(1...5), &random)
      let groups = grouping.groups(of: readings)
      #expect(groups.flatMap(\.articles).sorted() == readings.indices.map { ID($0) })
      for group in groups {
        let owners = group.origins.filter { $0.kind != .credited }.flatMap(\.articles)
        #expect(owners.sorted() == group.articles.sorted())
        #expect(group.similarities.allSatisfy { (0...1).contains($0) })
      }
    }
  }

  @Test func theOrderOfTheArticlesChangesNothing() {
    checkProperty(runs: 30) { random in
      let readings = Synthetic.pool(events: random.int(1...6), articles: random.int(1...6), &random)
      let expected = Set(stories(readings).map { Set($0) })
      let shuffled = ContiguousArray(readings.shuffled(using: &random))
      #expect(Set(stories(shuffled).map { Set($0) }) == expected)
    }
  }

  @Test func hostileTextsAreGrouped() {
    checkProperty(runs: 30) { random in
      let readings = ContiguousArray(
        (0..<random.int(0...6)).map { place in
          ArticleReading(Article(id: "\(place)", text: random.hostileUTF8(upTo: 400)))
        })
      #expect(grouping.groups(of: readings).flatMap(\.articles).count == readings.count)
    }
  }

  @Test(.timeLimit(.minutes(2))) func twoThousandArticlesOfTwoHundredEvents() {
    var random = SplitMix64(seed: 7)
    let readings = Synthetic.pool(events: 200, articles: 10, &random)
    let groups = grouping.groups(of: readings)
    #expect(groups.count == 200)
    #expect(groups.allSatisfy { $0.articles.count == 10 })
  }

  @Test func theExamplesAreOneStory() throws {
    let folder = try Repository.root().appendingPathComponent("Examples")
    let names = ["alden-courier", "far-shore", "orsel-tribune", "selburg-standard", "strait-24"]
    // One of them ends in teasers of other stories, the orchards' among them: that is furniture.
    let readings = try names.map { name in
      var reading = Pool.reading(
        name, try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8))
      reading.layout = LayoutReader().layout(of: reading.article)
      return reading
    }
    let strays = [Pool.reading("zz", Pool.orchard), Pool.reading("zzz", Pool.hockey)]
    #expect(stories(ContiguousArray(readings + strays)) == [names, ["zz"], ["zzz"]])
  }
}
