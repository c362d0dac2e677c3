/// A story while articles come: its articles, and how it is tied to others.
struct Story: Sendable {
  /// The numbers of its articles, rising; the first one founded it.
  var articles: ContiguousArray<UInt32>
  /// What clustering knows of it.
  var group: ArticleGroup
  /// The sums of the similarities to other stories, by an article of theirs.
  var links: [UInt32: Double] = [:]
}

/// All that is known of the articles of the blocks that are closed.
struct StoryPool: Sendable {
  /// For each article its row; one without entries for those that are out of the window.
  private(set) var rows: ContiguousArray<ArticleRow> = []
  /// The nearest neighbours of each.
  private(set) var neighbours: ContiguousArray<ContiguousArray<Neighbour>> = []
  /// The first article of each article's story.
  private(set) var founders: ContiguousArray<UInt32> = []
  /// The likelihoods of each article and the others of its story, added up.
  private(set) var sums: ContiguousArray<Float> = []
  /// The stories, by their first article.
  private(set) var stories: [UInt32: Story] = [:]
  private(set) var index = ArchiveIndex()
  /// No article before this one is in the window.
  private var closedCount = 0
  private let window: Int?
  /// So many neighbours of an article are kept.
  private static let neighbourLimit = 32

  /// A pool that lets go of articles that are more than `window` days older than the newest.
  init(window: Int?) { self.window = window }

  /// The number of articles.
  var count: Int { rows.count }

  /// Whether an article can still get neighbours.
  func isOpen(_ article: UInt32) -> Bool { !rows[Int(article)].entries.isEmpty }

  /// Takes what became of a block.
  mutating func commit(_ settlement: Settlement) {
    let first = rows.count
    rows += settlement.rows
    for (place, row) in settlement.rows.enumerated() { index.add(UInt32(first + place), row) }
    founders += settlement.founders
    neighbours += ContiguousArray(repeating: [], count: settlement.rows.count)
    for (article, list) in settlement.neighbours { neighbours[Int(article)] = list.nearest(Self.neighbourLimit) }
    sums += ContiguousArray(repeating: 0, count: settlement.rows.count)
    for (article, sum) in settlement.sums { sums[Int(article)] += sum }
    for (founder, story) in settlement.stories {
      var links = story.links
      for article in story.articles {
        if article != founder, let absorbed = stories.removeValue(forKey: article) {
          for (other, sum) in absorbed.links where links[other] == nil { links[other] = sum }
        }
        founders[Int(article)] = founder
      }
      for (other, sum) in stories[founder]?.links ?? [:] where links[other] == nil { links[other] = sum }
      stories[founder] = Story(articles: story.articles, group: story.group, links: links)
    }
    closeOld(settlement.newestDay)
  }

  /// Lets go of what is out of the window.
  private mutating func closeOld(_ newest: Int32) {
    guard let window, newest > 0 else { return }
    let oldest = newest - Int32(clamping: window)
    for article in closedCount..<rows.count where rows[article].day > 0 && rows[article].day < oldest {
      rows[article].entries = []
      rows[article].locals = []
      neighbours[article] = []
    }
    while closedCount < rows.count, rows[closedCount].entries.isEmpty {
      // A story that began in a closed article goes on as long as one of its articles is open.
      let founder = founders[closedCount]
      if let story = stories[founder], story.articles.last == UInt32(closedCount) { stories[founder] = nil }
      closedCount += 1
    }
    compactIndex()
  }

  /// Makes the index anew where most of it points to what is closed.
  private mutating func compactIndex() {
    guard closedCount > rows.count / 2, index.count > 64 * (rows.count - closedCount) else { return }
    index = ArchiveIndex()
    for article in closedCount..<rows.count where !rows[article].entries.isEmpty {
      index.add(UInt32(article), rows[article])
    }
  }
}
