internal import TextCore

/// How a word stands in its text.
struct WordTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// Begins with a capital.
  static let capital = WordTraits(rawValue: 1)
  /// At least two letters, all of them capitals.
  static let allCapitals = WordTraits(rawValue: 2)
  /// Begins with a digit.
  static let number = WordTraits(rawValue: 4)
  /// A full stop, question or exclamation mark and white space stand between the word before and this one.
  static let afterStop = WordTraits(rawValue: 8)
  /// A mark and no white space stands between the word before and this one (`counterpart.Credit`).
  static let glued = WordTraits(rawValue: 16)
  /// Two letters at least.
  static let isLong = WordTraits(rawValue: 32)
}

/// The words of a text as columns: runs of letters and digits, an apostrophe inside them included.
///
/// This is no tokeniser: the rules of the layout ask for little more than the same word in another case, and must be
/// cheap on any input.
struct WordColumns: Sendable {
  /// The first byte of each word.
  private(set) var lowers: ContiguousArray<UInt32> = []
  /// One past the last byte of each word.
  private(set) var uppers: ContiguousArray<UInt32> = []
  /// FNV-1a of the lower-case word, apostrophes straight.
  private(set) var hashes: ContiguousArray<UInt64> = []
  /// FNV-1a of its first six letters, without a possessive ending: equal for `Russia`, `Russia’s` and `Russian`.
  private(set) var stems: ContiguousArray<UInt64> = []
  /// How each word stands.
  private(set) var traits: ContiguousArray<WordTraits> = []

  static let hashBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let hashPrime: UInt64 = 0x0000_0100_0000_01b3
  private static let stemLength = 6

  var count: Int { lowers.count }

  /// Room for the words of a text of this many bytes.
  mutating func reserve(byteCount: Int) {
    let count = byteCount / 5 + 16
    lowers.reserveCapacity(count)
    uppers.reserveCapacity(count)
    hashes.reserveCapacity(count)
    stems.reserveCapacity(count)
    traits.reserveCapacity(count)
  }

  /// Appends the words of `text` in `range`, which must begin and end on scalar boundaries. O(bytes).
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>) {
    var gap = Gap()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = text.scalar(at: offset)
      if isWordScalar(scalar.value) {
        offset = scanWord(text, from: offset, to: range.upperBound, gap: gap)
        gap = Gap(isInside: true)
      } else {
        gap.pass(scalar.value)
        offset += scalar.width
      }
    }
  }

  /// Reads one word; returns where it ends.
  private mutating func scanWord(_ text: Span<UInt8>, from start: Int, to end: Int, gap: Gap) -> Int {
    var word = WordInProgress()
    var offset = start
    while offset < end {
      let scalar = text.scalar(at: offset)
      if isWordScalar(scalar.value) {
        word.add(scalar.value)
        offset += scalar.width
      } else if isApostrophe(scalar.value), offset + scalar.width < end,
        isWordScalar(text.scalar(at: offset + scalar.width).value)
      {
        let isPossessive = Self.isPossessive(text, after: offset + scalar.width, to: end)
        word.addApostrophe(endsStem: isPossessive)
        offset += scalar.width
      } else {
        break
      }
    }
    lowers.append(UInt32(start))
    uppers.append(UInt32(offset))
    hashes.append(word.hash)
    stems.append(word.stem)
    traits.append(word.traits.union(gap.traits))
    return offset
  }

  /// Whether what follows an apostrophe is an `s` alone.
  private static func isPossessive(_ text: Span<UInt8>, after offset: Int, to end: Int) -> Bool {
    guard text[offset] | 0x20 == UInt8(ascii: "s") else { return false }
    return offset + 1 >= end || !isWordScalar(text.scalar(at: offset + 1).value)
  }

  /// What stands between two words.
  private struct Gap {
    var isInside = false
    var hasStop = false
    var hasSpaceAfterStop = false
    var hasSpace = false
    var hasMark = false

    mutating func pass(_ scalar: UInt32) {
      switch scalar {
      case 0x2e, 0x21, 0x3f, 0x2026: (hasStop, hasMark) = (true, true)
      case 0x20, 0x09, 0x0a, 0x0d, 0xa0:
        hasSpace = true
        hasSpaceAfterStop = hasStop
      default: hasMark = true
      }
    }

    var traits: WordTraits {
      if hasSpaceAfterStop { return .afterStop }
      return isInside && hasMark && !hasSpace ? .glued : []
    }
  }

  /// A word that is being read.
  private struct WordInProgress {
    var hash = WordColumns.hashBasis
    var stem = WordColumns.hashBasis
    var letters = 0
    var capitals = 0
    var scalars = 0
    var isStemComplete = false
    var first: WordTraits = []

    mutating func add(_ scalar: UInt32) {
      let lower = lowered(scalar)
      // Digits are neither: only what has a case is a letter here.
      let isCapital = lower != scalar
      let isDigit = (0x30...0x39).contains(scalar)
      if scalars == 0 { first = isCapital ? .capital : isDigit ? .number : [] }
      if !isDigit { letters += 1 }
      if isCapital { capitals += 1 }
      hash = WordColumns.mixed(hash, lower)
      if !isStemComplete, scalars < WordColumns.stemLength { stem = WordColumns.mixed(stem, lower) }
      scalars += 1
    }

    mutating func addApostrophe(endsStem: Bool) {
      hash = WordColumns.mixed(hash, 0x27)
      if endsStem { isStemComplete = true }
    }

    var traits: WordTraits {
      var traits = first
      if scalars >= 2 { traits.insert(.isLong) }
      if letters >= 2, capitals == letters { traits.insert(.allCapitals) }
      return traits
    }

    private func lowered(_ scalar: UInt32) -> UInt32 {
      if scalar < 0x80 { return (0x41...0x5a).contains(scalar) ? scalar | 0x20 : scalar }
      // Turkish writes a dot over its capital: its small letter is that of ASCII.
      return scalar == 0x130 ? 0x69 : lowercasedScalar(scalar)
    }
  }

  private static func mixed(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* hashPrime
  }
}

/// Whether a scalar is part of a word: a letter or a digit.
@inline(__always)
func isWordScalar(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 {
    return (0x61...0x7a).contains(scalar | 0x20) || (0x30...0x39).contains(scalar)
  }
  return scalarClass(scalar).contains(.alphanumeric)
}

/// Whether a scalar is an apostrophe, straight or curly.
@inline(__always)
func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }

extension WordColumns {
  /// The hash of a word that a rule names itself.
  static func hash(of word: StaticString) -> UInt64 {
    var bytes: ContiguousArray<UInt8> = []
    bytes.append(word)
    var columns = WordColumns()
    columns.scan(bytes.span, 0..<bytes.count)
    precondition(columns.count == 1, "a rule names one word")
    return columns.hashes[0]
  }
}
