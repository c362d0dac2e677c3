internal import TextCore

/// Finds exceptions again that the affix rules have cut apart: spaCy's last pass over the tokens.
///
/// An exception that holds an affix or an infix ("Adm.", "he's", "10a.m.") may be the end of a longer chunk
/// ("Vice-Adm."), where its pieces come out as tokens of their own. Each such exception is cut without exceptions into
/// the sequence of tokens to look for; where the sequence stands in the text without space between, the exception's own
/// pieces replace it. Of sequences that overlap the longest counts, then the first; one that lost still blocks shorter
/// ones that touch it with an end (as in spaCy's `_filter_special_spans`).
struct ExceptionSequences: Sendable {
  struct Node: Sendable {
    var edges: ContiguousArray<Edge> = []
    var isEnd = false
  }

  struct Edge: Sendable {
    let word: Int
    let node: Int
  }

  /// The distinct tokens of all sequences.
  private(set) var words = ByteStringTable()
  private(set) var nodes: ContiguousArray<Node> = []
  /// For each word the node of the sequences that start with it, or -1.
  private(set) var roots: ContiguousArray<Int> = []

  /// The sequences of those `exceptions` that hold an affix, an infix or a space.
  init(exceptions: TokeniserExceptions) {
    let plain = WhiteSpaceScanner(exceptions: TokeniserExceptions())
    let suffixRule = SuffixRule()
    for number in 0..<exceptions.count {
      let chunk = ContiguousArray(exceptions.chunks.bytes[exceptions.chunks.range(number)])
      guard Self.isCuttable(chunk.span, suffixRule) else { continue }
      var tokens: ContiguousArray<TokenBoundary> = []
      plain.scan(chunk.span, into: &tokens)
      add(tokens.map { ContiguousArray(chunk[$0.range.bounds]) })
    }
  }

  private static func isCuttable(_ chunk: Span<UInt8>, _ suffixRule: SuffixRule) -> Bool {
    if PrefixRule.length(chunk, 0, chunk.count) > 0 { return true }
    if suffixRule.length(chunk, 0, chunk.count, hasDigit: true) > 0 { return true }
    if InfixRule.next(chunk, 0, chunk.count, from: 0) != nil { return true }
    return chunk.indices.contains { chunk[$0] == UInt8(ascii: " ") }
  }

  private mutating func add(_ sequence: [ContiguousArray<UInt8>]) {
    guard let first = sequence.first else { return }
    var node = root(intern(first))
    for word in sequence.dropFirst() { node = child(node, intern(word)) }
    nodes[node].isEnd = true
  }

  private mutating func intern(_ word: ContiguousArray<UInt8>) -> Int {
    let (number, isNew) = words.insert(word)
    if isNew { roots.append(-1) }
    return number
  }

  private mutating func root(_ word: Int) -> Int {
    if roots[word] < 0 {
      roots[word] = nodes.count
      nodes.append(Node())
    }
    return roots[word]
  }

  private mutating func child(_ node: Int, _ word: Int) -> Int {
    if let edge = nodes[node].edges.first(where: { $0.word == word }) { return edge.node }
    nodes[node].edges.append(Edge(word: word, node: nodes.count))
    nodes.append(Node())
    return nodes.count - 1
  }
}
