internal import TextCore

/// The JSON of one story of a report. Rows are named by their place: `e0`, `o0`, `u0`, `c0`, `x0`.
struct StoryJSON {
  private let json: ReportJSON
  private let account: Account
  private let codes: [Int: String]

  init(_ json: ReportJSON, _ account: Account) {
    self.json = json
    self.account = account
    codes = Self.codes(of: account)
  }

  func append(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.string(json.report.id(of: account))
    writer.key("title")
    writer.string(json.report.headline(of: account))
    json.appendArticles("articles", account.articles, to: &writer)
    writer.key("span")
    writer.beginObject()
    writer.member("start", account.days?.lowerBound.description)
    writer.member("end", account.days?.upperBound.description)
    writer.endObject()
    writer.array("summary", account.summary) { writer, sentence in
      writer.beginObject()
      text(sentence.text, sentence.evidence, to: &writer)
      writer.endObject()
    }
    rows("entities", "e", ContiguousArray(account.entities.indices), to: &writer, write: appendEntity)
    rows("origins", "o", account.origins, to: &writer, write: appendOrigin)
    rows("utterances", "u", account.utterances, to: &writer, write: appendUtterance)
    rows("events", "v", account.events, to: &writer, write: appendEvent)
    rows("claims", "c", account.claims, to: &writer, write: appendClaim)
    rows("conflicts", "x", account.conflicts, to: &writer, write: appendConflict)
    writer.array("timeline", account.timeline, appendTimelineRow)
    writer.array("framing", account.framing, appendFraming)
    if !account.uncompared.isEmpty { json.appendArticles("uncompared", account.uncompared, to: &writer) }
    writer.endObject()
  }

  /// A member that is an array of objects, each with its `"id"`.
  private func rows<Row>(
    _ name: StaticString, _ prefix: String, _ rows: ContiguousArray<Row>, to writer: inout JSONWriter,
    write: (inout JSONWriter, Row) -> Void
  ) {
    writer.array(name, ContiguousArray(rows.indices)) { writer, row in
      writer.beginObject()
      writer.key("id")
      writer.string("\(prefix)\(row)")
      write(&writer, rows[row])
      writer.endObject()
    }
  }

  private func appendFraming(_ writer: inout JSONWriter, _ framing: Framing) {
    writer.beginObject()
    writer.key("article")
    writer.string(json.report[framing.article].article.id)
    writer.key("tone")
    writer.beginObject()
    for kind in Framing.LoadedWord.Kind.allCases {
      writer.key(kind.label)
      writer.integer(framing.count(kind))
    }
    writer.key("own_words")
    writer.integer(framing.ownWords)
    writer.endObject()
    writer.array("loaded", framing.loaded) { writer, word in json.append(word.evidence, to: &writer) }
    writer.key("emphasis")
    writer.beginObject()
    writer.key("quoted_share")
    writer.double(framing.quotedShare)
    writer.array("entities", framing.emphasis) { writer, emphasis in
      writer.beginObject()
      writer.key("entity")
      writer.string("e\(emphasis.entity)")
      writer.key("mentions")
      writer.integer(emphasis.mentions)
      writer.key("share")
      writer.double(emphasis.share)
      writer.key("others_share")
      writer.double(emphasis.othersShare)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
  }

  private func text(_ text: Evidence, _ evidence: ContiguousArray<Evidence>, to writer: inout JSONWriter) {
    writer.key("text")
    json.appendText(text, to: &writer)
    json.appendEvidence(evidence, to: &writer)
  }

  private func appendEntity(_ writer: inout JSONWriter, _ row: Int) {
    let entity = account.entities[row]
    writer.key("name")
    json.appendText(entity.name, to: &writer)
    writer.key("kind")
    writer.string(label: entity.kind.label)
    writer.array("aliases", entity.aliases) { writer, alias in json.appendText(alias, to: &writer) }
    writer.array("roles", entity.roles) { writer, role in
      writer.beginObject()
      text(role, [role], to: &writer)
      writer.member("as_of", json.report[role.article].reportDay?.description)
      writer.endObject()
    }
    writer.member("code", codes[row])
    writer.array("mentions", entity.mentions) { writer, mention in json.append(mention, to: &writer) }
  }

  /// The countries that the events of the story tell of its entities, by their rows: the first that one of them tells.
  private static func codes(of account: Account) -> [Int: String] {
    var codes: [Int: String] = [:]
    for event in account.events {
      for side in [event.actor, event.recipient].compactMap({ $0 }) {
        if let row = side.entity, let code = side.code, codes[row] == nil { codes[row] = code }
      }
    }
    return codes
  }

  private func appendOrigin(_ writer: inout JSONWriter, _ origin: Origin) {
    writer.key("kind")
    writer.string(label: origin.kind.label)
    writer.key("name")
    if let name = origin.name { json.appendText(name, to: &writer) } else { writer.null() }
    json.appendArticles("articles", origin.articles, to: &writer)
    json.appendEvidence(origin.evidence, to: &writer)
  }

  private func appendUtterance(_ writer: inout JSONWriter, _ utterance: Utterance) {
    writer.member("speaker", utterance.speaker.map { "e\($0)" })
    writer.key("speaker_name")
    if let name = utterance.speakerName { json.appendText(name, to: &writer) } else { writer.null() }
    writer.member("when", utterance.when?.value)
    writer.key("where")
    if let place = utterance.place { json.appendText(place, to: &writer) } else { writer.null() }
    writer.array("versions", utterance.versions, appendVersion)
    writer.key("agreement")
    writer.string(label: utterance.agreement.label)
  }

  private func appendVersion(_ writer: inout JSONWriter, _ version: Utterance.Version) {
    let reading = json.report[version.article]
    writer.beginObject()
    writer.key("article")
    writer.string(reading.article.id)
    writer.key("kind")
    let kind = reading.quotations?[version.quotation].kind ?? .direct
    writer.string(label: kind.label)
    writer.key("text")
    json.appendText(version.evidence, to: &writer)
    writer.key("evidence")
    json.append(version.evidence, to: &writer)
    writer.key("quote")
    writer.integer(version.quotation)
    writer.member("origin", account.origin(of: version.article).map { "o\($0)" })
    writer.member("printed_speaker", version.printedSpeaker.map(reading.string))
    writer.endObject()
  }

  private func appendEvent(_ writer: inout JSONWriter, _ event: StoryEvent) {
    writer.key("event")
    writer.string(label: event.type.label)
    writer.member("mode", event.mode)
    writer.array("context", ContiguousArray(event.contexts)) { writer, context in writer.string(context) }
    writer.key("actor")
    appendSide(event.actor, to: &writer)
    writer.key("recipient")
    if let recipient = event.recipient { appendSide(recipient, to: &writer) } else { writer.null() }
    writer.member("date", event.date)
    writer.key("place")
    if let place = event.place { json.appendText(place, to: &writer) } else { writer.null() }
    writer.key("status")
    writer.string(label: event.status.label)
    json.appendEvidence(event.evidence, to: &writer)
    json.appendArticles("articles", event.articles, to: &writer)
    writer.key("origins")
    writer.integer(event.origins)
  }

  /// `{"name","entity","code","sector"}`
  private func appendSide(_ side: StoryEvent.Side, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("name")
    json.appendText(side.name, to: &writer)
    writer.member("entity", side.entity.map { "e\($0)" })
    writer.member("code", side.code)
    writer.member("sector", side.sector)
    writer.endObject()
  }

  private func appendClaim(_ writer: inout JSONWriter, _ claim: Claim) {
    text(claim.evidence[0], claim.evidence, to: &writer)
    json.appendArticles("articles", claim.articles, to: &writer)
    writer.key("origins")
    writer.integer(claim.origins)
    writer.key("status")
    writer.string(label: claim.status.label)
    json.appendArticles("silent", claim.silent, to: &writer)
  }

  private func appendConflict(_ writer: inout JSONWriter, _ conflict: Conflict) {
    writer.key("kind")
    writer.string(label: conflict.kind.label)
    writer.key("severity")
    writer.string(label: conflict.severity.label)
    switch conflict.subject {
    case .utterance(let row):
      writer.key("about")
      json.appendText(account.utterances[row].versions[0].evidence, to: &writer)
      writer.member("utterance", "u\(row)")
    case .claim(let row):
      writer.key("about")
      json.appendText(account.claims[row].evidence[0], to: &writer)
      writer.member("claim", "c\(row)")
    }
    writer.key("relation")
    writer.string(label: conflict.relation.label)
    writer.array("versions", conflict.versions) { writer, version in
      writer.beginObject()
      writer.key("value")
      json.appendText(version.value, to: &writer)
      json.appendArticles("articles", version.articles, to: &writer)
      json.appendEvidence(version.evidence, to: &writer)
      writer.endObject()
    }
    writer.key("explanation")
    writer.string(json.report.explanation(of: conflict))
  }

  private func appendTimelineRow(_ writer: inout JSONWriter, _ row: TimelineRow) {
    writer.beginObject()
    writer.key("time")
    writer.string(row.time)
    writer.key("precision")
    writer.string(label: row.precision.label)
    text(row.text, row.evidence, to: &writer)
    json.appendArticles("articles", row.articles, to: &writer)
    writer.endObject()
  }
}
