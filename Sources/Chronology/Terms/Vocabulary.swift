/// The words that rules ask for: which predicates hold of each, and what it means.
struct Vocabulary: Sendable {
  /// A word.
  struct Entry: Sendable {
    /// What rules may ask of it.
    let symbol: UInt16
    /// The same where its condition does not hold.
    let otherSymbol: UInt16
    /// When `symbol` holds.
    let condition: WordCondition
    /// Its value in each of its classes.
    let meanings: ContiguousArray<(class: Int, value: Int)>
  }

  private let entries: ContiguousArray<Entry>
  /// Open addressing, linear probing; row -1 is free. A power of two.
  private let slots: ContiguousArray<(key: WordKey, row: Int32)>

  /// A vocabulary of `words`, no word twice.
  init(_ words: [(key: WordKey, entry: Entry)]) {
    entries = ContiguousArray(words.map(\.entry))
    var capacity = 256
    while capacity < words.count * 4 { capacity *= 2 }
    var slots = ContiguousArray(repeating: (key: WordKey(), row: Int32(-1)), count: capacity)
    for (row, word) in words.enumerated() {
      var slot = word.key.mixed & (capacity - 1)
      while slots[slot].row >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = (word.key, Int32(row))
    }
    self.slots = slots
  }

  /// The row of a word, or -1.
  func row(of key: WordKey) -> Int32 {
    var slot = key.mixed & (slots.count - 1)
    while slots[slot].row >= 0 {
      if slots[slot].key == key { return slots[slot].row }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The word in a row.
  subscript(row: Int32) -> Entry { entries[Int(row)] }

  /// The value of a word in a class; nil where it is not of that class.
  func value(of row: Int32, in wordClass: Int) -> Int? {
    entries[Int(row)].meanings.first { $0.class == wordClass }?.value
  }
}
