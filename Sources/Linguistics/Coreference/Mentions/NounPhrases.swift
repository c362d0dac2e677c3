internal import NewsModel
internal import TextCore

/// Cuts noun phrases out of the tree as OntoNotes marks mentions: with all that modifies the noun, without what is
/// joined to it by *and*.
struct NounPhrases: Sendable {
  let report: ReportText

  /// The phrase with its head at `head`. O(children of the head).
  ///
  /// Of `the minister of transport, who resigned, and his wife` it is `the minister of transport, who resigned`.
  ///
  /// Children that `isForeign` names are left out.
  func phrase(_ head: Int, without isForeign: (Int) -> Bool = { _ in false }) -> Range<Int> {
    let tree = report.tree
    var lower = head
    var upper = head
    for child in tree.children(of: head) where keeps(child) && isOfOneVoice(child, head) && !isForeign(child) {
      lower = min(lower, reach(child).lowerBound)
      upper = max(upper, reach(child).upperBound - 1)
    }
    return trimmed(lower..<upper + 1, head: head)
  }

  private func reach(_ token: Int) -> Range<Int> {
    Int(report.tree.first[token])..<Int(report.tree.last[token]) + 1
  }

  /// What follows in a quotation is no part of a phrase outside.
  private func isOfOneVoice(_ child: Int, _ head: Int) -> Bool {
    child < head || report.quoted.passage[child] == report.quoted.passage[head]
      || report.quoted.passage[Int(report.tree.last[child])] == report.quoted.passage[head]
  }

  private func keeps(_ child: Int) -> Bool {
    switch report.tree.dependencies[child] {
    case .conj, .cc, .preconj, .punct, .advcl, .parataxis, .dep, .meta, .intj, .ccomp, .mark, .aux: false
    default: report.tokens.tags[child] != .space
    }
  }

  /// Takes white space and marks off the ends, and the closing bracket in.
  private func trimmed(_ range: Range<Int>, head: Int) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    let block = report.blocks[head]
    while lower < head, report.blocks[lower] != block || isMark(lower) { lower += 1 }
    while upper - 1 > head, report.blocks[upper - 1] != block || isMark(upper - 1) { upper -= 1 }
    if upper < report.tokens.count, report.tokens.tags[upper] == .rightBracket, report.blocks[upper] == block,
      opensBracket(lower..<upper)
    {
      upper += 1
    }
    return lower..<upper
  }

  private func isMark(_ token: Int) -> Bool {
    switch report.tokens.tags[token] {
    case .space, .comma, .period, .colon, .closeQuote, .openQuote: true
    default: false
    }
  }

  private func opensBracket(_ range: Range<Int>) -> Bool {
    // Brackets stand close: no need to look far.
    for token in range.suffix(20).reversed() {
      if report.tokens.tags[token] == .rightBracket { return false }
      if report.tokens.tags[token] == .leftBracket { return true }
    }
    return false
  }
}
