internal import NewsModel

/// Finds base noun phrases in the dependency tree: a noun or pronoun in a nominal role, with what stands before it.
///
/// Example: The old harbour master spoke to two reporters . → The old harbour master | two reporters
/// Source: spaCy's English `noun_chunks` iterator.
struct NounChunker {
  private static let nominalRoles: Set<Dependency> = [
    .oprd, .nsubj, .dobj, .nsubjpass, .pcomp, .pobj, .dative, .appos, .attr, .root,
  ]

  /// The chunks of the tokens from `first` on, in order, never overlapping. `leftEdges` counts from `first`.
  func chunks(
    _ tokens: TokenColumns, from first: Int, leftEdges: ContiguousArray<Int32>
  ) -> ContiguousArray<NounChunk> {
    var chunks: ContiguousArray<NounChunk> = []
    var end = -1
    for token in first..<tokens.count where isNominal(tokens.partsOfSpeech[token]) {
      let start = first + Int(leftEdges[token - first])
      guard start > end, hasNominalRole(token, tokens) else { continue }
      end = token
      chunks.append(NounChunk(tokens: start..<token + 1, root: token))
    }
    return chunks
  }

  private func isNominal(_ part: PartOfSpeech) -> Bool { part == .noun || part == .propn || part == .pron }

  /// A nominal role of its own, or as a conjunct of a token that has one.
  private func hasNominalRole(_ token: Int, _ tokens: TokenColumns) -> Bool {
    if Self.nominalRoles.contains(tokens.dependencies[token]) { return true }
    guard tokens.dependencies[token] == .conj else { return false }
    var head = Int(tokens.heads[token])
    while tokens.dependencies[head] == .conj, Int(tokens.heads[head]) < head { head = Int(tokens.heads[head]) }
    return Self.nominalRoles.contains(tokens.dependencies[head])
  }
}
