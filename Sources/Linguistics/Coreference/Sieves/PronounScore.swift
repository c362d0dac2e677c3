internal import NewsModel
internal import TextCore

/// How well a mention fits as what a pronoun means.
struct PronounScore {
  let pronoun: Pronoun
  let row: Int
  let speakers: QuotedSpeakers
  let clusters: EntityClusters

  /// What a pronoun of the reporter's takes off from a name in somebody's words.
  private static let otherVoice = 2.0
  /// What a pronoun that speaks adds to who speaks elsewhere, and takes off from what cannot.
  private static let saying = 1.0
  private static let mute = 1.5
  /// What it takes off from who is spoken of in the clause that another says.
  private static let reported = 1.0
  /// What *they* adds to a plural.
  private static let plural = 1.0

  /// The salience of `candidate`; nil where it cannot be meant.
  func score(_ candidate: Int) -> Double? {
    let report = clusters.report
    let mention = clusters.mentions[candidate]
    let token = clusters.mentions[row].head
    let distance = clusters.sentence(row) - clusters.sentence(candidate)
    guard distance <= reach, !mention.tokens.contains(token), mention.head < token else { return nil }
    if let other = mention.pronoun, other.person != pronoun.person { return nil }
    guard agrees(candidate), !isBound(candidate), !isOtherVoice(candidate), !isNamedBelow(candidate),
      !isSaid(candidate)
    else { return nil }
    var score = -2.0 * Double(distance)
    if report.blocks[mention.head] != report.blocks[token] { score -= 0.5 }
    score += role(mention.head)
    if role(mention.head) >= 2, role(token) >= 2 { score += 0.5 }
    score += 0.35 * Double(min(clusters.size(candidate), 6))
    if mention.kind == .name { score += 0.5 }
    if mention.kind == .pronoun { score += 0.5 }
    if clusters.evidence(candidate).gender != nil { score += 1 }
    if distance == 0 { score -= 0.02 * Double(token - mention.head) }
    if isSaying(token) {
      if isSaying(mention.head) { score += Self.saying }
      if !maySpeak(candidate) { score -= Self.mute }
      if distance > 0, isReported(mention.head) { score -= Self.reported }
    }
    if pronoun.person == .they, mention.number == .plural || mention.coordinated { score += Self.plural }
    // Who is named in somebody's words is rarely who the reporter goes on about.
    if clusters.passage(candidate) >= 0, clusters.passage(row) < 0 { score -= Self.otherVoice }
    return score
  }

  private var reach: Int {
    switch pronoun.person {
    case .he, .she: 6
    case .they: 3
    default: 2
    }
  }

  /// Subjects before objects before the rest.
  private func role(_ token: Int) -> Double {
    var token = token
    // `the chairwoman, Ada Farrow, said`: a name beside the subject is the subject.
    for _ in 0..<2 where clusters.report.tree.dependencies[token] == .appos {
      token = clusters.report.tree.head(of: token)
    }
    if clusters.report.tree.dependencies[token] == .conj { token = clusters.report.tree.head(of: token) }
    switch clusters.report.tree.dependencies[token] {
    case .nsubj, .nsubjpass: return 2
    case .dobj, .dative, .agent: return 1
    case .poss: return 0.7
    case .root: return 1.5
    default: return 0
    }
  }

  /// Whether a token is the subject of a verb of saying.
  private func isSaying(_ token: Int) -> Bool {
    let tree = clusters.report.tree
    let token = tree.dependencies[token] == .conj ? tree.head(of: token) : token
    return tree.dependencies[token] == .nsubj && clusters.report.classes[tree.head(of: token)].contains(.saying)
  }

  /// Whether a token stands in a clause that somebody says: `Holt said that Marsh would go`.
  private func isReported(_ token: Int) -> Bool {
    let tree = clusters.report.tree
    var token = token
    for _ in 0..<6 {
      let up = tree.head(of: token)
      if tree.dependencies[token] == .ccomp, up < token, clusters.report.classes[up].contains(.saying) { return true }
      if up == token { return false }
      token = up
    }
    return false
  }

  /// Whether a mention is somebody, a body or a group: changes and benefits say nothing.
  private func maySpeak(_ candidate: Int) -> Bool {
    let mention = clusters.mentions[candidate]
    if mention.coordinated || mention.pronoun != nil || mention.entity != nil { return true }
    let evidence = clusters.evidence(candidate)
    return evidence.person > 0 || evidence.organisation > 0 || evidence.group > 0 || isSaying(mention.head)
  }

  private func agrees(_ candidate: Int) -> Bool {
    let mention = clusters.mentions[candidate]
    let evidence = clusters.evidence(candidate)
    switch pronoun.person {
    case .he: return mention.number != .plural && evidence.person > 0 && evidence.gender != .feminine
    case .she: return mention.number != .plural && evidence.person > 0 && evidence.gender != .masculine
    case .it:
      return mention.number != .plural && !mention.coordinated && evidence.person <= 0
        && evidence.group
          <= evidence
          .organisation
    case .they:
      if mention.number == .plural || mention.coordinated { return true }
      let word = clusters.report.classes[mention.head]
      return word.contains(.collective) || evidence.organisation > 1 && evidence.person < 0
    default: return false
    }
  }

  /// Whether both are arguments of one verb: then only a reflexive means the subject.
  private func isBound(_ candidate: Int) -> Bool {
    let tree = clusters.report.tree
    let token = clusters.mentions[row].head
    let head = clusters.mentions[candidate].head
    if pronoun.form == .possessive { return false }
    var verb = tree.head(of: token)
    if clusters.report.tokens.partsOfSpeech[verb] == .adp { verb = tree.head(of: verb) }
    let sameClause = tree.head(of: head) == verb && head != verb
    return pronoun.form == .reflexive ? false : sameClause
  }

  /// Whether a candidate stands in what the pronoun says: in `Voss, he said, was late` he is not Voss.
  private func isSaid(_ candidate: Int) -> Bool {
    guard clusters.mentions[candidate].kind != .pronoun, clusters.sentence(candidate) == clusters.sentence(row)
    else { return false }
    let report = clusters.report
    let token = clusters.mentions[row].head
    guard token > 0, token + 2 < report.tokens.count, report.tokens.tags[token - 1] == .comma,
      report.classes[token + 1].contains(.saying), report.quoted.passage[token - 1] < 0
    else { return false }
    switch report.tokens.tags[token + 2] {
    case .comma: return clusters.mentions[candidate].tokens.upperBound == token - 1
    // `Voss will go, he said.`: all of the sentence is what he said.
    case .period:
      let head = clusters.mentions[candidate].head
      return head < token && !(head..<token).contains { report.isWord($0, ";") }
    default: return false
    }
  }

  /// Whether the clause of the pronoun goes on to name the candidate: in “he praised Lowell’s work” he is not Lowell.
  private func isNamedBelow(_ candidate: Int) -> Bool {
    let tree = clusters.report.tree
    let token = clusters.mentions[row].head
    guard [.nsubj, .nsubjpass].contains(tree.dependencies[token]) else { return false }
    let verb = tree.head(of: token)
    let end = Int(tree.last[verb])
    var next = row + 1
    while next < clusters.mentions.count, next < row + 12, clusters.mentions[next].tokens.lowerBound <= end {
      let mention = clusters.mentions[next]
      if mention.kind == .name, tree.isBelow(mention.head, verb), clusters.areOne(next, candidate) { return true }
      next += 1
    }
    return false
  }

  /// Whether a quotation keeps the two apart: he of whom a speaker speaks is not the speaker.
  private func isOtherVoice(_ candidate: Int) -> Bool {
    let passage = clusters.passage(row)
    if passage >= 0, let speaker = speakers.speaker(of: passage), clusters.areOne(speaker, candidate),
      pronoun.person == .he || pronoun.person == .she
    {
      return true
    }
    return false
  }
}
