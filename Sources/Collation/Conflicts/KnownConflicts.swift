internal import NewsModel
internal import TextCore

/// Conflicts that are known, by what they are over, so that none is told twice.
struct KnownConflicts {
  /// The conflicts, in the order in which they were found.
  private(set) var all: ContiguousArray<Conflict> = []
  /// The words of all versions, article by article.
  private var values: [ID<ArticleReading>: ContiguousArray<TextRange>] = [:]
  private var passages: Set<Passage> = []

  /// A passage that a version rests on, with the article of the version's words.
  private struct Passage: Hashable {
    let kind: Conflict.Kind
    let article: ID<ArticleReading>
    let passage: Evidence
  }

  init(_ known: ContiguousArray<Conflict>) {
    for conflict in known { append(conflict) }
  }

  mutating func append(_ conflict: Conflict) {
    all.append(conflict)
    for version in conflict.versions {
      let article = version.value.article
      values[article, default: []].append(version.value.range)
      for passage in version.evidence {
        passages.insert(Passage(kind: conflict.kind, article: article, passage: passage))
      }
    }
  }

  /// Whether a known conflict has some of the words of `value`, or is one of `kind` over the same passage (see
  /// `Conflict.tells(ofSame:)`).
  func tell(of kind: Conflict.Kind, _ value: Evidence, in passage: Evidence) -> Bool {
    passages.contains(Passage(kind: kind, article: value.article, passage: passage))
      || values[value.article]?.contains { $0.overlaps(value.range) } == true
  }
}
