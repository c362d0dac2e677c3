import TextCore

extension JSONWriter {
  /// Writes a value from what the document says it is, not from its bytes: strings unescaped and escaped again, numbers
  /// read, the last of duplicate keys kept.
  mutating func decoded(_ node: ID<JSONNode>, of document: JSONDocument) {
    switch document.kind(of: node) {
    case .null: null()
    case .true: bool(true)
    case .false: bool(false)
    case .integer: number(node, of: document)
    case .double: double(document.double(at: node) ?? .nan)
    case .string, .escapedString:
      let text = document.string(at: node)
      string(text.span)
    case .array:
      beginArray()
      for element in document.elements(of: node) { decoded(element, of: document) }
      endArray()
    case .object: object(node, of: document)
    }
  }

  private mutating func number(_ node: ID<JSONNode>, of document: JSONDocument) {
    if let value = document.integer(at: node) { return integer(Int(value)) }
    raw(document.bytes.span.extracting(document.rawRange(of: node)))
  }

  private mutating func object(_ node: ID<JSONNode>, of document: JSONDocument) {
    let members = Array(document.members(of: node))
    let names = members.map { document.string(at: $0.key) }
    beginObject()
    for (place, member) in members.enumerated() where !names[(place + 1)...].contains(names[place]) {
      let name = names[place]
      key(name.span)
      decoded(member.value, of: document)
    }
    endObject()
  }
}
