/// A weights file, mapped and not read: opening checks header and directory (not the sections: see `verify`), and
/// pages come in when they are touched. Nothing in a hostile file leads to more than a thrown `WeightsError`.
package final class WeightsFile: Sendable {
  /// Where the file lies.
  package let path: String
  private let file: MappedFile
  private let sections: [String: WeightsSection]
  /// The checksum over header and directory, which holds those of the sections: 16 hexadecimal digits.
  package let identity: String

  /// Maps the file at `path` and checks its header and the bounds and alignment of every section.
  package init(path: String) throws(WeightsError) {
    self.path = path
    let file = try MappedFile(path: path)
    self.file = file
    let header = try file.withBytes { (bytes) throws(WeightsError) in try WeightsHeader(bytes, path: path) }
    let digits = String(header.checksum, radix: 16)
    identity = String(repeating: "0", count: 16 - digits.count) + digits
    sections = try file.withBytes { (bytes) throws(WeightsError) -> [String: WeightsSection] in
      var sections: [String: WeightsSection] = [:]
      for place in 0..<header.sectionCount {
        let start = header.directoryOffset + place * WeightsFormat.entryByteCount
        let entry = bytes.extracting(start..<(start + WeightsFormat.entryByteCount))
        let section = try WeightsSection(entry, end: header.directoryOffset, path: path)
        guard sections.updateValue(section, forKey: section.name) == nil else {
          throw .damaged(path, "section \(section.name) stands twice")
        }
      }
      return sections
    }
  }

  /// Bytes of the whole file.
  package var fileByteCount: Int { file.byteCount }

  /// The names of all sections, sorted.
  package var names: [String] { sections.keys.sorted() }

  /// Whether there is a section of that name.
  package func contains(_ name: String) -> Bool { sections[name] != nil }

  /// The dimensions of a section, outermost first.
  package func shape(_ name: String) throws(WeightsError) -> [Int] { try section(name).shape }

  /// A section as an array, in row-major order. Throws when it is missing, of another element type or, where `shape`
  /// is given, of another shape.
  package func array<Element: WeightElement>(
    _ name: String, of element: Element.Type, shape: [Int]? = nil
  ) throws(WeightsError) -> MappedArray<Element> {
    let section = try section(name)
    guard section.type == Element.weightType else {
      throw .mismatched(path, "section \(name) holds \(section.type), not \(Element.weightType)")
    }
    if let shape, shape != section.shape {
      throw .mismatched(path, "section \(name) has the shape \(section.shape), not \(shape)")
    }
    return MappedArray(file: file, offset: section.offset, count: section.byteCount / section.type.byteCount)
  }

  /// Reads every section and compares its checksum: some 5 GB a second from memory.
  package func verify() throws(WeightsError) {
    for name in names {
      let section = try section(name)
      let found = file.withBytes { bytes in
        murmur64A(
          bytes.extracting(section.offset..<(section.offset + section.byteCount)), seed: WeightsFormat.sectionSeed)
      }
      guard found == section.checksum else { throw .damaged(path, "section \(name) does not match its checksum") }
    }
  }

  private func section(_ name: String) throws(WeightsError) -> WeightsSection {
    guard let section = sections[name] else { throw .mismatched(path, "it has no section \(name)") }
    return section
  }
}
