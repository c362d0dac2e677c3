internal import NewsModel
internal import Tensors

/// Finds heads, labels and sentence starts with a greedy arc-eager parser.
struct DependencyParser: Sendable {
  /// Tokens of the state that the model looks at: see `places(of:)`.
  private static let placeCount = 8

  private let model: TransitionModel
  private let moves: [ParserMove]
  private let kinds: ContiguousArray<ParserMove.Kinds>

  init(_ file: WeightsFile) throws(WeightsError) {
    let names = try file.lines("parser.moves")
    var moves: [ParserMove] = []
    for name in names {
      guard let move = ParserMove(name: name) else {
        throw .mismatched(file.path, "the parser has a move that is not known: \(name)")
      }
      moves.append(move)
    }
    self.moves = moves
    kinds = ContiguousArray(moves.map(\.kind))
    model = try TransitionModel(file, name: "parser", places: Self.placeCount, moves: names.count)
  }

  /// Storage that is kept from text to text.
  struct Workspace: ~Copyable {
    var state = ArcEagerState()
    var rows = FloatBuffer(count: 0)
    var scratch = FloatBuffer(count: 0)
    var scores = FloatBuffer(count: 256)
    var tree = DependencyTree()
  }

  /// Parses `count` tokens with the given vectors; the result is in `workspace.tree`.
  func parse(
    _ vectors: UnsafePointer<Float>, count: Int, isSpace: ContiguousArray<Bool>, workspace: inout Workspace
  ) {
    workspace.rows.reserve(count * model.rowWidth)
    unsafe model.prepare(vectors, count: count, into: workspace.rows.base, scratch: &workspace.scratch)
    workspace.state.reset(count: count)
    while !workspace.state.isFinal {
      let move = unsafe bestMove(workspace.state, rows: workspace.rows.base, scores: workspace.scores.base)
      guard let move else { break }
      workspace.state.apply(kinds[move], label: Int32(move))
    }
    workspace.tree.set(from: workspace.state, moves: moves, count: count)
    workspace.tree.reattachLiftedArcs(isSpace: isSpace)
    workspace.tree.findEdges()
  }

  private func bestMove(
    _ state: ArcEagerState, rows: UnsafePointer<Float>, scores: UnsafeMutablePointer<Float>
  ) -> Int? {
    let valid = state.validMoves
    var tokens = places(of: state)
    unsafe withUnsafePointer(to: &tokens) { places in
      unsafe places.withMemoryRebound(to: Int32.self, capacity: Self.placeCount) {
        unsafe model.score($0, rows: rows, into: scores)
      }
    }
    var best: Int?
    var bestScore = -Float.infinity
    for move in kinds.indices where !valid.isDisjoint(with: kinds[move]) {
      let score = unsafe scores[move]
      if best == nil || score > bestScore {
        best = move
        bestScore = score
      }
    }
    return best
  }

  /// The two next tokens, the three topmost, and the newest children of the foremost on either side.
  private func places(of state: ArcEagerState) -> InlineArray<8, Int32> {
    let front = state.buffered(0)
    let top = state.stacked(0)
    return [
      front, state.buffered(1), top, state.stacked(1), state.stacked(2),
      state.leftChild(of: front), state.leftChild(of: top), state.rightChild(of: top),
    ]
  }
}
