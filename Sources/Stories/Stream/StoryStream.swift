/// Tells which articles report one event while they come, in one pass, in the order of their time.
///
/// Articles gather in a block; a block is settled as a whole, so that its first article may still find its place when its
/// last has come; then it is closed, and what follows joins its stories or founds its own. Two stories of closed blocks
/// may become one; they never part again. What is asked for while a block is open is what it would be if nothing more
/// came. The same articles in the same order give the same stories, whether anybody asked before the end or not.
///
/// A story is named by its first article, and keeps that name as long as it grows.
package struct StoryStream: Sendable {
  private let weights: StoryWeights
  private var terms: TermTable
  private var pool: StoryPool
  private var block: ContiguousArray<BlockArticle> = []
  private let copies: CopyFinder
  private var archive: CopyArchive
  private var links: ContiguousArray<CopyLink> = []
  private let blockLength: Int
  /// So many articles are settled together.
  package static let defaultBlockLength = 12_288

  /// A stream in which stories no longer grow by articles that come more than `window` days after all of theirs.
  package init(window: Int? = nil, blockLength: Int = Self.defaultBlockLength) {
    self.init(FrequentWords(), StoryWeights(), window: window, blockLength: blockLength)
  }

  init(_ words: FrequentWords, _ weights: StoryWeights, window: Int?, blockLength: Int) {
    precondition(blockLength > 0, "a block has an article")
    self.weights = weights
    self.blockLength = blockLength
    terms = TermTable(words, weights)
    pool = StoryPool(window: window)
    copies = CopyFinder(weights)
    archive = CopyArchive(weights)
  }

  /// The number of articles.
  package var count: Int { pool.count + block.count }

  /// How many of them are in the open block.
  package var openCount: Int { block.count }

  /// Takes the next article; its number is `count` before. A full block is settled and closed.
  package mutating func append(_ features: ArticleFeatures) {
    block.append(BlockArticle(features: features, columns: terms.read(features.terms)))
    if block.count == blockLength { close() }
  }

  /// Settles and closes the open block.
  package mutating func close() {
    guard !block.isEmpty else { return }
    let (settlement, links) = settleBlock()
    pool.commit(settlement)
    for article in block { archive.add(article.features) }
    self.links += links
    block.removeAll(keepingCapacity: true)
  }

  /// The stories of what has come so far.
  package func partition() -> StoryPartition {
    guard !block.isEmpty else { return StoryPartition(pool, nil, links) }
    let (settlement, more) = settleBlock()
    return StoryPartition(pool, settlement, links + more)
  }

  /// The features of the pairs of the open block, from which `PairModel` is learnt: two articles' numbers and numbers in
  /// the order of `StoryStream.featureNames`.
  package func pairFeatures(_ body: (Int, Int, ContiguousArray<Double>) -> Void) {
    BlockSettler(pool, terms, weights).features(of: block, body)
  }

  /// What `pairFeatures` gives, by name.
  package static var featureNames: [String] { PairModel.names }

  private func settleBlock() -> (Settlement, ContiguousArray<CopyLink>) {
    let features = ContiguousArray(block.map(\.features))
    let first = pool.count
    var links: ContiguousArray<CopyLink> = []
    for (place, article) in features.enumerated() { links += archive.links(of: article, as: first + place) }
    for link in copies.links(between: features) {
      links.append(CopyLink(low: first + link.low, high: first + link.high, containment: link.containment))
    }
    let same = ContiguousArray(links.filter { $0.containment >= weights.copy })
    return (BlockSettler(pool, terms, weights).settle(block, same: same), links)
  }
}
