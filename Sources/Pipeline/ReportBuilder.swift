package import Collation
package import NewsModel
internal import Stories
internal import Synchronization
internal import TextCore

/// Makes the report of articles that have been read: stories, then an account of each.
package struct ReportBuilder: Sendable {
  /// Articles of a story at the least that is worth all cores.
  private static let wideStory = 12

  private let engine: Report.Engine
  private let jobs: Int
  /// For one story of several at once, and for one story on all cores.
  private let collation: Collation
  private let wideCollation: Collation

  /// A builder that collates `jobs` stories at once; `vectors` is asked for the slices that are to be compared.
  package init(engine: Report.Engine, jobs: Int, vectors: @escaping Collation.Vectors) {
    self.engine = engine
    self.jobs = jobs
    collation = Collation(vectors: vectors)
    wideCollation = Collation(vectors: vectors, concurrently: concurrently(jobs: jobs))
  }

  /// The report of `results`. It is the same in whatever order they come and whatever the number of jobs.
  package func report(of results: [AnalysisResult]) throws -> Report {
    var readings: ContiguousArray<ArticleReading> = []
    var failures: ContiguousArray<StageFailure> = []
    for result in results {
      switch result {
      case .article(let reading): readings.append(reading)
      case .failure(let failure): failures.append(failure)
      }
    }
    // One id names one article: of several with one id, that of the smallest text is kept, whatever came first.
    readings.sort { ($0.article.id, $0.article.textSHA256) < ($1.article.id, $1.article.textSHA256) }
    var kept: ContiguousArray<ArticleReading> = []
    for reading in readings {
      guard kept.last?.article.id == reading.article.id else {
        kept.append(reading)
        continue
      }
      failures.append(
        StageFailure(
          id: reading.article.id, stage: "report",
          message: "another article has the same id; rename one of the files, or give it another id"))
    }
    failures.sort { ($0.id, $0.stage, $0.message) < ($1.id, $1.stage, $1.message) }
    let stories = try accounts(of: kept)
    return Report(engine: engine, articles: kept, stories: stories, failures: failures)
  }

  private func accounts(of readings: ContiguousArray<ArticleReading>) throws -> ContiguousArray<Account> {
    let groups = ContiguousArray(StoryGrouping().groups(of: readings))
    // What is long is done first, each on all cores; then the others side by side.
    let wide = groups.indices.filter { groups.count < jobs || groups[$0].articles.count >= Self.wideStory }
    var accounts: [Int: Account] = [:]
    for row in wide {
      accounts[row] = wideCollation.account(of: groups[row].articles, origins: groups[row].origins, in: readings)
    }
    var others = groups.indices.filter { accounts[$0] == nil }.reversed().map(\.self)
    let found = Accounts()
    let collation = collation
    try parallelMap(
      jobs: jobs, workspace: { 0 }, next: { others.popLast() },
      transform: { (_: inout Int, row) in
        (row, collation.account(of: groups[row].articles, origins: groups[row].origins, in: readings))
      },
      emit: { row, account in
        found.append(account, row)
        return true
      })
    accounts.merge(found.all) { first, _ in first }
    // Groups come in the order of their first article by id; the largest story goes first.
    return ContiguousArray(
      groups.indices.compactMap { accounts[$0] }.enumerated().sorted { left, right in
        (right.element.articles.count, left.offset) < (left.element.articles.count, right.offset)
      }.map(\.element))
  }

  /// Collects what the parallel map emits.
  private final class Accounts: Sendable {
    private let accounts = Mutex<[Int: Account]>([:])
    func append(_ account: Account, _ row: Int) { accounts.withLock { $0[row] = account } }
    var all: [Int: Account] { accounts.withLock { $0 } }
  }
}
