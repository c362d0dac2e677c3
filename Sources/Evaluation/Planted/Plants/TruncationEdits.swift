import NewsModel
import TextCore

/// A quotation that another article also prints, cut at a comma or full stop; or the last paragraph left out.
enum TruncationEdits: Planting {
  /// Words that are left at the least.
  private static let leastWords = 5

  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    let tokens = source.tokens
    var plants: [Plant] = []
    for run in source.facts.quotedRuns(of: source.article, length: 8) {
      guard let end = closing(after: run.rows[0], source) else { continue }
      let start = run.rows[0] + Self.leastWords
      guard start < end else { continue }
      let stops = (start..<end - 1).filter { row in
        (tokens.tags[row] == .comma || tokens.tags[row] == .period) && source.rows.isQuoted[row]
      }
      guard let stop = numbers.pick(stops) else { continue }
      let range = TextRange(tokens.ranges[stop].upper, tokens.ranges[end].lower)
      guard !range.isEmpty else { continue }
      plants.append(
        source.plant(.truncation, [TextEdit(range: range, words: "")], like: (run.other, run.others[0])))
    }
    if let last = source.rows.reading.layout?.paragraphs.last, let start = last.bounds.first, start > 0,
      let other = source.others.first
    {
      plants.append(source.plant(.truncation, [TextEdit(range: last, words: "")], like: (other, 0)))
    }
    return plants
  }

  /// The row of the mark that closes the quotation around `row`.
  private static func closing(after row: Int, _ source: PlantSource) -> Int? {
    (row..<source.tokens.count).first { !source.rows.isQuoted[$0] }.flatMap { end in
      ["\"", "”"].contains(source.string(end)) ? end : nil
    }
  }
}
