/// A place for each article that a block deals with: those of the block, then those before that it touches.
struct ArticleSlots {
  private let firstOfBlock: UInt32
  private var slotsBefore: [UInt32: Int] = [:]
  /// The articles' numbers, by slot.
  private(set) var numbers: ContiguousArray<UInt32>

  /// The slots of a block of `count` articles.
  init(firstOfBlock: UInt32, count: Int) {
    self.firstOfBlock = firstOfBlock
    numbers = ContiguousArray((0..<count).map { firstOfBlock + UInt32($0) })
  }

  /// Gives an article a slot where it has none.
  mutating func add(_ article: UInt32) {
    guard article < firstOfBlock, slotsBefore[article] == nil else { return }
    slotsBefore[article] = numbers.count
    numbers.append(article)
  }

  /// The slot of an article that has one.
  subscript(_ article: UInt32) -> Int {
    if article >= firstOfBlock { return Int(article - firstOfBlock) }
    guard let slot = slotsBefore[article] else { preconditionFailure("the article has a slot") }
    return slot
  }
}
