internal import NewsModel
internal import Tensors

/// Finds names, dates and numbers with a greedy BILUO transition model.
///
/// Source: Lample et al. 2016 (transition-based chunking), as spaCy's `ner` has it: entities never cross a sentence
/// start, never begin at white space.
struct EntityRecogniser: Sendable {
  /// What a move does with the token at the front.
  private enum Action: UInt8 { case begin, inside, last, unit, out, never }

  private struct Move: Sendable {
    let action: Action
    let type: EntityType?
  }

  private static let placeCount = 3

  private let model: TransitionModel
  private let moves: ContiguousArray<Move>

  init(_ file: WeightsFile) throws(WeightsError) {
    var moves: ContiguousArray<Move> = []
    for name in try file.lines("ner.moves") {
      guard let move = Self.move(named: name) else {
        throw .mismatched(file.path, "the entity recogniser has a move that is not known: \(name)")
      }
      moves.append(move)
    }
    self.moves = moves
    model = try TransitionModel(file, name: "ner", places: Self.placeCount, moves: moves.count)
  }

  private static func move(named name: String) -> Move? {
    if name == "O" { return Move(action: .out, type: nil) }
    // A unit without a type is spaCy's sign for a blocked token; nothing is ever blocked here.
    if name == "U-" { return Move(action: .never, type: nil) }
    guard let type = EntityType(label: String(name.dropFirst(2))) else { return nil }
    switch name.prefix(2) {
    case "B-": return Move(action: .begin, type: type)
    case "I-": return Move(action: .inside, type: type)
    case "L-": return Move(action: .last, type: type)
    case "U-": return Move(action: .unit, type: type)
    default: return nil
    }
  }

  /// Storage that is kept from text to text.
  struct Workspace: ~Copyable {
    var rows = FloatBuffer(count: 0)
    var scratch = FloatBuffer(count: 0)
    var scores = FloatBuffer(count: 256)
  }

  /// The entities of `count` tokens with the given vectors, as token rows.
  func recognise(
    _ vectors: UnsafePointer<Float>, count: Int, isSpace: ContiguousArray<Bool>, startsSentence: ContiguousArray<Bool>,
    workspace: inout Workspace, found: (Range<Int>, EntityType) -> Void
  ) {
    workspace.rows.reserve(count * model.rowWidth)
    unsafe model.prepare(vectors, count: count, into: workspace.rows.base, scratch: &workspace.scratch)
    var open: (start: Int, type: EntityType)?
    for token in 0..<count {
      unsafe score(token, open: open?.start, rows: workspace.rows.base, scores: workspace.scores.base)
      let isLast = token + 1 >= count
      let endsHere = isLast || startsSentence[token + 1]
      let best = unsafe bestMove(workspace.scores.base) { move in
        switch move.action {
        case .begin: open == nil && !endsHere && !isSpace[token]
        case .inside: open != nil && !endsHere && move.type == open?.type
        case .last: open != nil && move.type == open?.type
        case .unit: open == nil && !isSpace[token]
        case .out: open == nil
        case .never: false
        }
      }
      guard let best else { continue }
      switch (best.action, best.type, open) {
      case (.begin, let type?, _): open = (token, type)
      case (.unit, let type?, _): found(token..<token + 1, type)
      case (.last, _, let entity?):
        found(entity.start..<token + 1, entity.type)
        open = nil
      default: break
      }
    }
  }

  private func score(_ token: Int, open: Int?, rows: UnsafePointer<Float>, scores: UnsafeMutablePointer<Float>) {
    var places: InlineArray<3, Int32> = [
      Int32(token), open.map { Int32($0) } ?? -1, open == nil ? -1 : Int32(token - 1),
    ]
    unsafe withUnsafePointer(to: &places) {
      unsafe $0.withMemoryRebound(to: Int32.self, capacity: Self.placeCount) {
        unsafe model.score($0, rows: rows, into: scores)
      }
    }
  }

  private func bestMove(_ scores: UnsafePointer<Float>, isValid: (Move) -> Bool) -> Move? {
    var best: Move?
    var bestScore = -Float.infinity
    for (number, move) in moves.enumerated() where isValid(move) {
      let score = unsafe scores[number]
      if best == nil || score > bestScore {
        best = move
        bestScore = score
      }
    }
    return best
  }
}
