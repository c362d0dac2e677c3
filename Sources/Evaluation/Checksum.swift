import NewsModel
import TextCore

/// FNV-1a over what a benchmark computed: the work cannot be left out by the compiler, and two runs can be compared.
struct Checksum: Equatable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a number.
  mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x0000_0100_0000_01b3 }

  /// Adds the readings that are compared with spaCy: token ranges, tags, heads, sentences, entities.
  mutating func add(_ layer: LanguageLayer) {
    for row in layer.tokens.ranges.indices {
      let range = layer.tokens.ranges[row]
      add(UInt64(range.lower) << 32 | UInt64(range.upper))
      add(UInt64(layer.tokens.heads[row]) << 32 | UInt64(layer.tokens.tags[row].rawValue))
    }
    for sentence in layer.sentences { add(UInt64(sentence.tokens.lowerBound)) }
    for entity in layer.entities {
      add(UInt64(entity.range.lower) << 32 | UInt64(entity.type.rawValue))
    }
  }
}
