internal import NewsModel
internal import TextCore

/// Cuts noun phrases out of the tree as OntoNotes marks mentions: with all that modifies the noun, without what is
/// joined to it by *and*.
struct NounPhrases: Sendable {
  let report: ReportText

  /// The phrase with its head at `head`. O(children of the head).
  ///
  /// Example: [the] minister of transport , who resigned , and his wife → the minister of transport , who resigned
  func phrase(_ head: Int) -> Range<Int> {
    let tree = report.tree
    var lower = head
    var upper = head
    for child in tree.children(of: head) where keeps(child) {
      lower = min(lower, reach(child).lowerBound)
      upper = max(upper, reach(child).upperBound - 1)
    }
    return trimmed(lower..<upper + 1, head: head)
  }

  /// The phrase without what follows its head, but for a possessive ending.
  func leftPart(_ head: Int) -> Range<Int> {
    var lower = head
    for child in report.tree.children(of: head) where child < head && keeps(child) {
      lower = min(lower, reach(child).lowerBound)
    }
    return trimmed(lower..<head + 1, head: head)
  }

  /// `phrase` without an article at its start.
  func withoutArticle(_ phrase: Range<Int>) -> Range<Int> {
    var phrase = phrase
    while phrase.count > 1, isArticle(phrase.lowerBound) { phrase = phrase.lowerBound + 1..<phrase.upperBound }
    return phrase
  }

  private func isArticle(_ token: Int) -> Bool {
    report.tokens.partsOfSpeech[token] == .det || report.tokens.partsOfSpeech[token] == .punct
      || report.tokens.tags[token] == .space
  }

  private func reach(_ token: Int) -> Range<Int> {
    Int(report.tree.lower[token])..<Int(report.tree.upper[token]) + 1
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
