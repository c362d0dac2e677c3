import NewsModel
import TextCore

/// Finds what several articles of a story state, by the layers of the language alone: words in a place where another
/// article has the same words around the same value. It never looks at what the program finds to compare.
struct SharedFacts {
  /// The articles of the story.
  let articles: [WordRows]

  /// How many words around a value are looked at.
  private static let reach = 9
  /// How many of them the other article must have around the same value, and in the whole sentence.
  private static let leastNear = 3
  private static let leastShared = 4

  init(_ readings: [ArticleReading]) { articles = readings.map(WordRows.init) }

  /// Whether `rows` of one article and `others` of another stand among the same words.
  func isOneFact(_ article: Int, _ rows: Range<Int>, _ other: Int, _ others: Range<Int>) -> Bool {
    let near = articles[article].near(rows, reach: Self.reach).intersection(
      articles[other].near(others, reach: Self.reach))
    guard near.count >= Self.leastNear else { return false }
    let mine = articles[article].around(rows)
    let theirs = articles[other].around(others)
    let shared = mine.intersection(theirs).count
    return shared >= Self.leastShared && shared * 5 >= 2 * min(mine.count, theirs.count)
  }

  /// Runs of at least `length` words that stand between quotation marks in `article` and in another: the rows of the
  /// words here, and those there.
  func quotedRuns(of article: Int, length: Int) -> [QuotedRun] {
    let mine = articles[article]
    let here = mine.words.filter { mine.isQuoted[$0] }
    var runs: [QuotedRun] = []
    for other in articles.indices where other != article {
      let theirs = articles[other]
      let there = theirs.words.filter { theirs.isQuoted[$0] }
      var starts: [String: [Int]] = [:]
      for place in there.indices { starts[theirs.printed[there[place]], default: []].append(place) }
      var place = 0
      while place < here.count {
        var longest = (start: 0, count: 0)
        for start in starts[mine.printed[here[place]]] ?? [] {
          var count = 0
          while place + count < here.count, start + count < there.count,
            mine.printed[here[place + count]] == theirs.printed[there[start + count]]
          { count += 1 }
          if count > longest.count { longest = (start, count) }
        }
        if longest.count >= length {
          runs.append(
            QuotedRun(
              other: other, rows: Array(here[place..<place + longest.count]),
              others: Array(there[longest.start..<longest.start + longest.count])))
        }
        place += max(1, longest.count)
      }
    }
    return runs
  }

  /// The quotation of an article that covers a row; nil where there is none.
  func quotation(of article: Int, at row: Int) -> Quotation? {
    let range = articles[article].language.tokens.ranges[row]
    return articles[article].reading.quotations?.first { quotation in
      quotation.kind != .indirect && quotation.content.contains { $0.contains(range) }
    }
  }
}

/// Words that two articles quote alike.
struct QuotedRun {
  let other: Int
  let rows: [Int]
  let others: [Int]
}
