internal import NewsModel
internal import TextCore

/// What the attribute ruler and the lemmatiser say of a word with a tag and a dependency, computed once.
///
/// Both look at the word, its tag and its dependency only (and a few rules at a neighbour), so that the answer can be
/// kept as long as the words' numbers stay.
struct WordReadings: ~Copyable {
  /// The answer for one word, tag and dependency. Ranges are of `strings`.
  struct Reading {
    let tag: FineTag
    let partOfSpeech: PartOfSpeech
    let dependency: Dependency
    let lemma: Range<Int>
    let morphology: Range<Int>
  }

  private(set) var strings: ContiguousArray<UInt8> = []
  private var readings: ContiguousArray<Reading> = []
  private var keys = ContiguousArray<UInt64>(repeating: .max, count: 1024)
  private var places = ContiguousArray<UInt32>(repeating: 0, count: 1024)

  init() {}

  /// Forgets everything: the words' numbers have changed.
  mutating func removeAll() {
    strings.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    keys.fill(.max, count: 1024)
    places.fill(0, count: 1024)
  }

  /// A word as it stands in a sentence: all that a reading depends on.
  struct Key {
    fileprivate let bits: UInt64

    init(word: Int, tag: FineTag, dependency: Dependency, pairs: AttributeRuler.PairMatches) {
      bits = UInt64(word) << 32 | UInt64(pairs) << 16 | UInt64(tag.rawValue) << 8 | UInt64(dependency.rawValue)
    }
  }

  /// The reading that was kept for `key`, or nil.
  subscript(key: Key) -> Reading? {
    let slot = slot(for: key.bits)
    return keys[slot] == .max ? nil : readings[Int(places[slot])]
  }

  /// Keeps `reading` for `key`; its strings were added before.
  mutating func keep(_ reading: Reading, for key: Key) {
    if 2 * (readings.count + 1) > keys.count { grow() }
    let slot = slot(for: key.bits)
    keys[slot] = key.bits
    places[slot] = UInt32(readings.count)
    readings.append(reading)
  }

  /// Adds a string; returns its place in `strings`.
  mutating func add(_ string: some Sequence<UInt8>) -> Range<Int> {
    let start = strings.count
    strings.append(contentsOf: string)
    return start..<strings.count
  }

  private func slot(for key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (keys.count - 1)
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (keys, places)
    keys.fill(.max, count: old.0.count * 2)
    places.fill(0, count: old.0.count * 2)
    for (key, place) in zip(old.0, old.1) where key != .max {
      let slot = slot(for: key)
      keys[slot] = key
      places[slot] = place
    }
  }
}
