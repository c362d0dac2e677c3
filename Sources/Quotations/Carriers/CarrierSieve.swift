internal import NewsModel
internal import TextCore

/// Keeps of what was found as carriers what names or describes an outlet, a network, a document or a body.
///
/// `the Coast Agency`, `a gossip site`, `her post on Relay` stay; `news`, `agency` alone say nothing, and people who were
/// there (`one of his aides`) are sources and no carriers. Clauses and other words behind the name are cut off.
enum CarrierSieve {
  /// `carriers` without what is none, each ending where its name does. O(words of the carriers).
  static func named(_ carriers: ContiguousArray<TextRange>, _ material: Material) -> ContiguousArray<TextRange> {
    var kept: ContiguousArray<TextRange> = []
    for range in carriers {
      let rows = material.trimmed(beforeClause(material.rows(range), material))
      guard let name = name(rows, material), !kept.contains(where: { $0.overlaps(name) }) else { continue }
      kept.append(name)
    }
    return kept
  }

  private static func name(_ rows: Range<Int>, _ material: Material) -> TextRange? {
    guard !rows.isEmpty else { return nil }
    let head = TaggedSpeech.head(rows, material)
    let isName = material.tokens.partsOfSpeech[head] == .propn
    if let type = material.entity(over: head)?.type, type == .date || type == .time { return nil }
    if rows.count == 1 { return isName || isKnown(head, material) ? material.bytes(rows) : nil }
    if isName || isMedium(head, material) { return material.bytes(rows) }
    // `Harbour Tribune days`: the name in it, where it has one.
    let inner = material.entities(in: rows).first {
      [.org, .product, .workOfArt].contains($0.type) && $0.tokens.upperBound <= rows.upperBound
        && material.isOutlet($0.tokens, head: $0.tokens.upperBound - 1)
    }
    if let inner, !inner.tokens.contains(head) { return material.bytes(material.withoutArticle(inner.tokens)) }
    return isPeople(head, material) ? nil : material.bytes(rows)
  }

  /// Whether a word that the tagger takes for a common noun is an agency’s or a network’s name.
  private static func isKnown(_ row: Int, _ material: Material) -> Bool {
    let first = material.text[Int(material.tokens.ranges[row].lower)]
    let word = material.word(row)
    return (0x41...0x5a).contains(first)
      && (material.carriers.names.contains(word) || material.carriers.platforms.contains(word))
  }

  private static func isMedium(_ row: Int, _ material: Material) -> Bool {
    let lemma = material.tokens.strings[material.tokens.lemmas[row]]
    return material.carriers.media.contains(lemma) || material.carriers.outlets.contains(lemma)
  }

  /// Whether a noun speaks of people or of time: nobody's post, paper or broadcast.
  private static func isPeople(_ row: Int, _ material: Material) -> Bool {
    switch material.tokens.strings[material.tokens.lemmas[row]] {
    case "people", "person", "source", "official", "aide", "lawyer", "attorney", "spokesman", "spokeswoman", "one",
      "adviser", "advisor", "friend", "relative", "witness", "somebody", "someone", "day", "year", "time", "news":
      true
    default: false
    }
  }

  /// `rows` up to a relative clause, a comma or an opening mark.
  private static func beforeClause(_ rows: Range<Int>, _ material: Material) -> Range<Int> {
    for row in rows.dropFirst() {
      switch material.tokens.tags[row] {
      case .wdt, .wp, .comma, .openQuote, .prp, .vbd, .vbz, .vbp: return rows.lowerBound..<row
      default: break
      }
      if material.spanRows[row] >= 0, material.spanRows[row] != material.spanRows[rows.lowerBound] {
        return rows.lowerBound..<row
      }
    }
    return rows
  }
}
