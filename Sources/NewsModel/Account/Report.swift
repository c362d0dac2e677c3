public import TextCore

/// What `parallax report` gives back: an account for each story, and what became of everything else.
public struct Report: Sendable, Equatable {
  /// What made the report, so that it can be made again.
  public struct Engine: Sendable, Equatable {
    /// The version of Parallax.
    public var version: String
    /// The SHA-256 of the weights that were used, in hexadecimal digits.
    public var modelSHA256: String
    /// The options that change what is found, each with its value, by name.
    public var options: [(name: String, value: String)]

    /// An engine of these parts; the options are put in order of their names.
    public init(version: String, modelSHA256: String, options: [(name: String, value: String)] = []) {
      self.version = version
      self.modelSHA256 = modelSHA256
      self.options = options.sorted { $0.name < $1.name }
    }

    /// Whether all parts are equal.
    public static func == (left: Engine, right: Engine) -> Bool {
      left.version == right.version && left.modelSHA256 == right.modelSHA256
        && left.options.elementsEqual(right.options, by: ==)
    }
  }

  /// What made it.
  public var engine: Engine
  /// All articles that were read, by id.
  public var articles: ContiguousArray<ArticleReading>
  /// The stories, the one of most articles first.
  public var stories: ContiguousArray<Account>
  /// Articles that belong to no story.
  public var unplaced: ContiguousArray<ID<ArticleReading>>
  /// Inputs that could not be read.
  public var failures: ContiguousArray<StageFailure>

  /// A report of these parts.
  public init(
    engine: Engine, articles: ContiguousArray<ArticleReading>, stories: ContiguousArray<Account>,
    unplaced: ContiguousArray<ID<ArticleReading>> = [], failures: ContiguousArray<StageFailure> = []
  ) {
    self.engine = engine
    self.articles = articles
    self.stories = stories
    self.unplaced = unplaced
    self.failures = failures
  }

  /// The article of a row.
  public subscript(article: ID<ArticleReading>) -> ArticleReading { articles[article.row] }

  /// The words of a slice; for the edges, not for hot loops.
  public subscript(evidence: Evidence) -> String { articles[evidence.article.row].string(evidence.range) }

  /// The headline of a story: the slice that its title is; where that is no headline, as the text has none, the headline
  /// that came with the article besides its text.
  public func headline(of account: Account) -> String {
    let reading = self[account.title.article]
    if reading.layout?.title == account.title.range { return self[account.title] }
    return reading.article.metadata.title ?? self[account.title]
  }

  /// What to call an article: its outlet, or its id where the outlet is not known.
  public func label(of article: ID<ArticleReading>) -> String {
    let article = articles[article.row].article
    return article.metadata.outlet ?? article.id
  }
}
