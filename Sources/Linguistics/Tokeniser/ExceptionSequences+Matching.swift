internal import TextCore

extension ExceptionSequences {
  /// Tokens `start ..< end` are a sequence.
  struct Match: Equatable {
    let start: Int
    let end: Int

    /// Whether it counts before `other`: the longer, then the earlier.
    func goesBefore(_ other: Match) -> Bool {
      end - start == other.end - other.start ? start < other.start : end - start > other.end - other.start
    }
  }

  /// An exception that takes the place of tokens `match.start ..< match.end`.
  private struct Replacement {
    let match: Match
    let chunk: Int
    let pieceCount: Int
  }

  /// Puts exceptions in the place of the sequences found in `tokens[first...]`.
  func apply(
    _ text: Span<UInt8>, exceptions: TokeniserExceptions, from first: Int,
    to tokens: inout ContiguousArray<TokenBoundary>
  ) {
    let kept = Self.withoutOverlaps(matches(text, tokens, from: first))
    var replacements: ContiguousArray<Replacement> = []
    for match in kept {
      let (lower, upper) = (tokens[match.start].range.lower, tokens[match.end - 1].range.upper)
      // Nil where space stands between the tokens.
      guard let chunk = exceptions.chunks.number(of: text, Int(lower), Int(upper)) else { continue }
      let pieceCount = exceptions.pieceRange(chunk).count
      replacements.append(Replacement(match: match, chunk: chunk, pieceCount: pieceCount))
    }
    guard let start = replacements.first?.match.start else { return }
    if replacements.allSatisfy({ $0.pieceCount == $0.match.end - $0.match.start }) {
      for replacement in replacements { exceptions.overwrite(replacement.match, with: replacement.chunk, &tokens) }
    } else {
      rebuild(replacements, exceptions, from: start, &tokens)
    }
  }

  /// Every sequence that stands in `tokens[first...]`, in order of its start, shorter ones first.
  private func matches(
    _ text: Span<UInt8>, _ tokens: ContiguousArray<TokenBoundary>, from first: Int
  ) -> ContiguousArray<Match> {
    var found: ContiguousArray<Match> = []
    for start in first..<tokens.count {
      guard let word = word(text, tokens[start]), roots[word] >= 0 else { continue }
      var node = roots[word]
      var end = start + 1
      while true {
        if nodes[node].isEnd { found.append(Match(start: start, end: end)) }
        guard !nodes[node].edges.isEmpty, end < tokens.count, let word = self.word(text, tokens[end]),
          let edge = nodes[node].edges.first(where: { $0.word == word })
        else { break }
        node = edge.node
        end += 1
      }
    }
    return found
  }

  @inline(__always)
  private func word(_ text: Span<UInt8>, _ token: TokenBoundary) -> Int? {
    words.number(of: text, Int(token.range.lower), Int(token.range.upper))
  }

  /// Those of `found` (in order of their start) that are replaced. Groups that share no token do not matter to each
  /// other and are looked at one by one.
  static func withoutOverlaps(_ found: ContiguousArray<Match>) -> ContiguousArray<Match> {
    var kept: ContiguousArray<Match> = []
    var first = 0
    while first < found.count {
      var next = first + 1
      var end = found[first].end
      while next < found.count, found[next].start < end {
        end = max(end, found[next].end)
        next += 1
      }
      if next - first == 1 {
        kept.append(found[first])
      } else {
        kept.append(contentsOf: withoutOverlaps(group: found[first..<next], upTo: end))
      }
      first = next
    }
    return kept
  }

  private static func withoutOverlaps(group: ContiguousArray<Match>.SubSequence, upTo end: Int) -> [Match] {
    let start = group[group.startIndex].start
    var isSeen = [Bool](repeating: false, count: end - start)
    var kept: [Match] = []
    for match in group.sorted(by: { $0.goesBefore($1) }) {
      if !isSeen[match.start - start], !isSeen[match.end - 1 - start] { kept.append(match) }
      for token in match.start..<match.end { isSeen[token - start] = true }
    }
    return kept.sorted { $0.start < $1.start }
  }

  private func rebuild(
    _ replacements: ContiguousArray<Replacement>, _ exceptions: TokeniserExceptions, from start: Int,
    _ tokens: inout ContiguousArray<TokenBoundary>
  ) {
    let old = ContiguousArray(tokens[start...])
    tokens.removeLast(old.count)
    var next = 0
    for replacement in replacements {
      let match = (start: replacement.match.start - start, end: replacement.match.end - start)
      tokens.append(contentsOf: old[next..<match.start])
      exceptions.appendPieces(of: replacement.chunk, at: Int(old[match.start].range.lower), into: &tokens)
      tokens[tokens.count - 1].spaceAfter = old[match.end - 1].spaceAfter
      next = match.end
    }
    tokens.append(contentsOf: old[next...])
  }
}

extension TokeniserExceptions {
  /// Writes the pieces of `chunk` over as many tokens.
  fileprivate func overwrite(
    _ match: ExceptionSequences.Match, with chunk: Int, _ tokens: inout ContiguousArray<TokenBoundary>
  ) {
    let spaceAfter = tokens[match.end - 1].spaceAfter
    var place = Int(tokens[match.start].range.lower)
    for (index, piece) in zip(match.start..<match.end, pieces[pieceRange(chunk)]) {
      tokens[index] = TokenBoundary(range: TextRange(place..<place + piece.count), exceptionNorm: piece.norm)
      place += piece.count
    }
    tokens[match.end - 1].spaceAfter = spaceAfter
  }
}
