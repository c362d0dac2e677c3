package import NewsModel

/// What comes out of the input: an article, or something that is none and says why.
package enum IntakeItem: Sendable, Equatable {
  /// An article, its text valid UTF-8 and not empty.
  case article(RawArticle)
  /// An input that could not be read; the run goes on.
  case failure(IntakeFailure)

  /// About how many bytes it holds in memory.
  package var byteCount: Int {
    switch self {
    case .article(let article): article.article.text.count + article.article.metadata.extra.count
    case .failure: 0
    }
  }
}

/// An article as the input gave it.
package struct RawArticle: Sendable, Equatable {
  /// Its text, never altered, and what the input says about it.
  package let article: Article
  /// Where it stands.
  package let origin: InputOrigin

  /// An article that stands at `origin`.
  package init(article: Article, origin: InputOrigin) {
    self.article = article
    self.origin = origin
  }
}

/// An input that is no article.
package struct IntakeFailure: Sendable, Hashable, CustomStringConvertible {
  /// The name of this stage in failures.
  package static let stage = "intake"

  /// The article's id where it could be read.
  package let id: String?
  /// Where it stands.
  package let origin: InputOrigin
  /// One sentence that says what is wrong.
  package let message: String

  /// A failure at `origin`.
  package init(id: String? = nil, origin: InputOrigin, message: String) {
    self.id = id
    self.origin = origin
    self.message = message
  }

  /// The failure as all stages tell theirs: the place is its id where no id is known, and in the message otherwise.
  package var stageFailure: StageFailure {
    guard let id else { return StageFailure(id: origin.description, stage: Self.stage, message: message) }
    return StageFailure(id: id, stage: Self.stage, message: "\(origin): \(message)")
  }

  /// `file:line: message`.
  package var description: String { "\(origin): \(message)" }
}
