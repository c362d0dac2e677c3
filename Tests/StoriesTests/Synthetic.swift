import NewsModel
import TestSupport

/// Invented articles of invented events, decided by a seed.
enum Synthetic {
  private static let syllables = [
    "bar", "dol", "fen", "gri", "hal", "kor", "lun", "mar", "nes", "ost", "pel", "quin", "rov", "sel", "tam", "ulm",
    "ven", "wor", "yst", "zan",
  ]
  private static let common = [
    "the", "of", "and", "a", "in", "on", "said", "government", "people", "police", "city", "company", "minister",
    "official", "week", "country", "report", "market", "court", "school", "water", "road", "plan", "leader", "group",
  ]

  /// `events` events of `articles` articles each, in order of their ids.
  static func pool(
    events: Int, articles: Int, _ random: inout SplitMix64
  ) -> ContiguousArray<ArticleReading> {
    var readings: ContiguousArray<ArticleReading> = []
    for event in 0..<events {
      let words = (0..<24).map { _ in name(&random) + name(&random) }
      for article in 0..<articles {
        readings.append(Pool.reading("e\(event)-\(article)", text(of: words, &random)))
      }
    }
    readings.sort { $0.article.id < $1.article.id }
    return readings
  }

  private static func name(_ random: inout SplitMix64) -> String { random.pick(syllables) + random.pick(syllables) }

  private static func text(of words: [String], _ random: inout SplitMix64) -> String {
    var text = (0..<6).map { _ in random.pick(words) }.joined(separator: " ") + "\n\n"
    for _ in 0..<8 {
      for _ in 0..<10 { text += (random.oneIn(3) ? random.pick(words) : random.pick(common)) + " " }
      text += name(&random) + ".\n\n"
    }
    return text
  }
}
