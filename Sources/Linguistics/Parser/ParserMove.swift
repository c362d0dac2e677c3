internal import NewsModel

/// A move of the parser: what it does and the label of the arc that it makes.
struct ParserMove: Sendable {
  /// Kinds of moves, as a set.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    static let shift = Kinds(rawValue: 1)
    static let reduce = Kinds(rawValue: 2)
    static let left = Kinds(rawValue: 4)
    static let right = Kinds(rawValue: 8)
    static let sentenceBreak = Kinds(rawValue: 16)
  }

  let kind: Kinds
  /// The label of the arc; nil for moves that make none.
  let dependency: Dependency?
  /// For a lifted arc (`label||headLabel`), the label of the head that the arc belongs to.
  let liftedFrom: Dependency?

  /// Reads a move as the model's file names it.
  ///
  /// Example: S → shift
  /// Example: L-nsubj → left arc, nsubj
  /// Example: R-prep||dobj → right arc, prep, lifted from a dobj
  init?(name: String) {
    let parts = name.split(separator: "-", maxSplits: 1)
    guard let letter = parts.first else { return nil }
    switch letter {
    case "S": kind = .shift
    case "D": kind = .reduce
    case "L": kind = .left
    case "R": kind = .right
    case "B": kind = .sentenceBreak
    default: return nil
    }
    guard kind == .left || kind == .right else {
      dependency = nil
      liftedFrom = nil
      return
    }
    guard parts.count == 2 else { return nil }
    let labels = parts[1].split(separator: "|", omittingEmptySubsequences: true).map(String.init)
    guard let first = labels.first, let dependency = Dependency(label: first), labels.count <= 2 else { return nil }
    self.dependency = dependency
    if labels.count == 2 {
      guard let lifted = Dependency(label: labels[1]) else { return nil }
      liftedFrom = lifted
    } else {
      liftedFrom = nil
    }
  }
}
