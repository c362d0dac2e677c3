/// One JSON document (or one line of JSON Lines), read into a flat tape of nodes over its own bytes.
///
/// Nothing is decoded until it is asked for: a string stays where it stands, and `rawRange(of:)` gives the bytes of any
/// value unchanged. Reading is O(bytes) and never recursive; a hostile document can neither exhaust the stack nor the
/// memory beyond 16 bytes a node. Escaped halves of surrogate pairs are refused, because no UTF-8 text can hold them.
///
/// ```swift
/// let document = try JSONDocument(parsing: line)
/// if let text = document.member("text", of: document.root), document.isString(text) { … document.string(at: text) … }
/// ```
package struct JSONDocument: Sendable {
  /// What to refuse beyond what the grammar refuses.
  package struct Options: Sendable {
    /// What to do with a key that an object has twice.
    package enum DuplicateKeys: Sendable {
      /// Keep all; `member(_:of:)` finds the last, as most readers do.
      case keep
      /// Throw.
      case refuse
    }

    /// How deep arrays and objects may nest.
    package var depthLimit = 256
    /// What to do with a key that an object has twice.
    package var duplicateKeys = DuplicateKeys.keep

    /// Nesting up to 256, duplicate keys kept.
    package init() {}
  }

  /// The document as it was given.
  package let bytes: ContiguousArray<UInt8>
  /// The nodes in document order: a container before what is in it, a key before its value.
  package let tape: ContiguousArray<JSONNode>

  /// Reads `bytes`, white space around the value allowed. Takes the array as it is, without copying.
  package init(parsing bytes: ContiguousArray<UInt8>, options: Options = Options()) throws(JSONError) {
    var parser = JSONParser(options: options)
    try parser.parse(bytes.span)
    self.bytes = bytes
    self.tape = parser.tape
    if options.duplicateKeys == .refuse, let key = firstDuplicateKey() {
      throw JSONError(.duplicateKey, at: rawRange(of: key).lowerBound)
    }
  }

  /// Reads a copy of `bytes`.
  package init(parsing bytes: Span<UInt8>, options: Options = Options()) throws(JSONError) {
    try self.init(parsing: ContiguousArray(bytes), options: options)
  }

  /// The document's value.
  package var root: ID<JSONNode> { ID(0) }

  /// What a node is.
  package func kind(of node: ID<JSONNode>) -> JSONNode.Kind { tape[node.row].kind }

  /// Whether a node is a string.
  package func isString(_ node: ID<JSONNode>) -> Bool {
    let kind = tape[node.row].kind
    return kind == .string || kind == .escapedString
  }

  /// Where a node stands in `bytes`, quotation marks or brackets included.
  package func rawRange(of node: ID<JSONNode>) -> Range<Int> {
    let node = tape[node.row]
    return Int(node.lower)..<Int(node.upper)
  }

  // MARK: Objects and arrays

  /// The members of an object in document order; none for any other value.
  package func members(of object: ID<JSONNode>) -> JSONMembers {
    let node = tape[object.row]
    return JSONMembers(tape: tape, row: object.row + 1, end: node.kind == .object ? Int(node.next) : 0)
  }

  /// The elements of an array in document order; none for any other value.
  package func elements(of array: ID<JSONNode>) -> JSONElements {
    let node = tape[array.row]
    return JSONElements(tape: tape, row: array.row + 1, end: node.kind == .array ? Int(node.next) : 0)
  }

  /// The value of `key` in an object, the last where the key is there twice; nil where it is not. O(members).
  package func member(_ key: StaticString, of object: ID<JSONNode>) -> ID<JSONNode>? {
    var found: ID<JSONNode>?
    for member in members(of: object) where string(at: member.key, equals: key) { found = member.value }
    return found
  }

  // MARK: Numbers

  /// The value of a number without point or exponent that fits, else nil.
  package func integer(at node: ID<JSONNode>) -> Int64? {
    guard kind(of: node) == .integer else { return nil }
    let range = rawRange(of: node)
    let isNegative = bytes[range.lowerBound] == 0x2d
    var value: Int64 = 0
    for place in (isNegative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound {
      let digit = Int64(bytes[place] - 0x30)
      let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooFar) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if tooLarge || tooFar { return nil }
      value = sum
    }
    return value
  }

  /// The nearest `Double` of any number, nil for other values and for numbers beyond the range of `Double`.
  package func double(at node: ID<JSONNode>) -> Double? {
    let kind = kind(of: node)
    guard kind == .integer || kind == .double else { return nil }
    let value = Double(String(decoding: bytes[rawRange(of: node)], as: UTF8.self))
    return value?.isFinite == true ? value : nil
  }
}

/// The members of an object, in document order.
package struct JSONMembers: Sequence, IteratorProtocol {
  let tape: ContiguousArray<JSONNode>
  var row: Int
  let end: Int

  /// The next key and its value.
  package mutating func next() -> (key: ID<JSONNode>, value: ID<JSONNode>)? {
    guard row < end else { return nil }
    let key = row
    row = Int(tape[key + 1].next)
    return (ID(key), ID(key + 1))
  }
}

/// The elements of an array, in document order.
package struct JSONElements: Sequence, IteratorProtocol {
  let tape: ContiguousArray<JSONNode>
  var row: Int
  let end: Int

  /// The next element.
  package mutating func next() -> ID<JSONNode>? {
    guard row < end else { return nil }
    defer { row = Int(tape[row].next) }
    return ID(row)
  }
}
