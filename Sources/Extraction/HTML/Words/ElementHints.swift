internal import TextCore

/// The word list of `ElementHint`, and how names are taken apart.
struct ElementHints: Sendable {
  private let words: HashTable<ElementHint>
  private let pairs: HashTable<ElementHint>

  /// Reads the list.
  init() {
    var words = HashTable(empty: ElementHint(), capacity: 1024)
    var pairs = HashTable(empty: ElementHint(), capacity: 512)
    for fields in WordLines.fields(of: PackageResources.element_hints_txt) {
      guard let kind = fields.first?.dropLast(), let hint = ElementHint.named[String(kind)] else {
        preconditionFailure("each line of the hints begins with a kind and a colon")
      }
      for field in fields.dropFirst() {
        let parts = field.utf8.split(separator: 0x2b).map { WordHash($0).value }
        if parts.count == 2 {
          pairs.update(WordHash.pair(parts[0], parts[1])) { $0.insert(hint) }
        } else {
          words.update(parts[0]) { $0.insert(hint) }
        }
      }
    }
    self.words = words
    self.pairs = pairs
  }

  /// What the names in an attribute's value say; words end at anything but letters and digits, and where a capital
  /// follows a small letter. O(bytes).
  func hints(in value: Span<UInt8>) -> ElementHint {
    var hints: ElementHint = []
    var hash = WordHash()
    var last: UInt64 = 0
    var isLower = false
    for place in 0..<min(value.count, 400) {
      let byte = value[place]
      let isUpper = (0x41...0x5a).contains(byte)
      let isSmall = (0x61...0x7a).contains(byte)
      if !isUpper, !isSmall, !(0x30...0x39).contains(byte), byte < 0x80 {
        end(&hash, &last, &hints)
        if byte <= 0x20 { last = 0 }
        isLower = false
        continue
      }
      if isUpper, isLower { end(&hash, &last, &hints) }
      hash.add(isUpper ? byte | 0x20 : byte)
      isLower = isSmall
    }
    end(&hash, &last, &hints)
    return hints
  }

  @inline(__always)
  private func end(_ hash: inout WordHash, _ last: inout UInt64, _ hints: inout ElementHint) {
    guard !hash.isEmpty else { return }
    defer {
      last = hash.value
      hash = WordHash()
    }
    if last != 0 {
      // `has-paywall`: what follows is around the element or in it, it is not what the element is.
      if words[last]?.contains(.state) ?? false { return }
      if let found = pairs[WordHash.pair(last, hash.value)] { hints.formUnion(found) }
    }
    if let found = words[hash.value] { hints.formUnion(found.subtracting(.state)) }
  }
}

/// A hash of a word's bytes (FNV-1a, 64 bits); the same in every run.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var isEmpty = true

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    isEmpty = false
  }

  /// A hash of two words in this order.
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9e37_79b9_7f4a_7c15) ^ (second &+ 0x7f4a_7c15 &+ first << 6)
  }
}
