import NewsModel
import TextCore

/// Another spelling, or a slip of one letter, for a word of a sentence that another article also has.
enum SpellingEdits: Planting {
  private static let spellings: [(String, String)] = [
    ("organize", "organise"), ("organization", "organisation"), ("recognize", "recognise"), ("defense", "defence"),
    ("program", "programme"), ("labor", "labour"), ("favor", "favour"), ("honor", "honour"), ("center", "centre"),
    ("criticize", "criticise"), ("color", "colour"), ("neighbor", "neighbour"), ("traveled", "travelled"),
    ("canceled", "cancelled"), ("apologize", "apologise"), ("behavior", "behaviour"), ("analyze", "analyse"),
    ("gray", "grey"), ("judgment", "judgement"), ("adviser", "advisor"), ("percent", "per cent"),
    ("counselor", "counsellor"), ("offense", "offence"), ("toward", "towards"), ("theater", "theatre"),
    ("health care", "healthcare"), ("email", "e-mail"), ("emails", "e-mails"),
  ]

  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    SharedWords.rows(in: source).compactMap { row, witness in
      let word = source.string(row)
      let other: String
      if let spelling = Self.spellings.first(where: { word.hasPrefix($0.0) }) {
        other = spelling.1 + word.dropFirst(spelling.0.count)
      } else {
        guard word.utf8.count >= 7, word.allSatisfy({ $0.isLetter && $0.isASCII }),
          source.tokens.partsOfSpeech[row] != .propn
        else { return nil }
        other = slip(word, &numbers)
      }
      guard other != word else { return nil }
      return source.plant(.spelling, [TextEdit(range: source.tokens.ranges[row], words: other)], like: witness)
    }
  }

  /// Two letters inside swapped, one doubled or one left out.
  private static func slip(_ word: String, _ numbers: inout SeededNumbers) -> String {
    var letters = Array(word)
    let place = Int.random(in: 2..<letters.count - 2, using: &numbers)
    switch Int.random(in: 0..<3, using: &numbers) {
    case 0: letters.swapAt(place, place + 1)
    case 1: letters.insert(letters[place], at: place)
    default: letters.remove(at: place)
    }
    return String(letters)
  }
}

/// Words that stand in a place which another article has too, where a wrong alarm is near.
enum SharedWords {
  /// Content words that another article has among the same words, or in the same quotation.
  static func rows(in source: PlantSource) -> [(row: Int, witness: (article: Int, row: Int))] {
    var found: [(row: Int, witness: (article: Int, row: Int))] = []
    var seen: Set<Int> = []
    for run in source.facts.quotedRuns(of: source.article, length: 6) {
      for (row, other) in zip(run.rows, run.others) where source.rows.content[row] != nil && seen.insert(row).inserted {
        found.append((row, (run.other, other)))
      }
    }
    for row in source.rows.words where source.rows.isReport(row) && !seen.contains(row) {
      guard let lemma = source.rows.content[row],
        let witness = source.witness(
          of: row..<row + 1,
          among: { other in
            let article = source.facts.articles[other]
            return article.words.filter { article.content[$0] == lemma }.map { $0..<$0 + 1 }
          })
      else { continue }
      found.append((row, witness))
    }
    return found
  }
}
