/// The state of the arc-eager transition system over one text.
///
/// Source: Nivre 2003, “An efficient algorithm for projective dependency parsing”, with the sentence breaks and the
/// unshifting of Honnibal and Johnson 2014/2015 as spaCy has them. Tokens are rows; -1 stands for none.
struct ArcEagerState {
  private(set) var heads: ContiguousArray<Int32> = []
  /// The move that made each token's arc, or -1.
  private(set) var labels: ContiguousArray<Int32> = []
  private var unshiftable: ContiguousArray<Bool> = []
  private var sentenceStarts: ContiguousArray<Bool> = []
  private var stack: ContiguousArray<Int32> = []
  /// Tokens that went back to the buffer, the next one last.
  private var returned: ContiguousArray<Int32> = []
  private var next: Int32 = 0
  private var count: Int32 = 0
  /// Children in order of attachment, as linked lists: the newest child on each side, and the one before it.
  private var newestLeft: ContiguousArray<Int32> = []
  private var newestRight: ContiguousArray<Int32> = []
  private var olderSibling: ContiguousArray<Int32> = []

  /// Starts over with `count` tokens.
  mutating func reset(count: Int) {
    self.count = Int32(count)
    next = 0
    stack.removeAll(keepingCapacity: true)
    returned.removeAll(keepingCapacity: true)
    for path in [\Self.heads, \.labels, \.newestLeft, \.newestRight, \.olderSibling] {
      self[keyPath: path].fill(-1, count: count)
    }
    unshiftable.fill(false, count: count)
    sentenceStarts.fill(false, count: count)
  }

  /// How many tokens the stack holds.
  var stackDepth: Int { stack.count }

  /// How many tokens are still to be read.
  var bufferLength: Int { Int(count - next) + returned.count }

  /// Whether the parse is complete.
  var isFinal: Bool { stack.isEmpty && bufferLength == 0 }

  /// The token `depth` below the top of the stack.
  func stacked(_ depth: Int) -> Int32 { depth < stack.count ? stack[stack.count - 1 - depth] : -1 }

  /// The token `ahead` of the front of the buffer.
  func buffered(_ ahead: Int) -> Int32 {
    if ahead < returned.count { return returned[returned.count - 1 - ahead] }
    let row = next + Int32(ahead - returned.count)
    return row < count ? row : -1
  }

  /// The newest child to the left of `head`, or -1.
  func leftChild(of head: Int32) -> Int32 { head < 0 ? -1 : newestLeft[Int(head)] }

  /// The newest child to the right of `head`, or -1.
  func rightChild(of head: Int32) -> Int32 { head < 0 ? -1 : newestRight[Int(head)] }

  /// Whether `token` was marked as the first of a sentence.
  func startsSentence(_ token: Int32) -> Bool { token >= 0 && sentenceStarts[Int(token)] }

  /// The kinds of moves that the state allows.
  var validMoves: ParserMove.Kinds {
    let depth = stackDepth
    let length = bufferLength
    let front = buffered(0)
    let frontStarts = startsSentence(front)
    var kinds: ParserMove.Kinds = []
    if depth == 0 {
      kinds.insert(.shift)
    } else {
      kinds.insert(.reduce)
      if length >= 2, !frontStarts, !unshiftable[Int(front)] { kinds.insert(.shift) }
      if length > 0, !frontStarts { kinds.formUnion([.left, .right]) }
    }
    if length >= 2 {
      let second = buffered(1)
      if second == front + 1, !startsSentence(second) { kinds.insert(.sentenceBreak) }
    }
    return kinds
  }

  /// Makes a move; `label` is the move's number, kept with the arc.
  mutating func apply(_ kind: ParserMove.Kinds, label: Int32) {
    let front = buffered(0)
    switch kind {
    case .shift:
      push()
    case .reduce:
      let top = stack.removeLast()
      if heads[Int(top)] < 0, !stack.isEmpty {
        unshiftable[Int(top)] = true
        returned.append(top)
      }
    case .left:
      attach(stack.removeLast(), to: front, label: label)
      unshiftable[Int(front)] = false
    case .right:
      attach(front, to: stacked(0), label: label)
      push()
    default:
      sentenceStarts[Int(buffered(1))] = true
    }
  }

  private mutating func push() {
    if let token = returned.popLast() {
      stack.append(token)
    } else {
      stack.append(next)
      next += 1
    }
  }

  private mutating func attach(_ child: Int32, to head: Int32, label: Int32) {
    let old = heads[Int(child)]
    if old >= 0 { detach(child, from: old) }
    if head > child {
      olderSibling[Int(child)] = newestLeft[Int(head)]
      newestLeft[Int(head)] = child
    } else {
      olderSibling[Int(child)] = newestRight[Int(head)]
      newestRight[Int(head)] = child
    }
    heads[Int(child)] = head
    labels[Int(child)] = label
  }

  /// Takes the newest child back from its head. In an arc-eager parse the child whose arc is replaced is on top of
  /// the stack, so nothing to its right was attached to that head since: it is the newest.
  private mutating func detach(_ child: Int32, from head: Int32) {
    if head > child {
      if newestLeft[Int(head)] == child { newestLeft[Int(head)] = olderSibling[Int(child)] }
    } else if newestRight[Int(head)] == child {
      newestRight[Int(head)] = olderSibling[Int(child)]
    }
  }
}

extension ContiguousArray {
  /// Makes the array `count` times `value`, keeping its storage.
  mutating func fill(_ value: Element, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}
