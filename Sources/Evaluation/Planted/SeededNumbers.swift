/// A seeded generator: the same seed gives the same numbers on any machine (Steele, Lea & Flood, OOPSLA 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator for a thing of this name: what is drawn for one does not change what is drawn for another.
  init(seed: UInt64, _ name: String) {
    var checksum = Checksum()
    checksum.add(seed)
    for byte in name.utf8 { checksum.add(UInt64(byte)) }
    state = checksum.value
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// One of `choices`; nil where there is none.
  mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element? {
    choices.randomElement(using: &self)
  }
}
