internal import NewsModel

/// The heads and labels of one text's tokens, and what follows from them: edges and sentence starts.
struct DependencyTree {
  /// The row of each token's head; a root is its own.
  private(set) var heads: ContiguousArray<Int32> = []
  private(set) var dependencies: ContiguousArray<Dependency> = []
  /// The first token below each token, itself counted.
  private(set) var leftEdges: ContiguousArray<Int32> = []
  /// The last token below each token, itself counted.
  private(set) var rightEdges: ContiguousArray<Int32> = []
  private(set) var startsSentence: ContiguousArray<Bool> = []
  /// For arcs that the parser lifted: the label of the head that they belong to.
  private var lifted: [(token: Int, headLabel: Dependency)] = []
  private var arcLabels: ContiguousArray<Dependency?> = []

  /// Takes the arcs of a finished parse.
  mutating func set(from state: ArcEagerState, moves: [ParserMove], count: Int) {
    heads.fill(0, count: count)
    dependencies.fill(.root, count: count)
    lifted.removeAll(keepingCapacity: true)
    for token in 0..<count {
      let head = state.heads[token]
      heads[token] = head < 0 ? Int32(token) : head
      guard head >= 0 else { continue }
      let move = moves[Int(state.labels[token])]
      if let dependency = move.dependency { dependencies[token] = dependency }
      if let headLabel = move.liftedFrom { lifted.append((token, headLabel)) }
    }
  }

  /// Attaches arcs that were lifted to make the tree projective where they belong: to the first token below the
  /// present head, breadth first, whose label is the one that the arc names.
  ///
  /// Source: Nivre and Nilsson 2005, “Pseudo-projective dependency parsing” (scheme HEAD).
  mutating func reattachLiftedArcs(isSpace: ContiguousArray<Bool>) {
    if lifted.isEmpty { return }
    findEdges()
    // A label that still waits to be mended is not a plain one: no other arc may find it.
    arcLabels.removeAll(keepingCapacity: true)
    for token in dependencies.indices { arcLabels.append(dependencies[token]) }
    for arc in lifted { arcLabels[arc.token] = nil }
    for arc in lifted {
      if let head = findHead(of: arc.token, label: arc.headLabel, isSpace: isSpace) { heads[arc.token] = Int32(head) }
      arcLabels[arc.token] = dependencies[arc.token]
    }
  }

  private func findHead(of token: Int, label: Dependency, isSpace: ContiguousArray<Bool>) -> Int? {
    var level = [Int(heads[token])]
    var seen = 0
    while !level.isEmpty, seen <= heads.count {
      var deeper: [Int] = []
      for parent in level {
        for child in Int(leftEdges[parent])...Int(rightEdges[parent])
        where child != parent && Int(heads[child]) == parent && !isSpace[child] && child != token {
          if arcLabels[child] == label { return child }
          deeper.append(child)
        }
      }
      seen += level.count
      level = deeper
    }
    return nil
  }

  /// Computes edges and sentence starts from the heads.
  ///
  /// A crossing arc can push an edge over the end of a sentence; the passes are repeated, at most twelve times, until
  /// every head lies in its token's sentence, as spaCy does it.
  mutating func findEdges() {
    let count = heads.count
    leftEdges.removeAll(keepingCapacity: true)
    rightEdges.removeAll(keepingCapacity: true)
    for token in 0..<count {
      leftEdges.append(Int32(token))
      rightEdges.append(Int32(token))
    }
    for _ in 0..<12 {
      widenEdges()
      markSentenceStarts()
      if headsLieInSentences() { break }
    }
  }

  private mutating func widenEdges() {
    for token in heads.indices { widen(Int(heads[token]), by: token) }
    for token in heads.indices.reversed() { widen(Int(heads[token]), by: token) }
  }

  private mutating func widen(_ head: Int, by child: Int) {
    if leftEdges[child] < leftEdges[head] { leftEdges[head] = leftEdges[child] }
    if rightEdges[child] > rightEdges[head] { rightEdges[head] = rightEdges[child] }
  }

  private mutating func markSentenceStarts() {
    startsSentence.fill(false, count: heads.count)
    for token in heads.indices where Int(heads[token]) == token { startsSentence[Int(leftEdges[token])] = true }
  }

  /// Whether every head lies in its token's sentence. As in spaCy, the last token of the text is not looked at, and
  /// a head may be the first token of the next sentence.
  private func headsLieInSentences() -> Bool {
    let count = heads.count
    var start = 0
    for token in 0..<count where (token > 0 && startsSentence[token]) || token == count - 1 {
      for inner in start..<token where Int(heads[inner]) < start || Int(heads[inner]) > token { return false }
      start = token
    }
    return true
  }
}
