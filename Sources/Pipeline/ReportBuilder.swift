package import Collation
package import NewsModel
internal import Stories
internal import Synchronization
internal import TextCore

/// Makes the report of articles that have been read: stories, then an account of each.
package struct ReportBuilder: Sendable {
  private let engine: Report.Engine
  private let jobs: Int
  private let collation: Collation

  /// A builder that collates `jobs` stories at once; `vectors` is asked for the slices that are to be compared.
  package init(engine: Report.Engine, jobs: Int, vectors: @escaping Collation.Vectors) {
    self.engine = engine
    self.jobs = jobs
    collation = Collation(vectors: vectors)
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
    var groups = ContiguousArray(StoryGrouping().groups(of: readings).reversed())
    let accounts = Accounts()
    let collation = collation
    try parallelMap(
      jobs: jobs, workspace: { 0 }, next: { groups.popLast() },
      transform: { (_: inout Int, group) in
        collation.account(of: group.articles, origins: group.origins, in: readings)
      },
      emit: { account in
        accounts.append(account)
        return true
      })
    // Groups come in the order of their first article by id; the largest story goes first.
    return ContiguousArray(
      accounts.all.enumerated().sorted { left, right in
        (right.element.articles.count, left.offset) < (left.element.articles.count, right.offset)
      }.map(\.element))
  }

  /// Collects what the parallel map emits, in its order.
  private final class Accounts: Sendable {
    private let accounts = Mutex<ContiguousArray<Account>>([])
    func append(_ account: Account) { accounts.withLock { $0.append(account) } }
    var all: ContiguousArray<Account> { accounts.withLock { $0 } }
  }
}
