internal import TextCore

/// Passages of the same words in the same roles, each kind once: what an agency sent stands in many articles, and what is
/// found of one of its copies by their words holds for all.
struct PassageClasses {
  /// The class of each passage.
  let classes: ContiguousArray<Int>
  /// The rows of the passages of each class, ascending.
  private(set) var members: ContiguousArray<ContiguousArray<Int>> = []

  init(_ passages: ContiguousArray<Passage>) {
    var known: [ContiguousArray<UInt64>: Int] = [:]
    var classes: ContiguousArray<Int> = []
    classes.reserveCapacity(passages.count)
    for (row, passage) in passages.enumerated() {
      let place = known[Self.key(passage), default: members.count]
      if place == members.count {
        known[Self.key(passage)] = place
        members.append([])
      }
      members[place].append(row)
      classes.append(place)
    }
    self.classes = classes
  }

  /// All that a comparison of passages reads, word by word.
  private static func key(_ passage: Passage) -> ContiguousArray<UInt64> {
    var key: ContiguousArray<UInt64> = [UInt64(passage.senses.count)]
    key.reserveCapacity(passage.words.count + 1)
    for word in passage.words {
      let flags = (word.isNegated ? 1 : 0) | (word.denies ? 2 : 0) | (word.isEntity ? 4 : 0)
      key.append(UInt64(word.sense.index) << 32 | UInt64(word.role.rawValue) << 8 | UInt64(flags))
    }
    return key
  }
}
