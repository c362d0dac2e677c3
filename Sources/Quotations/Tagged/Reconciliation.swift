internal import NewsModel
internal import TextCore

/// Joins what the tagger found with what the rules found, so that nothing is said twice.
///
/// The tagger decides on words; the rules add what its corpus does not teach: who carried somebody's words (nested
/// attributions), quotations that go on over paragraphs, quotations without a word of saying, sources that stand
/// elsewhere.
struct Reconciliation {
  /// What the tagger's probability is at least where a rule has found the same.
  private static let agreement: Float = 0.95

  private let material: Material
  private var drafts: ContiguousArray<Draft>
  /// The draft that each token's words went into, else -1.
  private var cover: ContiguousArray<Int32>
  /// The drafts that went into others.
  private var absorbed: ContiguousArray<Bool>
  /// The drafts that a rule has too.
  private var isConfirmed: ContiguousArray<Bool>

  /// The quotations of both, in no order.
  static func join(
    _ tagged: ContiguousArray<Draft>, _ ruled: ContiguousArray<Draft>, _ material: Material
  ) -> ContiguousArray<Draft> {
    var joined = Reconciliation(tagged, material)
    var kept: ContiguousArray<Draft> = []
    for rule in ruled {
      let overlapping = joined.overlapping(rule)
      if let partner = overlapping.first {
        if rule.kind != .indirect { joined.isConfirmed[partner] = true }
        joined.merge(rule, into: partner, others: overlapping.dropFirst())
      } else if rule.kind == .direct || joined.isSure(rule) {
        // What stands between quotation marks was said, also where the tagger saw nothing.
        kept.append(rule)
      }
    }
    return joined.remaining + kept
  }

  private init(_ drafts: ContiguousArray<Draft>, _ material: Material) {
    self.material = material
    self.drafts = drafts
    cover = ContiguousArray(repeating: -1, count: material.tokens.count)
    absorbed = ContiguousArray(repeating: false, count: drafts.count)
    isConfirmed = absorbed
    for place in drafts.indices { for range in drafts[place].content { fill(range, place) } }
  }

  private var remaining: ContiguousArray<Draft> {
    ContiguousArray(drafts.indices.lazy.filter { !absorbed[$0] && stands($0) }.map { drafts[$0] })
  }

  /// Whether the tree shows what the tagger saw nothing of: a verb of saying with its subject, and what it governs. On
  /// PolNeAR's development set the F1 of sources, cues and contents rises with it by a tenth of a point.
  private func isSure(_ rule: Draft) -> Bool {
    Self.ofTree.contains(rule.rule) && rule.cueRow != nil && rule.source != nil && !NoSpeech.isDeed(rule, material)
  }

  private static let ofTree: Set<AttributionRule> = [.clause, .infinitive]

  /// Whether a draft says enough to be a quotation: words of the article that nobody is known to have said are none, and
  /// a term in quotation marks is not yet somebody's words (`they signed an “open-ended” treaty`).
  private func stands(_ place: Int) -> Bool {
    let draft = drafts[place]
    guard !draft.cue.isEmpty || draft.source != nil, isConfirmed[place] || !NoSpeech.isDeed(draft, material) else {
      return false
    }
    return draft.kind != .mixed || isConfirmed[place] || !hasOnlyTerms(draft) && !isUnlikely(draft)
  }

  /// Whether the tagger itself hardly believes in it.
  private func isUnlikely(_ draft: Draft) -> Bool {
    TaggedConfidence.confidence(draft.probability ?? 1, draft.kind) < 0.25
  }

  /// Whether what stands in quotation marks is at most three words before a noun that they tell of, with no verb up to
  /// there.
  private func hasOnlyTerms(_ draft: Draft) -> Bool {
    for range in draft.content {
      let rows = material.rows(range)
      for row in rows where material.spanRows[row] >= 0 {
        let span = material.spans[Int(material.spanRows[row])]
        var next = material.row(from: span.outer.upper)
        while next < rows.upperBound, material.tokens.partsOfSpeech[next] == .space { next += 1 }
        guard material.words(span, upTo: 4) <= 3, next < rows.upperBound,
          [.noun, .propn, .adj].contains(material.tokens.partsOfSpeech[next]),
          !rows[rows.lowerBound..<next].contains(where: material.isVerb)
        else { return false }
      }
    }
    return true
  }

  private mutating func fill(_ range: TextRange, _ place: Int) {
    for row in material.rows(range) { cover[row] = Int32(place) }
  }

  /// The drafts of the tagger that have words of `rule`: those with a cue before those without, then by how many.
  private func overlapping(_ rule: Draft) -> [Int] {
    var counts: [(place: Int, count: Int)] = []
    for range in rule.content {
      for row in material.rows(range) where cover[row] >= 0 && !absorbed[Int(cover[row])] {
        let place = Int(cover[row])
        if let known = counts.lastIndex(where: { $0.place == place }) {
          counts[known].count += 1
        } else {
          counts.append((place, 1))
        }
      }
    }
    return counts.sorted {
      (drafts[$0.place].cue.isEmpty ? 1 : 0, -$0.count, $0.place) < (
        drafts[$1.place].cue.isEmpty ? 1 : 0, -$1.count, $1.place
      )
    }.map(\.place)
  }

  private mutating func merge(_ rule: Draft, into place: Int, others: ArraySlice<Int>) {
    if let nested = nested(rule, in: drafts[place]) {
      drafts[place] = nested
      return
    }
    if agree(rule, drafts[place]) {
      drafts[place].probability = drafts[place].probability.map { max($0, Self.agreement) }
    }
    addCarriers(of: rule, to: place)
    if isCutOff(drafts[place], rule) {
      drafts[place].content = rule.content
      for range in rule.content { fill(range, place) }
    }
    let isMissing = drafts[place].source == nil && !NoSpeech.isToldOf(drafts[place], material)
    if isMissing || isRelative(rule, of: drafts[place]) {
      drafts[place].source = rule.source
      drafts[place].sourceHead = rule.sourceHead
    }
    if drafts[place].cue.isEmpty {
      drafts[place].cue = rule.cue
      drafts[place].cueRow = rule.cueRow
    }
    guard rule.kind == .direct else { return }
    // Further parts of one quotation: `“We go,” she said. “We must.”`
    for other in others where drafts[other].cue.isEmpty {
      drafts[place].content += drafts[other].content
      for range in drafts[other].content { fill(range, place) }
      absorbed[other] = true
    }
    for range in rule.content where material.rows(range).allSatisfy({ cover[$0] < 0 }) {
      drafts[place].content.append(range)
      fill(range, place)
    }
    drafts[place].content.sort()
  }

  /// Whether the cue is a relative clause's, so that its source is the noun before it and not what that noun belongs to:
  /// `a spokeswoman for the union, which accuses`.
  private func isRelative(_ rule: Draft, of draft: Draft) -> Bool {
    guard let cue = draft.cueRow, cue == rule.cueRow, let head = rule.sourceHead else { return false }
    return material.dependency(cue) == .relcl && [.wp, .wdt].contains(material.tokens.tags[head])
  }

  /// What a rule found in the words that an agency reports, with the agency as its carrier: the tagger's corpus has no
  /// attribution inside another one. `The words are “true,” Voss said, the Coast Agency reported.`
  private func nested(_ rule: Draft, in draft: Draft) -> Draft? {
    guard material.isCarrier(draft), !material.isCarrier(rule), rule.source != nil, let source = draft.source else {
      return nil
    }
    let isInside = rule.cueRow.map { row in draft.content.contains { $0.contains(material.tokens.ranges[row]) } }
    guard isInside == true || !rule.carriers.isEmpty else { return nil }
    var nested = rule
    if let name = material.carrierName(in: source), !nested.carriers.contains(where: { $0.overlaps(name) }) {
      nested.carriers.append(name)
    }
    return nested
  }

  /// Whether a rule ties the same words to the same cue, quotation marks and commas at the ends aside.
  private func agree(_ rule: Draft, _ draft: Draft) -> Bool {
    guard rule.cueRow != nil, rule.cueRow == draft.cueRow, rule.content.count == draft.content.count else {
      return false
    }
    return zip(rule.content, draft.content).allSatisfy {
      material.trimmed(material.rows($0)) == material.trimmed(material.rows($1))
    }
  }

  /// Whether the tagger has only the beginning of the clause that a rule ties to the same cue, and its verb not: `The bridge`
  /// of `The bridge is safe, the engineer said.`
  private func isCutOff(_ draft: Draft, _ rule: Draft) -> Bool {
    guard rule.kind == .indirect, draft.content.count == 1, rule.content.count == 1, draft.cueRow == rule.cueRow,
      [.clause, .inverted, .parenthetical].contains(rule.rule), rule.content[0].contains(draft.content[0])
    else { return false }
    let rows = material.rows(draft.content[0])
    guard !rows.isEmpty, !rows.contains(where: material.isVerb) else { return false }
    return [.nsubj, .nsubjpass].contains(material.dependency(TaggedSpeech.head(rows, material)))
  }

  private mutating func addCarriers(of rule: Draft, to place: Int) {
    for carrier in rule.carriers where !drafts[place].carriers.contains(where: { $0.overlaps(carrier) }) {
      drafts[place].carriers.append(carrier)
    }
  }
}
