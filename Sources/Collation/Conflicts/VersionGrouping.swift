internal import NewsModel
internal import TextCore

/// One thing that an article tells about a subject: a value, and the passage that has it.
struct ToldValue<Key: Hashable> {
  /// What tells values apart.
  let key: Key
  /// The words that differ, a slice.
  let value: Evidence
  /// The passages that have it.
  let evidence: ContiguousArray<Evidence>
}

extension StoryContext {
  /// The versions of a conflict from what the articles tell: one for each key, that of the most origins first, then in
  /// the order of the account, as the passages of each; nil where all tell one thing.
  func versions<Key: Hashable>(of told: ContiguousArray<ToldValue<Key>>) -> ContiguousArray<Conflict.Version>? {
    let told = told.sorted { precedes($0.value, $1.value) }
    var keys: ContiguousArray<Key> = []
    for item in told where !keys.contains(item.key) { keys.append(item.key) }
    guard keys.count > 1 else { return nil }
    var versions: ContiguousArray<(origins: Int, version: Conflict.Version)> = []
    for key in keys {
      let items = told.filter { $0.key == key }
      var evidence: ContiguousArray<Evidence> = []
      for slice in items.flatMap(\.evidence) where !evidence.contains(slice) { evidence.append(slice) }
      let articles = articles(of: evidence)
      versions.append(
        (
          originCount(of: articles),
          Conflict.Version(value: items[0].value, articles: articles, evidence: evidence)
        ))
    }
    let order = versions.indices.sorted { (versions[$1].origins, $0) < (versions[$0].origins, $1) }
    return ContiguousArray(order.map { versions[$0].version })
  }
}
