internal import NewsModel
internal import TextCore

/// The articles of a story as a page names them: by number, outlet, day and origin.
struct StorySources {
  let report: Report
  let account: Account
  private let numbers: [ID<ArticleReading>: Int]
  private let uncompared: Set<ID<ArticleReading>>
  /// The articles that were compared with each other: only of these it is known what they say and leave out.
  let compared: ContiguousArray<ID<ArticleReading>>

  init(_ report: Report, _ account: Account) {
    self.report = report
    self.account = account
    var numbers: [ID<ArticleReading>: Int] = [:]
    for (place, article) in account.articles.enumerated() { numbers[article] = place + 1 }
    self.numbers = numbers
    let uncompared = Set(account.uncompared)
    self.uncompared = uncompared
    compared = account.articles.filter { !uncompared.contains($0) }
  }

  /// Days, articles and origins in a line; of a story that is too large to compare all of it, how much was compared.
  var facts: String {
    let facts = [
      account.days.map { TimeLabel($0).text }, counted(account.articles.count, "article"),
      counted(originCount, "independent origin"),
      uncompared.isEmpty ? nil : "only \(compared.count) of the articles were compared with each other",
    ]
    return facts.compactMap(\.self).joined(separator: " · ")
  }

  /// Whether an article was left out of the comparison.
  func isUncompared(_ article: ID<ArticleReading>) -> Bool { uncompared.contains(article) }

  /// The number of an article in source marks, from 1; 0 for one that is not in the story.
  func number(of article: ID<ArticleReading>) -> Int { numbers[article] ?? 0 }

  /// One slice of each article in `evidence`, in order of their numbers: what the marks `[1][2]` of a statement open.
  func marks(_ evidence: ContiguousArray<Evidence>) -> [Evidence] {
    var marked: Set<ID<ArticleReading>> = []
    let first = evidence.filter { marked.insert($0.article).inserted }
    return first.sorted { number(of: $0.article) < number(of: $1.article) }
  }

  /// The day on which an article was published; nil where that is not known.
  func day(of article: ID<ArticleReading>) -> CalendarDay? {
    let reading = report[article]
    return reading.chronology?.day ?? reading.article.metadata.published.flatMap(CalendarDay.init(iso8601:))
  }

  /// The number of independent origins of the story.
  var originCount: Int { account.originCount(of: account.articles) }

  /// The other articles of the story that carry the same copy.
  func copies(of article: ID<ArticleReading>) -> [ID<ArticleReading>] {
    guard let row = account.origin(of: article) else { return [] }
    return account.origins[row].articles.filter { $0 != article }
  }

  /// The sources that an article credits, as they are printed, each once.
  func credits(of article: ID<ArticleReading>) -> [Evidence] {
    var names: Set<String> = []
    return account.origins.compactMap { origin in
      guard origin.articles.contains(article), let name = origin.name, names.insert(report[name]).inserted else {
        return nil
      }
      return name
    }
  }

  /// The outlet of an article; nil where it is not known, and the number alone must do.
  func outlet(of article: ID<ArticleReading>) -> String? { report[article].article.metadata.outlet }

  /// Articles in a list: their outlets, and the numbers alone of those without one: `The Courier, Far Shore, [3][5]`.
  func names(of articles: ContiguousArray<ID<ArticleReading>>) -> String {
    var names = articles.compactMap(outlet)
    let others = articles.filter { outlet(of: $0) == nil }
    if !others.isEmpty { names.append(others.map { "[\(number(of: $0))]" }.joined()) }
    return names.joined(separator: ", ")
  }

  /// The headline of an article: from its layout, else from its metadata, else none.
  func headline(of article: ID<ArticleReading>) -> String? {
    let reading = report[article]
    if let title = reading.layout?.title { return reading.string(title) }
    return reading.article.metadata.title
  }

  /// The carriers between the speaker and the articles, each name once, the shorter of two that end alike.
  func carriers(of utterance: Utterance) -> ContiguousArray<Evidence> {
    var names: Set<String> = []
    var carriers: ContiguousArray<Evidence> = []
    for version in utterance.versions {
      let reading = report[version.article]
      guard let quotations = reading.quotations, quotations.indices.contains(version.quotation) else { continue }
      for range in quotations[version.quotation].carriers where names.insert(reading.string(range)).inserted {
        carriers.append(Evidence(article: version.article, range: range))
      }
    }
    // `Relay` is `the social network Relay`.
    return carriers.filter { carrier in
      !names.contains { report[carrier] != $0 && report[carrier].hasSuffix(" " + $0) }
    }
  }

  /// When something was said, in words; nil where nothing tells.
  func when(_ utterance: Utterance) -> String? {
    let text = utterance.when.map { TimeLabel($0.value).text } ?? ""
    return text.isEmpty ? nil : text
  }

  /// When and where something was said and who carried it, in words; empty where nothing tells.
  func circumstances(of utterance: Utterance) -> String {
    var parts: [String] = []
    if let when = when(utterance) { parts.append(when) }
    if let place = utterance.place { parts.append(report[place]) }
    let carriers = carriers(of: utterance).map { report[$0] }
    if !carriers.isEmpty { parts.append("relayed by " + carriers.joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }
}
