package import NewsModel

/// Finds who and what a text speaks of, and all places where it does.
package struct CoreferenceResolver: Sendable {
  /// A resolver with its word lists.
  package init() {}

  /// The chains of `reading`, whose language layer must be there; in order of their first mentions.
  package func chains(of reading: ArticleReading) -> ContiguousArray<EntityChain> { [] }
}
