/// A MessagePack file in memory, and the one value it holds: how spaCy and thinc store a trained pipeline.
package struct MessagePackDocument: Sendable {
  /// The file.
  package let bytes: ContiguousArray<UInt8>
  /// Its value; ranges in it are places in `bytes`.
  package let root: MessagePackValue

  /// Reads a whole file. Any bytes are safe to give.
  package static func read(_ bytes: ContiguousArray<UInt8>) throws(MessagePackError) -> MessagePackDocument {
    var reader = MessagePackReader(bytes)
    let root = try reader.value()
    guard reader.offset == bytes.count else { throw .trailing(offset: reader.offset) }
    return MessagePackDocument(bytes: bytes, root: root)
  }

  /// The value of the first entry of `map` whose key is the text or byte string `key`; nil where there is none.
  /// O(entries).
  package subscript(key: String, in map: MessagePackValue) -> MessagePackValue? {
    guard let entries = map.entries else { return nil }
    return entries.first { equals($0.key, key) }?.value
  }

  /// The value of the root's entry `key`.
  package subscript(key: String) -> MessagePackValue? { self[key, in: root] }

  /// Whether `value` is text or a byte string that equals `text`.
  package func equals(_ value: MessagePackValue, _ text: String) -> Bool {
    guard let range = value.range, range.count == text.utf8.count else { return false }
    return bytes[range].elementsEqual(text.utf8)
  }

  /// The text of a string (or byte string); nil where it is neither or not valid UTF-8.
  package func string(_ value: MessagePackValue) -> String? {
    guard let range = value.range else { return nil }
    return String(validating: bytes[range], as: UTF8.self)
  }

  /// A document inside a byte string: thinc packs each attribute of a layer once more. Copies those bytes.
  package func nested(_ value: MessagePackValue) throws(MessagePackError) -> MessagePackDocument? {
    guard case .bytes(let range) = value else { return nil }
    return try .read(ContiguousArray(bytes[range]))
  }

  /// A float32 array as msgpack-numpy writes it, `{nd: true, type: "<f4", kind: "", shape: […], data: …}`, in C order;
  /// nil where the value is not such an array or its data does not fill its shape.
  package func floats(_ value: MessagePackValue) -> FloatArray? {
    guard self["nd", in: value] == .bool(true), let type = self["type", in: value], equals(type, "<f4"),
      let shape = self["shape", in: value]?.elements,
      case .bytes(let data)? = self["data", in: value]
    else { return nil }
    let dimensions = shape.compactMap(\.integer)
    guard dimensions.count == shape.count else { return nil }
    return FloatArray(shape: dimensions, littleEndian: bytes.span.extracting(data))
  }
}
