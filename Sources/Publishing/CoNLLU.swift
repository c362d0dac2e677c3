package import NewsModel
internal import TextCore

/// Writes articles as CoNLL-U, ten columns a token, for the tools that read it.
///
/// White space tokens are left out, as the format has none; `XPOS` is the Penn Treebank tag and `DEPREL` the ClearNLP
/// label that the model gives (lower case `root` for a root, as the format asks for). `MISC` has `SpaceAfter=No` where
/// no white space follows, and `Entity=B-PERSON`, `Entity=I-PERSON` and so on inside an entity.
/// Source: https://universaldependencies.org/format.html
package struct CoNLLU: Sendable {
  /// A writer; it has no options.
  package init() {}

  /// Appends one article: a `newdoc` comment, then its sentences.
  package func append(_ article: Article, _ layer: LanguageLayer, to output: inout ContiguousArray<UInt8>) {
    output += "# newdoc id = ".utf8
    output += singleLine(ContiguousArray(article.id.utf8).span)
    output.append(Self.lineFeed)
    let entities = entityLabels(layer)
    for (number, sentence) in layer.sentences.enumerated() {
      output += "# sent_id = \(number + 1)\n# text = ".utf8
      output += singleLine(article.text.span.extracting(sentence.range.bounds))
      output.append(Self.lineFeed)
      append(sentence, of: article, layer.tokens, entities, to: &output)
      output.append(Self.lineFeed)
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")

  private func append(
    _ sentence: Sentence, of article: Article, _ tokens: TokenColumns, _ entities: [String?],
    to output: inout ContiguousArray<UInt8>
  ) {
    let rows = sentence.tokens.filter { tokens.tags[$0] != .space }
    var numbers: [Int: Int] = [:]
    for (place, row) in rows.enumerated() { numbers[row] = place + 1 }
    let strings = tokens.strings.storage
    for row in rows {
      // A head outside the sentence cannot be written; the token then hangs from the root.
      let head = numbers[Int(tokens.heads[row])] ?? 0
      let isRoot = Int(tokens.heads[row]) == row || head == 0
      output += "\(numbers[row] ?? 0)\t".utf8
      output += singleLine(article.text.span.extracting(tokens.ranges[row].bounds))
      output.append(Self.tab)
      output += singleLine(strings.span.extracting(tokens.strings.range(of: tokens.lemmas[row])))
      output += "\t\(tokens.partsOfSpeech[row].label)\t\(tokens.tags[row].label)\t".utf8
      let morphology = strings[tokens.strings.range(of: tokens.morphology[row])]
      output += morphology.isEmpty ? ContiguousArray("_".utf8) : ContiguousArray(morphology)
      output += "\t\(isRoot ? 0 : head)\t".utf8
      output += (isRoot ? "root" : "\(tokens.dependencies[row].label)").utf8
      output += "\t_\t\(miscellany(row, tokens, entities))\n".utf8
    }
  }

  private func miscellany(_ row: Int, _ tokens: TokenColumns, _ entities: [String?]) -> String {
    var parts: [String] = []
    let next = row + 1
    if next < tokens.count, tokens.ranges[row].upper == tokens.ranges[next].lower, tokens.tags[next] != .space {
      parts.append("SpaceAfter=No")
    }
    if let entity = entities[row] { parts.append("Entity=\(entity)") }
    return parts.isEmpty ? "_" : parts.joined(separator: "|")
  }

  private func entityLabels(_ layer: LanguageLayer) -> [String?] {
    var labels = [String?](repeating: nil, count: layer.tokens.count)
    for entity in layer.entities {
      for row in entity.tokens { labels[row] = "\(row == entity.tokens.lowerBound ? "B" : "I")-\(entity.type.label)" }
    }
    return labels
  }

  /// The bytes with line breaks and tabs as spaces: a column holds neither.
  private func singleLine(_ bytes: Span<UInt8>) -> ContiguousArray<UInt8> {
    var line: ContiguousArray<UInt8> = []
    for position in bytes.indices { line.append(bytes[position] < 0x20 ? 0x20 : bytes[position]) }
    return line
  }
}
