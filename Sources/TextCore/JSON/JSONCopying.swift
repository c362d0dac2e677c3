extension JSONWriter {
  /// A value of a document with the white space between its parts left out, all else byte for byte: numbers keep their
  /// digits, strings their escapes. What comes out is always one line.
  package mutating func value(_ node: ID<JSONNode>, of document: JSONDocument) {
    let range = document.rawRange(of: node)
    var compact: ContiguousArray<UInt8> = []
    compact.reserveCapacity(range.count)
    document.bytes.span.extracting(range).appendWithoutSpace(to: &compact)
    raw(compact.span)
  }
}

extension Span where Element == UInt8 {
  /// Appends well-formed JSON without the white space outside its strings.
  fileprivate func appendWithoutSpace(to compact: inout ContiguousArray<UInt8>) {
    var offset = 0
    while offset < count {
      let byte = self[offset]
      if byte == 0x22 {
        let end = endOfString(at: offset)
        compact.append(extracting(offset..<end))
        offset = end
        continue
      }
      if byte > 0x20 { compact.append(byte) }
      offset += 1
    }
  }

  /// One past the closing mark of the string that opens at `start`.
  private func endOfString(at start: Int) -> Int {
    var offset = offsetOfJSONSpecial(from: start + 1)
    while self[offset] != 0x22 { offset = offsetOfJSONSpecial(from: offset + 2) }
    return offset + 1
  }
}
