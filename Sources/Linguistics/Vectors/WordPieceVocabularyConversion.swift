package import Tensors

/// Turns `vocab.txt` (a piece a line, ## in front of those inside a word) into the sections of `WordPieceVocabulary`.
package enum WordPieceVocabularyConversion {
  /// Reads the vocabulary at `path`; returns how many pieces there are.
  package static func convert(_ path: String, to writer: inout WeightsWriter) throws(WeightsError) -> Int {
    let lines = try lines(of: path)
    var bytes = ContiguousArray<UInt8>()
    var offsets: ContiguousArray<UInt32> = [0]
    var pairs: [(UInt64, UInt32)] = []
    for (number, line) in lines.enumerated() {
      let isContinued = line.count > 2 && line.starts(with: "##".utf8)
      let piece = isContinued ? ContiguousArray(line.dropFirst(2)) : line
      let position: WordPieceVocabulary.Position = isContinued ? .continued : .first
      bytes.append(contentsOf: piece)
      offsets.append(UInt32(bytes.count))
      pairs.append((WordPieceVocabulary.key(piece.span, at: position), UInt32(number)))
    }
    try writer.add("vocabulary.bytes", bytes, shape: [bytes.count])
    try writer.add("vocabulary.offsets", offsets, shape: [offsets.count])
    try HashTable64.write(pairs, name: "vocabulary", to: &writer)
    return lines.count
  }

  /// The lines of a file, without their ends.
  private static func lines(of path: String) throws(WeightsError) -> [ContiguousArray<UInt8>] {
    try MappedFile(path: path).withBytes { (bytes) throws(WeightsError) in
      var lines: [ContiguousArray<UInt8>] = []
      var line = ContiguousArray<UInt8>()
      for place in bytes.indices {
        switch bytes[place] {
        case UInt8(ascii: "\n"):
          lines.append(line)
          line.removeAll()
        case UInt8(ascii: "\r"): continue
        default: line.append(bytes[place])
        }
      }
      return line.isEmpty ? lines : lines + [line]
    }
  }
}
