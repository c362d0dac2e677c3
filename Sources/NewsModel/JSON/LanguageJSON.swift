package import TextCore

extension JSONWriter {
  /// The members `"sentences"` and `"entities"`, with `"tokens"` between them and `"noun_chunks"` after them where
  /// `parts` asks for tokens.
  package mutating func languageMembers(_ layer: LanguageLayer, _ map: OffsetMap, _ parts: ArticleLine.Parts) {
    key("sentences")
    beginArray()
    for sentence in layer.sentences { offsets(sentence.range, map) }
    endArray()
    if parts.contains(.tokens) { tokens(layer, map) }
    key("entities")
    beginArray()
    for entity in layer.entities { self.entity(entity, map) }
    endArray()
    if parts.contains(.tokens) { nounChunks(layer, map) }
  }

  private mutating func entity(_ entity: EntityMention, _ map: OffsetMap) {
    beginObject()
    offsetMembers(entity.range, map)
    key("type")
    string(label: entity.type.label)
    endObject()
  }

  private mutating func tokens(_ layer: LanguageLayer, _ map: OffsetMap) {
    let strings = layer.tokens.strings.storage
    key("tokens")
    beginArray()
    for sentence in layer.sentences {
      for row in sentence.tokens {
        token(row, of: layer.tokens, strings.span, map, startsSentence: row == sentence.tokens.lowerBound)
      }
    }
    endArray()
  }

  private mutating func token(
    _ row: Int, of tokens: TokenColumns, _ strings: Span<UInt8>, _ map: OffsetMap, startsSentence: Bool
  ) {
    // A corpus is mostly tokens: the shape is written in fixed pieces, twice as fast as key by key.
    beginObject()
    piece("\"start\":")
    piece(decimal: map.codePoints(before: tokens.ranges[row].lower))
    piece(",\"end\":")
    piece(decimal: map.codePoints(before: tokens.ranges[row].upper))
    piece(",\"tag\":\"")
    piece(tokens.tags[row].label)
    piece("\",\"pos\":\"")
    piece(tokens.partsOfSpeech[row].label)
    piece("\",\"lemma\":")
    piece(string: strings.extracting(tokens.strings.range(of: tokens.lemmas[row])))
    piece(",\"head\":")
    piece(decimal: Int(tokens.heads[row]))
    piece(",\"dep\":\"")
    piece(tokens.dependencies[row].label)
    piece("\"")
    if startsSentence { piece(",\"sent_start\":true") }
    if tokens.morphology[row] != .empty {
      piece(",\"morph\":")
      piece(string: strings.extracting(tokens.strings.range(of: tokens.morphology[row])))
    }
    endObject()
  }

  private mutating func nounChunks(_ layer: LanguageLayer, _ map: OffsetMap) {
    key("noun_chunks")
    beginArray()
    for chunk in layer.nounChunks where !chunk.tokens.isEmpty {
      let first = layer.tokens.ranges[chunk.tokens.lowerBound]
      let last = layer.tokens.ranges[chunk.tokens.upperBound - 1]
      beginObject()
      offsetMembers(TextRange(first.lower, last.upper), map)
      key("root")
      integer(chunk.root)
      endObject()
    }
    endArray()
  }
}
