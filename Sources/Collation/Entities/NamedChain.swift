internal import NewsModel
internal import TextCore

/// A chain of one article with its names cut into words, as entities are joined by.
struct NamedChain {
  /// The chain.
  let member: StoryEntity.Member
  let kind: EntityKind
  let gender: EntityChain.Gender?
  /// Its mentions by name: the names alone.
  let mentions: ContiguousArray<Evidence>
  /// The words of each distinct name, in lower case, without an article; the one of most words first.
  let names: ContiguousArray<ContiguousArray<Symbol>>
  let roles: ContiguousArray<Evidence>
  /// The words of each of its roles, in lower case.
  let roleNames: Set<ContiguousArray<Symbol>>
  /// The country that it is.
  let country: String?
  /// The country that a ministry or the like is said to be of: by `Russian …`, `Russia’s …` in or before its name.
  let owner: String?
  /// Whether it has a name, and is not only described: `the harbour authority`.
  let isNamed: Bool

  /// The fullest name.
  var name: ContiguousArray<Symbol> { names[0] }
  /// Whether it is a person who is named by one word only.
  var isBare: Bool { names.allSatisfy { $0.count == 1 } }
  /// Whether it is a person by one reading only: no full name, no role, no gender.
  var isWeakPerson: Bool { kind == .person && isBare && roles.isEmpty && gender == nil }
  /// Whether more than a reading says that it is a person, and the name is a full one.
  var isShownPerson: Bool { kind == .person && !isBare && (!roles.isEmpty || gender != nil) }
}

extension NamedChain {
  /// The chain `member` of `reading`; nil where it has no name.
  init?(_ member: StoryEntity.Member, in reading: ArticleReading, _ countries: CountryNames, _ table: inout SymbolTable)
  {
    guard let chain = reading.chains?[member.chain], chain.isNamed else { return nil }
    let text = reading.article.text.span
    let reader = NameReader(countries: countries)
    var names: ContiguousArray<ContiguousArray<Symbol>> = []
    var mentions: ContiguousArray<Evidence> = []
    var country: String?
    var owner: String?
    for mention in chain.mentions {
      guard let name = mention.name, !name.isEmpty else { continue }
      mentions.append(Evidence(article: member.article, range: name))
      let (words, code) = reader.words(of: name, in: text, &table, isBody: chain.kind == .organisation)
      if !words.isEmpty, !names.contains(words) { names.append(words) }
      let printed = reading.string(name)
      if country == nil, chain.kind != .person, let entry = countries[printed], entry.role == .name {
        country = entry.code
      }
      if owner == nil, chain.kind == .organisation {
        owner = code ?? reader.owner(before: name, in: mention.range, text)
      }
    }
    guard !names.isEmpty else { return nil }
    // A stable order: of names of as many words, the one that is printed first.
    let sorted = names.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    self.init(
      member: member, kind: chain.kind, gender: chain.gender, mentions: mentions,
      names: ContiguousArray(sorted.map(\.element)),
      roles: ContiguousArray(chain.roles.map { Evidence(article: member.article, range: $0) }),
      roleNames: Set(chain.roles.map { NameWords.words(text.extracting($0.bounds), &table) }), country: country,
      owner: owner, isNamed: true)
  }

  /// The chain `member` of `reading`, of a body that has no name in its article; nil where no noun says what it is.
  init?(
    body member: StoryEntity.Member, in reading: ArticleReading, _ countries: CountryNames, _ table: inout SymbolTable
  ) {
    guard let chain = reading.chains?[member.chain], !chain.isNamed, chain.kind == .organisation,
      let tokens = reading.language?.tokens
    else { return nil }
    let text = reading.article.text.span
    let reader = NameReader(countries: countries)
    var names: ContiguousArray<ContiguousArray<Symbol>> = []
    var mentions: ContiguousArray<Evidence> = []
    var owner: String?
    for mention in chain.mentions {
      guard let body = DescribedBody(mention, tokens, in: reading.article.text) else { continue }
      mentions.append(Evidence(article: member.article, range: body.range))
      owner = owner ?? reader.owner(before: body.range, in: mention.range, text)
      let words = NameWords.words(text.extracting(body.range.bounds), &table)
      if !names.contains(words) { names.append(words) }
    }
    guard !names.isEmpty else { return nil }
    self.init(
      member: member, kind: chain.kind, gender: nil, mentions: mentions, names: names, roles: [], roleNames: [],
      country: nil, owner: owner, isNamed: false)
  }
}
