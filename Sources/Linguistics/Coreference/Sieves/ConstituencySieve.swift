internal import NewsModel
internal import TextCore

/// “The Selburg Democrat”, “the Selburg congressman” is the one person before it who is called a Democrat, a congressman.
///
/// A party is what the text prints behind a name (`Ann Lowell (D-Md.)`) or says of somebody (`Republican Gov. Voss`). The
/// place says where somebody was elected, which the text need not say twice; where it does, both must be one. Where two
/// people fit, nobody is meant. “The Selburg Radio host” is who is called a host with no other name beside it, where the
/// text is about nobody more.
struct ConstituencySieve: CoreferenceSieve {
  /// People before the phrase that are looked at, the latest.
  private static let limit = 200

  private static let elected: Set<String> = [
    "congressman", "congresswoman", "senator", "representative", "lawmaker", "governor", "mayor", "sheriff",
  ]
  private static let titles: [String: [String]] = [
    "congressman": ["rep.", "rep", "representative", "congressman"],
    "congresswoman": ["rep.", "rep", "representative", "congresswoman"],
    "representative": ["rep.", "rep", "congressman", "congresswoman", "representative"],
    "senator": ["sen.", "sen", "senator"],
    "lawmaker": [
      "rep.", "rep", "sen.", "sen", "senator", "representative", "congressman", "congresswoman", "lawmaker",
    ],
    "governor": ["gov.", "gov", "governor"],
  ]

  /// What a text says of a person.
  private struct Person {
    let mention: Int
    var titles: Set<String> = []
    /// Titles that no name stands in: `talk show host`.
    var plain: Set<String> = []
    var parties: Set<UInt8> = []
    /// The state behind the name, letters in lower case: `md`.
    var state: [UInt8] = []
  }

  func run(_ clusters: inout EntityClusters) {
    var people: ContiguousArray<Person> = []
    var rowOf: [Int: Int] = [:]
    for row in clusters.mentions.indices {
      let mention = clusters.mentions[row]
      if mention.kind == .name, clusters.evidence(row).person > 0, mention.entity != .norp {
        let root = clusters.root(row)
        if rowOf[root] == nil {
          rowOf[root] = people.count
          people.append(Person(mention: row))
        }
        if let known = rowOf[root] { describe(row, &people[known], clusters) }
      } else if let wanted = wanted(row, clusters), let place = only(wanted, row, people, clusters) {
        clusters.join(row, to: people[place].mention, rule: "constituency")
      }
    }
  }

  private struct Wanted {
    let word: String
    let party: UInt8?
    /// The words before the noun, in lower case.
    let place: [[UInt8]]
  }

  /// What a definite phrase such as `the Selburg Democrat` asks for; nil for any other.
  private func wanted(_ row: Int, _ clusters: EntityClusters) -> Wanted? {
    let report = clusters.report
    let mention = clusters.mentions[row]
    guard mention.kind == .nominal, mention.determination == .definite, mention.number == .singular,
      !clusters.isJoined(row), !mention.coordinated, report.classes[mention.head].contains(.role)
    else { return nil }
    let word = report.lowered[report.words[mention.head]]
    let party: UInt8? = word == "democrat" ? 0x44 : word == "republican" ? 0x52 : nil
    let isOffice = !report.classes[mention.head].isDisjoint(with: [.office, .officer])
    guard party != nil || Self.elected.contains(word) || !isOffice else { return nil }
    var place: [[UInt8]] = []
    for child in report.tree.children(of: mention.head) where mention.tokens.contains(child) {
      switch report.tree.dependencies[child] {
      case .det: guard report.isWord(child, "the") else { return nil }
      case .compound, .nmod, .amod:
        // `the four-term senator`
        if report.isWord(child, "term") { break }
        guard child < mention.head, report.isCapitalised(child), report.tokens.partsOfSpeech[child] == .propn else {
          return nil
        }
        for token in Int(report.tree.first[child])...child { place.append(lowered(token, report)) }
      case .relcl, .acl:
        guard report.tokens.tags[Int(report.tree.first[child]) - 1] == .comma else { return nil }
      case .punct, .appos, .case: break
      default: return nil
      }
    }
    if party == nil, isOffice == false, place.isEmpty { return nil }
    return Wanted(word: word, party: party, place: place)
  }

  private func lowered(_ token: Int, _ report: ReportText) -> [UInt8] {
    Array(report.lowered.storage[report.lowered.range(of: report.words[token])])
  }

  /// The one of `people` that is asked for, who must be the only one.
  private func only(
    _ wanted: Wanted, _ row: Int, _ people: ContiguousArray<Person>, _ clusters: EntityClusters
  ) -> Int? {
    var fitting: [Int] = []
    for place in people.indices.suffix(Self.limit) where fits(people[place], wanted) {
      guard clusters.agreeInGender(people[place].mention, row) else { continue }
      fitting.append(place)
    }
    // Several of a party: the state tells.
    let exact = wanted.place.isEmpty ? [] : fitting.filter { !people[$0].state.isEmpty }
    if exact.count == 1 { return exact[0] }
    if wanted.party == nil, !Self.elected.contains(wanted.word) {
      return fitting.count == 1 ? main(fitting, people, clusters) : nil
    }
    if fitting.isEmpty, wanted.party != nil, !wanted.place.isEmpty {
      // The text may leave it to the reader which party the senator is of.
      fitting = people.indices.suffix(Self.limit).filter { place in
        people[place].parties.isEmpty && Self.isElected(people[place])
          && clusters.agreeInGender(people[place].mention, row)
      }
    }
    return fitting.count < 2 ? fitting.first : main(fitting, people, clusters)
  }

  /// The one of whom the text speaks far more than of the others.
  private func main(_ places: [Int], _ people: ContiguousArray<Person>, _ clusters: EntityClusters) -> Int? {
    let sizes = places.map { clusters.size(people[$0].mention) }
    guard let most = sizes.max(), most >= 6, let best = sizes.firstIndex(of: most) else { return nil }
    let isMain = sizes.indices.allSatisfy { $0 == best || sizes[$0] * 2 <= most }
    return isMain && people.allSatisfy { clusters.size($0.mention) <= most } ? places[best] : nil
  }

  private static func isElected(_ person: Person) -> Bool {
    titles.values.contains { $0.contains(where: person.titles.contains) }
  }

  private func fits(_ person: Person, _ wanted: Wanted) -> Bool {
    if let party = wanted.party {
      guard person.parties.contains(party) else { return false }
    } else {
      if !Self.elected.contains(wanted.word) { return person.plain.contains(wanted.word) }
      let titles = Self.titles[wanted.word] ?? [wanted.word]
      guard titles.contains(where: { person.titles.contains($0) }) else { return false }
    }
    if person.state.isEmpty || wanted.place.isEmpty { return true }
    return Self.abbreviates(person.state, wanted.place)
  }

  /// Whether letters are an abbreviation of words: `md` of `Maryland`, `ny` of `New York`.
  private static func abbreviates(_ letters: [UInt8], _ words: [[UInt8]]) -> Bool {
    let whole = words.flatMap(\.self)
    guard let first = letters.first, whole.first == first else { return false }
    if words.count > 1, letters.count == words.count { return zip(letters, words).allSatisfy { $0 == $1.first } }
    var place = 0
    for letter in letters {
      while place < whole.count, whole[place] != letter { place += 1 }
      if place == whole.count { return false }
      place += 1
    }
    return true
  }

  /// Adds what a mention tells of a person.
  private func describe(_ row: Int, _ person: inout Person, _ clusters: EntityClusters) {
    let report = clusters.report
    let mention = clusters.mentions[row]
    for head in mention.roleHeads { person.titles.insert(report.lowered[report.words[head]]) }
    for (role, head) in zip(mention.roles, mention.roleHeads) {
      if role.allSatisfy({ $0 == head || report.tokens.partsOfSpeech[$0] != .propn }) {
        person.plain.insert(report.lowered[report.words[head]])
      }
      for token in role {
        switch report.lowered[report.words[token]] {
        case "democrat", "democratic": person.parties.insert(0x44)
        case "republican", "gop": person.parties.insert(0x52)
        default: break
        }
      }
    }
    guard let label = label(behind: mention.name.upperBound, report) else { return }
    person.parties.insert(label.party)
    if person.state.isEmpty { person.state = label.state }
  }

  /// What stands behind a name: `(D-Md.)`, `, R-Texas,`, `(D)`.
  private func label(behind token: Int, _ report: ReportText) -> (party: UInt8, state: [UInt8])? {
    guard token > 0, token < report.tokens.count else { return nil }
    var place = Int(report.tokens.ranges[token].lower)
    let text = report.text
    let end = min(text.count, place + 24)
    guard place < end, text[place] == 0x28 || text[place] == 0x2c else { return nil }
    let isBracket = text[place] == 0x28
    place += 1
    while place < end, text[place] == 0x20 { place += 1 }
    guard place + 1 < end, text[place] == 0x44 || text[place] == 0x52 else { return nil }
    let party = text[place]
    place += 1
    if text[place] == 0x29, isBracket { return (party, []) }
    // A hyphen, or a dash of three bytes.
    if text[place] == 0x2d {
      place += 1
    } else if place + 3 < end, text[place] == 0xe2, text[place + 1] == 0x80 {
      place += 3
    } else {
      return nil
    }
    var state: [UInt8] = []
    while place < end, text[place] != 0x29, text[place] != 0x2c {
      let byte = text[place]
      if (0x41...0x5a).contains(byte) { state.append(byte + 0x20) }
      if (0x61...0x7a).contains(byte) { state.append(byte) }
      place += 1
    }
    return (party, state)
  }
}
