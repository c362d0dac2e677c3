internal import NewsModel
internal import TextCore

/// Takes a run of text apart into terms. O(bytes).
struct TermScanner {
  private let alphabet: Alphabet
  private let numbers: NumberWords
  private let tokens: TokenColumns
  /// The token that the scanner has come to; only moves on.
  private var token = 0
  /// The terms of the run.
  private(set) var terms: ContiguousArray<Term> = []

  /// A scanner for a text with these tokens; an empty list means that the tags of words are not known.
  init(_ alphabet: Alphabet, _ tokens: TokenColumns) {
    self.alphabet = alphabet
    numbers = NumberWords(alphabet)
    self.tokens = tokens
  }

  /// Replaces `terms` by those of `range`. Runs must come in text order.
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>) {
    terms.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    var isGlued = false
    while offset < range.upperBound {
      let byte = text[offset]
      switch ByteClass(byte) {
      case .space:
        isGlued = false
        offset += 1
        continue
      case .lineEnd:
        if Self.isBlankLine(text, after: offset, range.upperBound) { appendBreak(offset) }
        isGlued = false
        offset += 1
        continue
      case .letter: offset = scanWord(text, offset, range.upperBound, isGlued)
      case .digit: offset = scanNumber(text, offset, range.upperBound, isGlued)
      case .mark: offset = appendMark(byte, offset, offset + 1, isGlued)
      case .other:
        let next = scanOther(text, offset, range.upperBound, isGlued)
        if next < 0 {
          isGlued = false
          offset = -next
          continue
        }
        offset = next
      }
      isGlued = true
    }
    numbers.fold(&terms)
  }

  // MARK: Words

  private mutating func scanWord(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ isGlued: Bool) -> Int {
    var offset = start
    var key = WordKey()
    while offset < end {
      let byte = text[offset]
      let byteClass = ByteClass(byte)
      if byteClass == .letter {
        if offset - start < WordKey.longest { key.set(byte | 0x20, at: offset - start) }
      } else if byteClass != .other || Self.mark(text, offset, end) != nil {
        break
      }
      offset += 1
    }
    let entry = offset - start <= WordKey.longest ? alphabet.vocabulary.row(of: key) : -1
    var symbol: UInt16 = 0
    if entry >= 0 {
      let word = alphabet.vocabulary[entry]
      symbol = holds(word.condition, text, start) ? word.symbol : word.otherSymbol
    }
    append(start, offset, symbol, entry: entry, isGlued: isGlued, isWord: true)
    return offset
  }

  private mutating func holds(_ condition: WordCondition, _ text: Span<UInt8>, _ start: Int) -> Bool {
    if condition == .always { return true }
    let isCapital = text[start] & 0x20 == 0
    if condition == .capital { return isCapital }
    if condition == .proper, !isCapital { return false }
    guard let tag = tag(at: start) else { return true }
    let isNoun = tag == .nn || tag == .nns || tag == .nnp || tag == .nnps
    return condition == .noun ? isNoun : tag == .nnp || tag == .nnps
  }

  /// The tag of the token at a byte; nil where tokens are not known.
  private mutating func tag(at offset: Int) -> FineTag? {
    while token < tokens.count, Int(tokens.ranges[token].upper) <= offset { token += 1 }
    guard token < tokens.count, Int(tokens.ranges[token].lower) <= offset else { return nil }
    return tokens.tags[token]
  }

  // MARK: Numbers

  private mutating func scanNumber(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ isGlued: Bool) -> Int {
    var offset = start
    var value = 0
    while offset < end, text[offset].isDigit {
      value = min(value * 10 + Int(text[offset] - 0x30), 1_000_000_000)
      offset += 1
    }
    let digits = offset - start
    var shape = NumberShape(value: value, digits: digits)
    var thousandths = 0
    if let suffix = Self.ordinalSuffix(text, offset, end) {
      shape = NumberShape(ordinal: value)
      offset = suffix
    } else if let group = Self.thousands(text, offset, end, digits) {
      value = min(value * 1000 + group, 1_000_000_000)
      offset += 4
      shape = .number
    } else if let fraction = Self.fraction(text, offset, end) {
      thousandths = fraction.value
      offset = fraction.end
      shape = .number
    }
    append(
      start, offset, alphabet.numbers[Int(shape.rawValue)], entry: -1, isGlued: isGlued, isWord: true, number: value,
      thousandths: thousandths)
    return offset
  }

  /// Where `st`, `nd`, `rd` or `th` ends at `offset`.
  private static func ordinalSuffix(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    guard offset + 2 <= end, offset + 2 == end || !text[offset + 2].isLetter else { return nil }
    let pair = (text[offset] | 0x20, text[offset + 1] | 0x20)
    let isSuffix =
      pair == (0x73, 0x74) || pair == (0x6e, 0x64) || pair == (0x72, 0x64) || pair == (0x74, 0x68)
    return isSuffix ? offset + 2 : nil
  }

  /// The number in `,000` after at most three digits.
  private static func thousands(_ text: Span<UInt8>, _ offset: Int, _ end: Int, _ digits: Int) -> Int? {
    guard digits <= 3, offset + 4 <= end, text[offset] == 0x2c else { return nil }
    var value = 0
    for place in offset + 1..<offset + 4 {
      guard text[place].isDigit else { return nil }
      value = value * 10 + Int(text[place] - 0x30)
    }
    return offset + 4 < end && text[offset + 4].isDigit ? nil : value
  }

  /// The thousandths in `.5`; nil where two dots part three numbers, as in a date.
  private static func fraction(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> (value: Int, end: Int)? {
    guard offset + 1 < end, text[offset] == 0x2e, text[offset + 1].isDigit else { return nil }
    var value = 0
    var scale = 100
    var place = offset + 1
    while place < end, text[place].isDigit {
      value += Int(text[place] - 0x30) * scale
      scale /= 10
      place += 1
    }
    if place + 1 < end, text[place] == 0x2e, text[place + 1].isDigit { return nil }
    return (value, place)
  }

  // MARK: Marks

  private mutating func appendMark(_ byte: UInt8, _ start: Int, _ end: Int, _ isGlued: Bool) -> Int {
    var key = WordKey()
    key.set(byte, at: 0)
    let entry = alphabet.vocabulary.row(of: key)
    let symbol = entry >= 0 ? alphabet.vocabulary[entry].symbol : 0
    append(start, end, symbol, entry: entry, isGlued: isGlued, isWord: false)
    return end
  }

  /// A term that nothing matches: expressions do not cross a blank line.
  private mutating func appendBreak(_ offset: Int) {
    if terms.last?.lower == terms.last?.upper { return }
    append(offset, offset, 0, entry: -1, isGlued: false, isWord: false)
  }

  private static func isBlankLine(_ text: Span<UInt8>, after offset: Int, _ end: Int) -> Bool {
    var place = offset + 1
    while place < end, place < offset + 8 {
      switch ByteClass(text[place]) {
      case .lineEnd: return true
      case .space: place += 1
      default: return false
      }
    }
    return false
  }

  /// Reads what begins with a byte above ASCII; where that is white space, the next offset comes back negative.
  private mutating func scanOther(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ isGlued: Bool) -> Int {
    guard let mark = Self.mark(text, start, end) else { return scanWord(text, start, end, isGlued) }
    if mark.byte == 0x20 { return -(start + mark.width) }
    return appendMark(mark.byte, start, start + mark.width, isGlued)
  }

  /// The ASCII mark that a mark above ASCII stands for: dashes, quotation marks, white space. Nil for anything else.
  private static func mark(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> (byte: UInt8, width: Int)? {
    if text[offset] == 0xc2, offset + 1 < end { return text[offset + 1] == 0xa0 ? (0x20, 2) : nil }
    guard text[offset] == 0xe2, offset + 2 < end, text[offset + 1] == 0x80 else { return nil }
    switch text[offset + 2] {
    case 0x80...0x8b, 0xaf: return (0x20, 3)
    case 0x90...0x93: return (0x2d, 3)
    case 0x94, 0x95: return (0x5f, 3)
    case 0x98, 0x99: return (0x27, 3)
    case 0x9c, 0x9d, 0x9e: return (0x22, 3)
    default: return nil
    }
  }

  private mutating func append(
    _ lower: Int, _ upper: Int, _ symbol: UInt16, entry: Int32, isGlued: Bool, isWord: Bool, number: Int = -1,
    thousandths: Int = 0
  ) {
    terms.append(
      Term(
        lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: upper), symbol: symbol,
        isGlued: isGlued, isWord: isWord, entry: entry, number: Int32(truncatingIfNeeded: number),
        thousandths: Int16(truncatingIfNeeded: thousandths)))
  }

  private enum ByteClass {
    case space, lineEnd, letter, digit, mark, other

    @inline(__always)
    init(_ byte: UInt8) {
      if (byte | 0x20) &- 0x61 < 26 {
        self = .letter
      } else if byte == 0x20 {
        self = .space
      } else if byte >= 0x80 {
        self = .other
      } else if byte.isDigit {
        self = .digit
      } else if byte == 0x0a {
        self = .lineEnd
      } else {
        self = byte < 0x20 || byte == 0x7f ? .space : .mark
      }
    }
  }
}

extension UInt8 {
  /// `0` … `9`
  var isDigit: Bool { self &- 0x30 < 10 }
  /// An ASCII letter.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
