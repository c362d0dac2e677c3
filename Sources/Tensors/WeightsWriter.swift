/// Writes a weights file section by section. The file stands under `path + ".partial"` until `finish`, which makes
/// it lasting and renames it; a writer that is dropped before that, or whose write failed, leaves nothing behind.
package struct WeightsWriter: ~Copyable {
  private let file: PartialFile
  private var sections: [WeightsSection] = []
  private var names: Set<String> = []
  private var end = WeightsFormat.headerByteCount

  /// Starts the file. Throws when the folder cannot be written.
  package init(path: String) throws(WeightsError) { file = try PartialFile(path: path) }

  /// Adds a section. `name` is 1 to 64 UTF-8 bytes, not used before; `shape` has at most four dimensions, outermost
  /// first, whose product is the number of values. Throws when the disk is full.
  package mutating func add<Element: WeightElement>(
    _ name: String, _ values: ContiguousArray<Element>, shape: [Int]
  ) throws(WeightsError) {
    try add(name, values.span, shape: shape)
  }

  /// Adds a section from a span; as above.
  package mutating func add<Element: WeightElement>(
    _ name: String, _ values: Span<Element>, shape: [Int]
  ) throws(WeightsError) {
    precondition((1...WeightsFormat.nameByteCount).contains(name.utf8.count), "a section's name has 1 to 64 bytes")
    precondition(!name.utf8.contains(0), "a section's name holds no NUL")
    precondition(shape.count <= WeightsFormat.maximumRank, "a section has at most four dimensions")
    precondition(shape.reduce(1, *) == values.count, "the shape of a section tells how many values it has")
    precondition(names.insert(name).inserted, "a section is added once")
    let offset = WeightsFormat.aligned(end)
    let file = file
    let checksum = try unsafe values.withUnsafeBytes { (bytes) throws(WeightsError) -> UInt64 in
      try unsafe file.write(bytes, at: offset)
      return unsafe murmur64A(bytes, seed: WeightsFormat.sectionSeed)
    }
    let byteCount = values.count * Element.weightType.byteCount
    sections.append(
      WeightsSection(
        name: name, type: Element.weightType, shape: shape, offset: offset, byteCount: byteCount, checksum: checksum))
    end = offset + byteCount
  }

  /// Writes directory and header, makes the file lasting and puts it in its place.
  package consuming func finish() throws(WeightsError) {
    var directory = ContiguousArray<UInt8>()
    for section in sections { section.encode(into: &directory) }
    let offset = WeightsFormat.aligned(end)
    var header = WeightsHeader(
      sectionCount: sections.count, directoryOffset: offset, directoryByteCount: directory.count, checksum: 0,
      fileByteCount: offset + directory.count)
    header.checksum = header.computedChecksum(directory: directory.span)
    try write(directory, at: offset)
    try write(header.encoded(), at: 0)
    try file.moveIntoPlace()
  }

  private func write(_ bytes: ContiguousArray<UInt8>, at offset: Int) throws(WeightsError) {
    let file = file
    try unsafe bytes.span.withUnsafeBytes { (raw) throws(WeightsError) in try unsafe file.write(raw, at: offset) }
  }
}
