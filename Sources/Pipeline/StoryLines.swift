internal import NewsModel
internal import Stories
package import TextCore

/// The lines of `parallax stories`: the story and the origin of each article.
package struct StoryLines: Sendable {
  private let results: [AnalysisResult]

  /// The lines of what was read, in its order.
  package init(_ results: [AnalysisResult]) { self.results = results }

  /// What is said of one article.
  private struct Placement {
    var story = 0
    var similarity = 0.0
    var origin = 0
    var kind = Origin.Kind.own
  }

  /// Appends a line for each result: `{"id","story","similarity","origin","origin_kind"}`, or its error line.
  ///
  /// Stories and origins are named by the id of their first article by id: the same in whatever order they come.
  package func append(to writer: inout JSONWriter) {
    var readings: ContiguousArray<(reading: ArticleReading, place: Int)> = []
    for (place, result) in results.enumerated() {
      if case .article(let reading) = result { readings.append((reading, place)) }
    }
    readings.sort { left, right in
      let (one, other) = (left.reading.article, right.reading.article)
      return one.id == other.id ? one.text.lexicographicallyPrecedes(other.text) : one.id < other.id
    }
    let sorted = ContiguousArray(readings.map(\.reading))
    let placements = placements(of: sorted)
    var rows = ContiguousArray(repeating: 0, count: results.count)
    for (row, reading) in readings.enumerated() { rows[reading.place] = row }
    for (place, result) in results.enumerated() {
      switch result {
      case .failure(let failure): writer.errorLine(failure)
      case .article: append(rows[place], placements[rows[place]], sorted, to: &writer)
      }
    }
  }

  private func placements(of readings: ContiguousArray<ArticleReading>) -> ContiguousArray<Placement> {
    var placements = ContiguousArray(repeating: Placement(), count: readings.count)
    for group in StoryGrouping().groups(of: readings) {
      for (place, article) in group.articles.enumerated() {
        placements[article.row].story = group.articles[0].row
        placements[article.row].similarity = group.similarities[place]
      }
      for origin in group.origins where origin.kind != .credited {
        for article in origin.articles {
          placements[article.row].origin = origin.articles[0].row
          placements[article.row].kind = origin.kind == .own && origin.name != nil ? .credited : origin.kind
        }
      }
    }
    return placements
  }

  private func append(
    _ row: Int, _ placement: Placement, _ readings: ContiguousArray<ArticleReading>, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("id")
    writer.string(readings[row].article.id)
    writer.key("story")
    writer.string(readings[placement.story].article.id)
    writer.key("similarity")
    writer.double((placement.similarity * 1000).rounded() / 1000)
    writer.key("origin")
    writer.string(readings[placement.origin].article.id)
    writer.key("origin_kind")
    writer.string(label: placement.kind.label)
    writer.endObject()
    writer.endLine()
  }
}
