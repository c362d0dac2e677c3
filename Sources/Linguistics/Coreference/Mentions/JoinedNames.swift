internal import NewsModel
internal import TextCore

/// Mends names of bodies that the entity recogniser cuts in two.
///
/// `Corran Fire` + `Rescue Service` is one body where *and* joins two fields of work; `Office` after `the District
/// Attorney’s` is that office.
struct JoinedNames: Sendable {
  /// Tokens on either side of what joins two parts.
  private static let limit = 4

  let report: ReportText

  /// `names`, which are in text order, with parts of one name joined. O(tokens).
  func joined(_ names: ContiguousArray<PrintedName>) -> ContiguousArray<PrintedName> {
    var found: ContiguousArray<PrintedName> = []
    var known = ContiguousArray<Int32>(repeating: -1, count: report.tokens.count)
    for (row, name) in names.enumerated() { for token in name.tokens { known[token] = Int32(row) } }
    for token in 0..<report.tokens.count where report.isReport(token) {
      guard let tokens = fields(around: token) ?? office(at: token, known), !isWhole(tokens, names, known),
        (found.last?.tokens.upperBound ?? 0) <= tokens.lowerBound
      else { continue }
      found.append(PrintedName(tokens: tokens, entity: .org, head: head(of: tokens)))
    }
    if found.isEmpty { return names }
    return merged(names, found)
  }

  /// `names` without those that have a token of `found`, and `found`.
  private func merged(
    _ names: ContiguousArray<PrintedName>, _ found: ContiguousArray<PrintedName>
  ) -> ContiguousArray<PrintedName> {
    var isTaken = ContiguousArray<Bool>(repeating: false, count: report.tokens.count)
    for name in found { for token in name.tokens { isTaken[token] = true } }
    let kept = names.filter { name in !name.tokens.contains { isTaken[$0] } }
    return ContiguousArray((kept + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// Whether one name has all of `tokens` already.
  private func isWhole(
    _ tokens: Range<Int>, _ names: ContiguousArray<PrintedName>, _ known: ContiguousArray<Int32>
  ) -> Bool {
    let row = known[tokens.lowerBound]
    return row >= 0 && names[Int(row)].tokens.upperBound >= tokens.upperBound
  }

  /// The name around `and` at `token`: two fields of work in capitals, and what stands beside them.
  private func fields(around token: Int) -> Range<Int>? {
    guard report.isWord(token, "and") || report.isWord(token, "&"), token > 0, token + 2 < report.tokens.count,
      isField(token - 1), isField(token + 1)
    else { return nil }
    var lower = token - 1
    while lower > 0, token - lower < Self.limit, isPart(lower - 1, of: token) { lower -= 1 }
    var upper = token + 2
    while upper < report.tokens.count, upper - token <= Self.limit, isPart(upper, of: token) { upper += 1 }
    // `Trade and Industry Secretary`: an office is no body.
    let isOffice = upper < report.tokens.count && !report.classes[upper].isDisjoint(with: [.office, .role])
    return upper > token + 2 && !(isOffice && report.isCapitalised(upper)) ? lower..<upper : nil
  }

  private func isField(_ token: Int) -> Bool {
    report.classes[token].contains(.field) && report.isCapitalised(token)
  }

  private func isPart(_ token: Int, of joint: Int) -> Bool {
    report.tokens.partsOfSpeech[token] == .propn && report.isCapitalised(token)
      && report.blocks[token] == report.blocks[joint]
      && report.classes[token].isDisjoint(with: [.honorific, .office, .role])
  }

  /// The name that ends with a word such as `Office` at `token`, where it is an officer’s: `the District Attorney’s Office`.
  private func office(at token: Int, _ known: ContiguousArray<Int32>) -> Range<Int>? {
    guard token > 1, known[token] >= 0, report.isCapitalised(token), report.classes[token].contains(.organisation),
      report.tokens.tags[token - 1] == .possessiveEnding, report.isCapitalised(token - 2),
      report.classes[token - 2].contains(.office)
    else { return nil }
    var lower = token - 2
    while lower > 0, token - lower <= Self.limit + 1, report.isCapitalised(lower - 1),
      report.tokens.partsOfSpeech[lower - 1] == .propn, report.blocks[lower - 1] == report.blocks[token]
    {
      lower -= 1
    }
    return lower..<token + 1
  }

  private func head(of tokens: Range<Int>) -> Int {
    for token in tokens.reversed() where !tokens.contains(report.tree.head(of: token)) { return token }
    return tokens.upperBound - 1
  }
}
