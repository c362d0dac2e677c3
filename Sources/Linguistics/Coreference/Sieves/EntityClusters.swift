internal import NewsModel
internal import TextCore

/// The mentions of a report and which of them are known to be one; sieves join them.
struct EntityClusters: Sendable {
  let report: ReportText
  let mentions: ContiguousArray<Mention>
  /// The words of each mention's name, joined by hyphens as they are printed; empty for what is no name.
  let names: ContiguousArray<ContiguousArray<Symbol>>
  /// What the symbols in `names` stand for, in lower case.
  let nameWords: SymbolTable
  /// The mention whose head each token is, or -1; every token of a name leads to its mention.
  let mentionOf: ContiguousArray<Int32>
  /// The sieve that joined each mention to one before or after it.
  private(set) var rules: ContiguousArray<String>
  private var parents: ContiguousArray<Int32>
  private var evidence: ContiguousArray<Mention.Evidence>
  private var sizes: ContiguousArray<Int32>

  /// Each of `mentions` by itself.
  init(_ report: ReportText, _ mentions: ContiguousArray<Mention>) {
    self.report = report
    self.mentions = mentions
    var table = SymbolTable()
    names = ContiguousArray(mentions.map { report.nameWords($0.name, &table) })
    nameWords = table
    var mentionOf = ContiguousArray<Int32>(repeating: -1, count: report.tokens.count)
    for (row, mention) in mentions.enumerated() where !mention.coordinated {
      for token in mention.name { mentionOf[token] = Int32(row) }
      if mentionOf[mention.head] < 0 { mentionOf[mention.head] = Int32(row) }
      for head in mention.roleHeads where mentionOf[head] < 0 && mention.kind == .name { mentionOf[head] = Int32(row) }
    }
    self.mentionOf = mentionOf
    rules = ContiguousArray(repeating: "", count: mentions.count)
    parents = ContiguousArray(0..<Int32(mentions.count))
    evidence = ContiguousArray(mentions.map(\.evidence))
    sizes = ContiguousArray(repeating: 1, count: mentions.count)
  }

  /// The mention that stands for the cluster of `mention`.
  func root(_ mention: Int) -> Int {
    var mention = mention
    while Int(parents[mention]) != mention { mention = Int(parents[mention]) }
    return mention
  }

  /// Whether two mentions are known to be one.
  func areOne(_ left: Int, _ right: Int) -> Bool { root(left) == root(right) }

  /// What all mentions of the cluster tell.
  func evidence(_ mention: Int) -> Mention.Evidence { evidence[root(mention)] }

  /// The mentions in the cluster.
  func size(_ mention: Int) -> Int { Int(sizes[root(mention)]) }

  /// Whether a mention was joined to another by a sieve of its own.
  func isJoined(_ mention: Int) -> Bool { !rules[mention].isEmpty }

  /// Says that `mention` and `antecedent` are one, because of `rule`. The smaller cluster goes into the larger.
  mutating func join(_ mention: Int, to antecedent: Int, rule: String) {
    if rules[mention].isEmpty { rules[mention] = rule }
    let left = root(mention)
    let right = root(antecedent)
    if left == right { return }
    let (small, large) = (sizes[left], right) < (sizes[right], left) ? (left, right) : (right, left)
    parents[small] = Int32(large)
    sizes[large] += sizes[small]
    evidence[large].add(evidence[small])
  }

  /// Whether the text rules out that two clusters are one person by gender.
  func agreeInGender(_ left: Int, _ right: Int) -> Bool { evidence(left).agrees(with: evidence(right)) }

  /// The sentence of a mention's head.
  func sentence(_ mention: Int) -> Int { Int(report.sentences[mentions[mention].head]) }

  /// The quoted passage of a mention's head, or -1.
  func passage(_ mention: Int) -> Int { Int(report.quoted.passage[mentions[mention].head]) }
}

/// A rule that says of some mentions that they are one with others. Sieves run one after the other, most precise first.
///
/// Source of the method: Raghunathan et al. 2010, “A multi-pass sieve for coreference resolution”; Lee et al. 2013.
protocol CoreferenceSieve: Sendable {
  /// Joins the mentions that the rule decides.
  func run(_ clusters: inout EntityClusters)
}
