internal import NewsModel
internal import TextCore

/// Joins the events of the articles that are one event: of one type and mode, between the same sides, on days that do not
/// contradict each other.
///
/// People are the same where they are one entity of the story, states and bodies also where they have the same code. For
/// types that both sides do (`met`, `agreed`) it does not matter who is named first. What did not happen joins nothing
/// that did.
struct EventJoining {
  let context: StoryContext

  /// The events of the story: in time order, what is not dated after what is, then in the order of the account.
  func events() -> ContiguousArray<StoryEvent> {
    var groups: ContiguousArray<Group> = []
    var places: [Key: [Int]] = [:]
    for article in context.articles {
      for (row, event) in (context.reading(article).events ?? []).enumerated() {
        let key = key(of: event, in: article)
        let telling = StoryEvent.Telling(article: article, event: row)
        if let place = places[key]?.first(where: { groups[$0].admits(event) }) {
          groups[place].add(telling, event)
        } else {
          places[key, default: []].append(groups.count)
          groups.append(Group(telling, event))
        }
      }
    }
    return ContiguousArray(
      groups.map(storyEvent).enumerated().sorted { left, right in
        let keys = (TimeKey(left.element.date ?? "~"), TimeKey(right.element.date ?? "~"))
        return keys.0 != keys.1 ? keys.0 < keys.1 : left.offset < right.offset
      }.map(\.element))
  }

  /// What events that are one have in common.
  private struct Key: Hashable {
    let type: EventType
    let mode: String?
    let didHappen: Bool
    let sides: [String]
  }

  /// Events that are one so far.
  private struct Group {
    var tellings: ContiguousArray<StoryEvent.Telling>
    var events: ContiguousArray<PoliticalEvent>
    var date: String?

    init(_ telling: StoryEvent.Telling, _ event: PoliticalEvent) {
      tellings = [telling]
      events = [event]
      date = event.date
    }

    /// Whether the day of `event` does not contradict what is known.
    func admits(_ event: PoliticalEvent) -> Bool {
      guard let date, let other = event.date else { return true }
      return date == other || date.hasPrefix(other) || other.hasPrefix(date)
    }

    mutating func add(_ telling: StoryEvent.Telling, _ event: PoliticalEvent) {
      tellings.append(telling)
      events.append(event)
      if let other = event.date, other.utf8.count > (date?.utf8.count ?? 0) { date = other }
    }
  }

  private func key(of event: PoliticalEvent, in article: ID<ArticleReading>) -> Key {
    var sides = [name(of: event.actor, in: article)]
    if let recipient = event.recipient { sides.append(name(of: recipient, in: article)) }
    if event.type.isMutual { sides.sort() }
    return Key(type: event.type, mode: event.mode, didHappen: event.status != .negated, sides: sides)
  }

  /// What tells one side from another in this story.
  private func name(of side: PoliticalEvent.Participant, in article: ID<ArticleReading>) -> String {
    let entity = context.entity(of: side.chain, in: article)
    if let entity, context.entities[entity].kind == .person { return "e\(entity)" }
    if let code = side.code {
      return "\(code) \(Self.stateSectors.contains(side.sector ?? "GOV") ? "" : side.sector ?? "")"
    }
    if let entity { return "e\(entity)" }
    return context.string(Evidence(article: article, range: side.name)).lowercased()
  }

  /// Who acts for a state.
  private static let stateSectors: Set<String> = ["GOV", "MIL"]

  private func storyEvent(_ group: Group) -> StoryEvent {
    let first = group.events[0]
    let article = group.tellings[0].article
    var evidence: ContiguousArray<Evidence> = []
    for (telling, event) in zip(group.tellings, group.events) {
      let sentence = sentence(of: event, in: telling.article)
      if !evidence.contains(sentence) { evidence.append(sentence) }
    }
    let articles = context.articles(of: evidence)
    var contexts: [String] = []
    for name in group.events.flatMap(\.contexts) where !contexts.contains(name) { contexts.append(name) }
    let place = zip(group.tellings, group.events).lazy.compactMap { telling, event in
      event.place.map { Evidence(article: telling.article, range: $0) }
    }.first
    return StoryEvent(
      type: first.type, mode: first.mode, contexts: contexts, status: status(group.events),
      actor: side(first.actor, in: article, group.events.map(\.actor)),
      recipient: first.recipient.map { side($0, in: article, group.events.compactMap(\.recipient)) }, date: group.date,
      place: place, evidence: evidence, tellings: group.tellings, articles: articles,
      origins: context.originCount(of: articles))
  }

  /// What most articles say of it; of two as frequent the first.
  private func status(_ events: ContiguousArray<PoliticalEvent>) -> PoliticalEvent.Status {
    let counts = PoliticalEvent.Status.allCases.map { status in events.count { $0.status == status } }
    let most = counts.max() ?? 0
    return PoliticalEvent.Status.allCases.first { counts[Int($0.rawValue)] == most } ?? events[0].status
  }

  private func side(
    _ side: PoliticalEvent.Participant, in article: ID<ArticleReading>, _ all: some Sequence<PoliticalEvent.Participant>
  ) -> StoryEvent.Side {
    let entity = context.entity(of: side.chain, in: article)
    let same = all.filter { $0.name == side.name || entity != nil && $0.code != nil }
    return StoryEvent.Side(
      name: Evidence(article: article, range: side.name), entity: entity,
      code: side.code ?? same.lazy.compactMap(\.code).first, sector: side.sector ?? same.lazy.compactMap(\.sector).first
    )
  }

  /// The sentence of an event.
  private func sentence(of event: PoliticalEvent, in article: ID<ArticleReading>) -> Evidence {
    let sentences = context.reading(article).language?.sentences ?? []
    let sentence = sentences.first { $0.range.contains(event.predicate) }
    guard let sentence, sentence.range.contains(event.range) else {
      return Evidence(article: article, range: event.range)
    }
    return Evidence(article: article, range: sentence.range)
  }
}
