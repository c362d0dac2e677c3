package import NewsModel

/// A move of the parser: what it does and the label of the arc that it makes.
package struct ParserMove: Sendable, Equatable {
  /// Kinds of moves, as a set.
  package struct Kinds: OptionSet, Sendable {
    /// One bit a kind.
    package let rawValue: UInt8

    /// The kinds with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Moves the front of the buffer onto the stack.
    package static let shift = Kinds(rawValue: 1)
    /// Takes the top off the stack; back to the buffer if it has no head.
    package static let reduce = Kinds(rawValue: 2)
    /// An arc from the front of the buffer to the top of the stack, which is taken off.
    package static let left = Kinds(rawValue: 4)
    /// An arc from the top of the stack to the front of the buffer, which is pushed.
    package static let right = Kinds(rawValue: 8)
    /// Marks the second token of the buffer as the first of a sentence.
    package static let sentenceBreak = Kinds(rawValue: 16)
  }

  /// What it does.
  package let kind: Kinds
  /// The label of the arc; nil for moves that make none.
  package let dependency: Dependency?
  /// For a lifted arc (`label||headLabel`), the label of the head that the arc belongs to.
  package let liftedFrom: Dependency?

  /// Reads a move as the model's file names it.
  ///
  /// Example: S → shift
  /// Example: L-nsubj → left arc, nsubj
  /// Example: R-prep||dobj → right arc, prep, lifted from a dobj
  package init?(name: String) {
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
