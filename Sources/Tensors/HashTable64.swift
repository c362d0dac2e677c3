/// A frozen map from 64-bit keys (never 0) to 32-bit values, in two sections of a weights file: `<name>.keys` (a power
/// of two of slots, 0 where free, at most half of them taken) and `<name>.values`. Open addressing, linear probing.
package struct HashTable64: Sendable {
  @usableFromInline let keys: MappedArray<UInt64>
  @usableFromInline let values: MappedArray<UInt32>
  @usableFromInline let mask: Int

  /// The table called `name` in `file`.
  package init(_ file: WeightsFile, name: String) throws(WeightsError) {
    keys = try file.array(name + ".keys", of: UInt64.self)
    values = try file.array(name + ".values", of: UInt32.self, shape: [keys.count])
    guard keys.count > 0, keys.count & (keys.count - 1) == 0 else {
      throw .damaged(file.path, "the table \(name) does not have a power of two of slots")
    }
    mask = keys.count - 1
  }

  /// The value of `key`, or nil. Expected constant time; never more than one round, whatever the file holds.
  @inlinable
  package subscript(_ key: UInt64) -> UInt32? {
    guard key != 0 else { return nil }
    var slot = Self.home(of: key, mask: mask)
    for _ in 0...mask {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The first slot to look at: the finaliser of MurmurHash3 spreads keys that differ in few bits.
  @inlinable
  static func home(of key: UInt64, mask: Int) -> Int {
    var mixed = key
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return Int(truncatingIfNeeded: mixed ^ (mixed >> 33)) & mask
  }

  /// Writes the table. Keys are not 0; of two pairs with one key the later one counts.
  package static func write(
    _ pairs: [(UInt64, UInt32)], name: String, to writer: inout WeightsWriter
  ) throws(WeightsError) {
    var slots = 2
    while slots < 2 * pairs.count { slots *= 2 }
    var keys = ContiguousArray<UInt64>(repeating: 0, count: slots)
    var values = ContiguousArray<UInt32>(repeating: 0, count: slots)
    for (key, value) in pairs {
      precondition(key != 0, "0 marks a free slot and is no key")
      var slot = home(of: key, mask: slots - 1)
      while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (slots - 1) }
      keys[slot] = key
      values[slot] = value
    }
    try writer.add(name + ".keys", keys, shape: [slots])
    try writer.add(name + ".values", values, shape: [slots])
  }
}
