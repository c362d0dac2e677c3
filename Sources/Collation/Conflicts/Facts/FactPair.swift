package import NewsModel
package import TextCore

/// Two values of two reports of a story that may be for one fact: what `training/facts` learns from.
package struct FactPair: Sendable {
  /// What kind of value: `time`, `polarity`, `outcome`.
  package let kind: String
  /// Whether both can be right.
  package let agrees: Bool
  /// What ties them, each by a name.
  package let features: [(name: String, value: Double)]
  /// The sentence of the one.
  package let left: Evidence
  /// The sentence of the other.
  package let right: Evidence
}

extension FactPair {
  /// The pairs of values in `articles` of `readings`, one story, that the rules leave to `FactLikeness`.
  package static func all(
    of articles: ContiguousArray<ID<ArticleReading>>, in readings: ContiguousArray<ArticleReading>
  ) -> ContiguousArray<FactPair> {
    let ordered = ArticleOrder(readings).ordered(articles)
    let entities = StoryEntities().merge(articles: ordered, in: readings)
    return FactConflicts(context: StoryContext(ordered, origins: [], entities: entities, in: readings)).judged()
  }
}
