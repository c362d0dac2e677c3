internal import NewsModel
internal import TextCore

/// What a statement says of its subject, without what it says of it in passing: `ran into a dredger in fog` of `the ferry,
/// built in 2009 and run by Corran Line, ran into a dredger in fog`.
///
/// The vector of a sentence with such an aside is far from that of one that tells the same without it.
struct StatementCore {
  /// The rows of the predicate, from the verb on.
  let predicate: Range<Int>
  /// The rows of the statement without asides, ascending.
  let own: ContiguousArray<Int>

  /// The core of the statement of `rows`; nil where its subject has no aside.
  init?(of rows: ContiguousArray<Int>, _ tokens: TokenColumns, _ tree: TokenTree) {
    let verb = rows.first { row in
      tokens.partsOfSpeech[row] == .verb && !rows.contains(tree.head(of: row)) || tree.head(of: row) == row
    }
    guard let verb, let last = rows.last, verb < last,
      let subject = tree.child(of: verb, .nsubj) ?? tree.child(of: verb, .nsubjpass), subject < verb
    else { return nil }
    var asides: ContiguousArray<Range<Int>> = []
    for child in tree.children(of: subject) where child > subject {
      switch tokens.dependencies[child] {
      case .acl, .relcl, .appos:
        let extent = tree.extent(of: child)
        if extent.lowerBound > subject, tokens.tags[extent.lowerBound - 1] == .comma { asides.append(extent) }
      default: break
      }
    }
    guard !asides.isEmpty else { return nil }
    predicate = verb..<last + 1
    own = rows.filter { row in !asides.contains { $0.contains(row) } }
  }
}
