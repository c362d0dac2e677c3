internal import NewsModel
internal import TextCore

/// Tells where the texts of a story's articles come from.
struct OriginFinder: Sendable {
  private let finder = CreditFinder()

  /// The origins of `articles`: first `own` and `copy` ones, by their first article, then those that are credited.
  ///
  /// - Parameters:
  ///   - articles: The rows of the story's articles, rising.
  ///   - links: Which of them hold each other's text, as rows.
  ///   - readings: All articles.
  ///   - features: What was read in them.
  func origins(
    of articles: ContiguousArray<Int>, links: ContiguousArray<CopyLink>, in readings: ContiguousArray<ArticleReading>,
    _ features: ContiguousArray<ArticleFeatures>
  ) -> ContiguousArray<Origin> {
    let credits = ContiguousArray(articles.map { finder.credits(of: readings[$0]) })
    var origins: ContiguousArray<Origin> = []
    for places in sets(of: articles, links) {
      origins.append(textOrigin(of: places, articles, credits, in: readings, features))
    }
    return origins + credited(articles, credits)
  }

  /// The sets of articles that carry one copy, as places in `articles`, rising; each article is in one.
  private func sets(
    of articles: ContiguousArray<Int>, _ links: ContiguousArray<CopyLink>
  ) -> ContiguousArray<ContiguousArray<Int>> {
    var places: [Int: Int] = [:]
    for (place, article) in articles.enumerated() { places[article] = place }
    var sets = UnionFind(count: articles.count)
    for link in links {
      if let low = places[link.low], let high = places[link.high] { sets.unite(low, high) }
    }
    var members = ContiguousArray(repeating: ContiguousArray<Int>(), count: articles.count)
    for place in articles.indices { members[sets.root(of: place)].append(place) }
    return members.filter { !$0.isEmpty }
  }

  private func textOrigin(
    of places: ContiguousArray<Int>, _ articles: ContiguousArray<Int>,
    _ credits: ContiguousArray<ContiguousArray<Credit>>, in readings: ContiguousArray<ArticleReading>,
    _ features: ContiguousArray<ArticleFeatures>
  ) -> Origin {
    let ids = ContiguousArray(places.map { ID<ArticleReading>(articles[$0]) })
    var naming: (place: Int, credit: Credit)?
    for place in places {
      if let credit = credits[place].first(where: { $0.extent == .text }) {
        naming = (place, credit)
        break
      }
    }
    var evidence: ContiguousArray<Evidence> = []
    if let naming { evidence.append(Evidence(article: ID(articles[naming.place]), range: naming.credit.phrase)) }
    if places.count > 1 { evidence += passages(of: places.map { articles[$0] }, in: readings, features) }
    return Origin(
      kind: places.count > 1 ? .copy : .own,
      name: naming.map { Evidence(article: ID(articles[$0.place]), range: $0.credit.name) },
      articles: ids, evidence: evidence)
  }

  /// The longest passage of each copy that another one has too.
  private func passages(
    of rows: [Int], in readings: ContiguousArray<ArticleReading>, _ features: ContiguousArray<ArticleFeatures>
  ) -> ContiguousArray<Evidence> {
    var seen: Set<UInt32> = []
    var shared: Set<UInt32> = []
    for row in rows {
      for shingle in features[row].shingles where !seen.insert(shingle.key).inserted { shared.insert(shingle.key) }
    }
    return ContiguousArray(
      rows.compactMap { row in
        SharedPassage().passage(of: readings[row], in: shared).map { Evidence(article: ID(row), range: $0) }
      })
  }

  /// An origin for each agency that is credited, in the order of the first credit.
  private func credited(
    _ articles: ContiguousArray<Int>, _ credits: ContiguousArray<ContiguousArray<Credit>>
  ) -> ContiguousArray<Origin> {
    var rows: [String: Int] = [:]
    var origins: ContiguousArray<Origin> = []
    for (place, article) in articles.enumerated() {
      let id = ID<ArticleReading>(article)
      for credit in credits[place] {
        let phrase = Evidence(article: id, range: credit.phrase)
        guard let row = rows[credit.agency] else {
          rows[credit.agency] = origins.count
          let name = Evidence(article: id, range: credit.name)
          origins.append(Origin(kind: .credited, name: name, articles: [id], evidence: [phrase]))
          continue
        }
        if origins[row].articles.last != id { origins[row].articles.append(id) }
        if origins[row].evidence.last != phrase { origins[row].evidence.append(phrase) }
      }
    }
    return origins
  }
}
