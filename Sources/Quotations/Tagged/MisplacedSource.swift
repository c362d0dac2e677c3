internal import NewsModel

/// Tells where the tagger takes a noun for the source that the tree says is none, though the cue has a subject.
///
/// `The minister did not name them, a habit of old officials, and called for calm.`: the minister called for it. Only main
/// verbs are looked at, and only sources that cannot be their subject: what stands in another sentence, in a relative
/// clause of the subject, or behind a preposition. Of 29 places on PolNeAR's development set where tagger and tree
/// disagree the tagger is right at 19; of those that are told here, at none.
enum MisplacedSource {
  /// The subject of the cue at `cue` where it is the source instead of `rows`, whose head word is `head`.
  static func subject(of cue: Int, insteadOf rows: Range<Int>, _ head: Int, _ material: Material) -> Source? {
    guard material.isVerb(cue), let subject = mainSubject(cue, material), !rows.contains(subject),
      ![.wp, .wdt, .dt].contains(material.tokens.tags[subject]),
      material.spanRows[subject] == material.spanRows[cue],
      isMisplaced(head, subject, cue, material)
    else { return nil }
    return material.source(headedBy: subject, of: cue)
  }

  /// The subject of a main verb, or of the main verb that it is joined to by *and*.
  private static func mainSubject(_ cue: Int, _ material: Material) -> Int? {
    var verb = cue
    var found = material.subject(verb)
    for _ in 0..<4 where material.dependency(verb) == .conj {
      verb = material.head(verb)
      found = found ?? material.subject(verb)
    }
    return material.dependency(verb) == .root ? found : nil
  }

  private static func isMisplaced(_ head: Int, _ subject: Int, _ cue: Int, _ material: Material) -> Bool {
    if material.sentenceRows[head] != material.sentenceRows[cue] { return true }
    if material.tree.isBelow(head, subject) { return isInClause(head, subject, material) }
    guard head < cue, material.dependency(head) == .pobj, case let preposition = material.head(head),
      material.dependency(preposition) == .prep
    else { return false }
    let noun = material.head(preposition)
    return material.tokens.partsOfSpeech[noun] == .noun && material.word(noun) != "according"
  }

  /// Whether a word stands in a relative clause of the subject, or in an apposition that names nobody.
  private static func isInClause(_ word: Int, _ subject: Int, _ material: Material) -> Bool {
    var branch = word
    for _ in 0..<12 where material.head(branch) != subject { branch = material.head(branch) }
    guard material.head(branch) == subject else { return false }
    switch material.dependency(branch) {
    case .relcl, .acl: return true
    case .appos: return material.entity(over: word)?.type != .person && material.tokens.partsOfSpeech[word] == .noun
    default: return false
    }
  }
}
