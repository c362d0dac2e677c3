internal import NewsModel
internal import TextCore

/// Which of the roles that the articles give somebody stands behind the name: the one that most articles give, an office
/// before anything else; no opinion and no fragment.
struct ShownRole {
  /// The longest role in bytes.
  private static let longest = 100
  private static let prepositions: Set<String> = ["of", "for", "to", "on", "in", "at", "from", "with", "who", "that"]

  /// A role as it can be shown.
  private struct Candidate {
    let evidence: Evidence
    /// The word that says what somebody is: `minister` of `former minister of the harbours`.
    let head: String
    let isOffice: Bool
    /// Names in it, less the words before its head that are neither names nor offices: `tea party congressman` says less
    /// of an office than `Representative`, and `Mayor of Alden` more than `mayor`.
    let weight: Int
    let length: Int

    /// Whether it is the better wording of the same office.
    func isFuller(than other: Candidate) -> Bool {
      weight != other.weight ? weight > other.weight : length > other.length
    }
  }

  private let report: Report

  init(_ report: Report) { self.report = report }

  /// The role to show for `entity`; nil where no article gives one that says what somebody is.
  func role(of entity: StoryEntity) -> Evidence? {
    let candidates = roles(of: entity).compactMap(candidate)
    var articles: [String: Set<ID<ArticleReading>>] = [:]
    for candidate in candidates { articles[candidate.head, default: []].insert(candidate.evidence.article) }
    var best: Candidate?
    for candidate in candidates {
      guard let other = best else {
        best = candidate
        continue
      }
      let counts = (articles[candidate.head]?.count ?? 0, articles[other.head]?.count ?? 0)
      let isSame = candidate.head == other.head
      // Of one office the fuller words; else what more articles give, else an office.
      let isBetter =
        isSame
        ? candidate.isFuller(than: other)
        : counts.0 > counts.1 || (counts.0 == counts.1 && candidate.isOffice && !other.isOffice)
      if isBetter { best = candidate }
    }
    return best?.evidence
  }

  /// All places where an article says what somebody is.
  private func roles(of entity: StoryEntity) -> ContiguousArray<Evidence> {
    var roles = entity.roles
    for member in entity.members {
      guard let chains = report[member.article].chains, chains.indices.contains(member.chain) else { continue }
      for range in chains[member.chain].roles { roles.append(Evidence(article: member.article, range: range)) }
    }
    return roles
  }

  /// A role that can be shown; nil for an opinion, a fragment, or what is somebody else's.
  private func candidate(_ evidence: Evidence) -> Candidate? {
    let text = report[evidence.article].article.text
    guard evidence.range.count <= Self.longest, !isFragment(evidence.range, text.span) else { return nil }
    let printed = report[evidence].split { $0 == " " || $0 == "\n" || $0 == "-" || $0 == "\u{a0}" }
      .map { $0.filter { $0.isLetter || $0 == "'" || $0 == "’" } }.filter { !$0.isEmpty }
    let words = printed.map { $0.lowercased() }
    guard !words.isEmpty, !words.contains(where: RoleWords.opinions.contains) else { return nil }
    let phrase = Array(words.prefix { !Self.prepositions.contains($0) })
    guard let last = phrase.last else { return nil }
    let office = RoleWords.offices[last]
    if words.count == 1, RoleWords.bare.contains(last) { return nil }
    if RoleWords.kin.contains(last), phrase.count == words.count { return nil }
    // `Mr. Orr` is somebody else, `Mr. Orr’s lawyer` is not.
    if office == nil, phrase.contains(where: isTitle) { return nil }
    // A former office is another than the same one held now.
    let isFormer = words[0] == "former"
    let small = zip(printed, words).prefix(phrase.count - 1).dropFirst(isFormer ? 1 : 0).count { word, lower in
      // `governor’s spokesman` says more than `spokesman`.
      isSmall(word) && RoleWords.offices[lower] == nil && !word.hasSuffix("’s") && !word.hasSuffix("'s")
    }
    return Candidate(
      evidence: evidence, head: (isFormer ? "former " : "") + (office ?? last), isOffice: office != nil,
      weight: printed.count { !isSmall($0) } - small, length: evidence.range.count)
  }

  private func isSmall(_ word: String) -> Bool { word.first?.isLowercase ?? false }

  private func isTitle(_ word: String) -> Bool { ["mr", "mrs", "ms", "miss"].contains(word) }

  /// Whether it begins or ends inside a word: `talking prosecutor` of `tough-talking prosecutor`.
  private func isFragment(_ range: TextRange, _ text: Span<UInt8>) -> Bool {
    let isJoint = { (byte: UInt8) in byte == 0x2d || (0x61...0x7a).contains(byte | 0x20) }
    if range.lower > 0, isJoint(text[Int(range.lower) - 1]) { return true }
    return Int(range.upper) < text.count && isJoint(text[Int(range.upper)])
  }
}

extension StorySources {
  /// What somebody is, as a page shows it behind the name.
  func role(of entity: StoryEntity) -> Evidence? { ShownRole(report).role(of: entity) }
}
