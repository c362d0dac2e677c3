/// A table by hashes that are well mixed already: open addressing, nothing is hashed again. Never asked for its order.
struct HashTable<Value> {
  private var keys: ContiguousArray<UInt64>
  private var values: ContiguousArray<Value>
  private let empty: Value
  private(set) var count = 0

  /// A table without keys; `empty` stands in its free places.
  init(empty: Value, capacity: Int = 8) {
    self.empty = empty
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = ContiguousArray(repeating: 0, count: size)
    values = ContiguousArray(repeating: empty, count: size)
  }

  /// What is known of `hash`; nil where nothing is.
  @inline(__always)
  subscript(hash: UInt64) -> Value? {
    let place = place(of: hash)
    return keys[place] == 0 ? nil : values[place]
  }

  /// Whether `hash` is a key.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { keys[place(of: hash)] != 0 }

  /// Adds a key, or changes what is known of it; true where it is new.
  @discardableResult
  mutating func update(_ hash: UInt64, _ change: (inout Value) -> Void) -> Bool {
    if count * 2 >= keys.count { grow() }
    let place = place(of: hash)
    let isNew = keys[place] == 0
    if isNew {
      keys[place] = Self.key(hash)
      count += 1
    }
    change(&values[place])
    return isNew
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = ContiguousArray(repeating: 0, count: oldKeys.count * 2)
    values = ContiguousArray(repeating: empty, count: oldKeys.count * 2)
    for (row, key) in oldKeys.enumerated() where key != 0 {
      let place = place(of: key)
      keys[place] = key
      values[place] = oldValues[row]
    }
  }

  /// 0 is the mark of a free place.
  @inline(__always)
  private static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let key = Self.key(hash)
    let mask = keys.count &- 1
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while keys[place] != 0, keys[place] != key { place = (place &+ 1) & mask }
    return place
  }
}

extension HashTable: Sendable where Value: Sendable {}

/// A set of hashes that are well mixed already.
struct HashSet: Sendable {
  private var table = HashTable(empty: ())

  /// Adds `hash`; true where it is new.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> Bool { table.update(hash) { _ in } }

  /// Whether `hash` is in it.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table.contains(hash) }
}
