/// Reads one document into a tape of nodes, without recursion.
///
/// The grammar is RFC 8259 to the letter. UTF-8 is validated once for all bytes before, so that a string need only be
/// searched for its three special kinds of byte.
struct JSONParser {
  private enum State {
    case value, firstElement, firstKey, key, separator, done
  }

  private(set) var tape: ContiguousArray<JSONNode> = []
  private let options: JSONDocument.Options
  /// The rows of the arrays and objects that are open.
  private var open: ContiguousArray<Int> = []
  private var position = 0

  init(options: JSONDocument.Options) { self.options = options }

  mutating func parse(_ bytes: Span<UInt8>) throws(JSONError) {
    guard bytes.count < Int(UInt32.max) else { throw JSONError(.tooLong, at: Int(UInt32.max)) }
    do { try bytes.validateUTF8() } catch { throw JSONError(.invalidUTF8, at: error.offset) }
    var state = State.value
    while state != .done {
      let byte = try nextByte(bytes)
      switch state {
      case .value: state = try value(byte, bytes)
      case .firstElement: state = byte == 0x5d ? close() : try value(byte, bytes)
      case .firstKey: state = byte == 0x7d ? close() : try key(byte, bytes)
      case .key: state = try key(byte, bytes)
      case .separator: state = try separator(byte)
      case .done: break
      }
    }
    skipSpace(bytes)
    guard position == bytes.count else { throw JSONError(.trailing, at: position) }
  }

  // MARK: Structure

  @inline(__always)
  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { return }
      position &+= 1
    }
  }

  /// The byte at the position, after white space.
  @inline(__always)
  private mutating func nextByte(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    skipSpace(bytes)
    guard position < bytes.count else { throw JSONError(.truncated, at: position) }
    return bytes[position]
  }

  private mutating func value(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONError) -> State {
    switch byte {
    case 0x22: try string(bytes)
    case 0x7b: return try enter(.object)
    case 0x5b: return try enter(.array)
    case 0x2d, 0x30...0x39: try number(bytes)
    case 0x74: try word("true", .true, bytes)
    case 0x66: try word("false", .false, bytes)
    case 0x6e: try word("null", .null, bytes)
    default: throw JSONError(.unexpected(expected: "a value"), at: position)
    }
    return open.isEmpty ? .done : .separator
  }

  private mutating func key(_ byte: UInt8, _ bytes: Span<UInt8>) throws(JSONError) -> State {
    guard byte == 0x22 else { throw JSONError(.unexpected(expected: "a key in quotation marks"), at: position) }
    try string(bytes)
    let colon = try nextByte(bytes)
    guard colon == 0x3a else { throw JSONError(.unexpected(expected: "a colon after the key"), at: position) }
    position &+= 1
    return .value
  }

  private mutating func enter(_ kind: JSONNode.Kind) throws(JSONError) -> State {
    guard open.count < options.depthLimit else { throw JSONError(.tooDeep(limit: options.depthLimit), at: position) }
    open.append(tape.count)
    append(kind, from: position, to: position)
    position &+= 1
    return kind == .object ? .firstKey : .firstElement
  }

  private mutating func separator(_ byte: UInt8) throws(JSONError) -> State {
    let inObject = tape[open[open.count - 1]].kind == .object
    if byte == 0x2c {
      position &+= 1
      return inObject ? .key : .value
    }
    if byte == (inObject ? 0x7d : 0x5d) { return close() }
    throw JSONError(
      .unexpected(expected: inObject ? "a comma or a closing brace" : "a comma or a closing bracket"), at: position)
  }

  private mutating func close() -> State {
    position &+= 1
    let row = open.removeLast()
    tape[row].upper = UInt32(position)
    tape[row].next = UInt32(tape.count)
    return open.isEmpty ? .done : .separator
  }

  private mutating func append(_ kind: JSONNode.Kind, from start: Int, to end: Int) {
    let next = UInt32(tape.count &+ 1)
    tape.append(JSONNode(kind: kind, lower: UInt32(start), upper: UInt32(end), next: next))
  }

  // MARK: Words and numbers

  private mutating func word(
    _ word: StaticString, _ kind: JSONNode.Kind, _ bytes: Span<UInt8>
  ) throws(JSONError) {
    let end = position &+ word.utf8CodeUnitCount
    guard end <= bytes.count, bytes.extracting(position..<end).equals(word) else {
      throw JSONError(.unexpected(expected: "a value"), at: position)
    }
    append(kind, from: position, to: end)
    position = end
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONError) {
    let start = position
    if bytes[position] == 0x2d { position &+= 1 }
    let leadsWithZero = position < bytes.count && bytes[position] == 0x30
    let digits = skipDigits(bytes)
    guard digits > 0, !(leadsWithZero && digits > 1) else { throw JSONError(.badNumber, at: start) }
    var kind = JSONNode.Kind.integer
    if position < bytes.count, bytes[position] == 0x2e {
      kind = .double
      position &+= 1
      guard skipDigits(bytes) > 0 else { throw JSONError(.badNumber, at: start) }
    }
    if position < bytes.count, bytes[position] | 0x20 == 0x65 {
      kind = .double
      position &+= 1
      if position < bytes.count, bytes[position] == 0x2b || bytes[position] == 0x2d { position &+= 1 }
      guard skipDigits(bytes) > 0 else { throw JSONError(.badNumber, at: start) }
    }
    append(kind, from: start, to: position)
  }

  /// Skips digits and says how many there were.
  private mutating func skipDigits(_ bytes: Span<UInt8>) -> Int {
    let start = position
    while position < bytes.count, bytes[position] &- 0x30 < 10 { position &+= 1 }
    return position &- start
  }

  // MARK: Strings

  private mutating func string(_ bytes: Span<UInt8>) throws(JSONError) {
    let start = position
    var kind = JSONNode.Kind.string
    position = bytes.offsetOfJSONSpecial(from: start &+ 1)
    while position < bytes.count {
      switch bytes[position] {
      case 0x22:
        position &+= 1
        append(kind, from: start, to: position)
        return
      case 0x5c:
        kind = .escapedString
        try escape(bytes)
      default: throw JSONError(.controlCharacter, at: position)
      }
      position = bytes.offsetOfJSONSpecial(from: position)
    }
    throw JSONError(.truncated, at: position)
  }

  /// Steps over one escape, or over two that make up a surrogate pair.
  private mutating func escape(_ bytes: Span<UInt8>) throws(JSONError) {
    let start = position
    guard start &+ 1 < bytes.count else { throw JSONError(.truncated, at: bytes.count) }
    switch bytes[start &+ 1] {
    case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: position = start &+ 2
    case 0x75:
      guard let unit = bytes.escapedUnit(at: start) else { throw JSONError(.badEscape, at: start) }
      position = start &+ 6
      if unit & 0xf800 != 0xd800 { return }
      guard unit < 0xdc00, let low = bytes.escapedUnit(at: position), low & 0xfc00 == 0xdc00 else {
        throw JSONError(.loneSurrogate, at: start)
      }
      position = start &+ 12
    default: throw JSONError(.badEscape, at: start)
    }
  }
}

extension Span where Element == UInt8 {
  /// The UTF-16 unit of an escape `\uXXXX` that starts at `offset`, or nil where there is none.
  func escapedUnit(at offset: Int) -> UInt32? {
    guard offset + 6 <= count, self[offset] == 0x5c, self[offset + 1] == 0x75 else { return nil }
    var unit: UInt32 = 0
    for place in offset + 2..<offset + 6 {
      let byte = self[place]
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return unit
  }

  /// Whether these are the bytes of `literal`.
  package func equals(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    return literal.withUTF8Buffer { buffer in
      for offset in 0..<count where unsafe self[offset] != buffer[offset] { return false }
      return true
    }
  }
}
