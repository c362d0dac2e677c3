package import TextCore

extension JSONWriter {
  /// The member `"chains"`.
  package mutating func chains(_ chains: ContiguousArray<EntityChain>, in text: Span<UInt8>, _ map: OffsetMap) {
    key("chains")
    beginArray()
    for (row, chain) in chains.enumerated() { self.chain(chain, row, in: text, map) }
    endArray()
  }

  private mutating func chain(_ chain: EntityChain, _ row: Int, in text: Span<UInt8>, _ map: OffsetMap) {
    beginObject()
    key("id")
    integer(row)
    key("name")
    string(text.extracting(chain.name.bounds))
    key("kind")
    string(label: chain.kind.label)
    key("roles")
    beginArray()
    for role in chain.roles { string(text.extracting(role.bounds)) }
    endArray()
    key("mentions")
    beginArray()
    for mention in chain.mentions {
      beginObject()
      offsetMembers(mention.range, map)
      key("kind")
      string(label: mention.kind.label)
      key("rule")
      string(mention.rule)
      endObject()
    }
    endArray()
    endObject()
  }

  /// The member `"quotes"`; a speaker whose chain is in `speakers` is called so.
  package mutating func quotations(
    _ quotations: ContiguousArray<Quotation>, _ speakers: [Int: ContiguousArray<UInt8>] = [:],
    in text: Span<UInt8>, _ map: OffsetMap
  ) {
    key("quotes")
    beginArray()
    for quotation in quotations { self.quotation(quotation, speakers, in: text, map) }
    endArray()
  }

  private mutating func quotation(
    _ quotation: Quotation, _ speakers: [Int: ContiguousArray<UInt8>], in text: Span<UInt8>,
    _ map: OffsetMap
  ) {
    beginObject()
    key("content")
    ranges(quotation.content, map)
    key("cue")
    ranges(quotation.cue, map)
    key("source")
    ranges(quotation.source, map)
    key("kind")
    string(label: quotation.kind.label)
    key("chain")
    if let chain = quotation.speaker?.chain { integer(chain) } else { null() }
    key("speaker")
    if let full = quotation.speaker?.chain.flatMap({ speakers[$0] }) {
      string(full.span)
    } else if let speaker = quotation.speaker {
      string(text.extracting(speaker.name.bounds))
    } else {
      null()
    }
    key("relayed_by")
    beginArray()
    for carrier in quotation.carriers {
      beginObject()
      key("name")
      string(text.extracting(carrier.bounds))
      offsetMembers(carrier, map)
      endObject()
    }
    endArray()
    provenanceMembers(quotation.provenance)
    endObject()
  }

  private mutating func ranges(_ ranges: ContiguousArray<TextRange>, _ map: OffsetMap) {
    beginArray()
    for range in ranges { offsets(range, map) }
    endArray()
  }

  /// The members `"times"` and `"report_day"`: the day that they count from, how it is known, and the words that tell it
  /// where the text does; `null` where nothing tells.
  package mutating func times(_ chronology: ChronologyLayer, _ map: OffsetMap) {
    key("times")
    beginArray()
    for expression in chronology.expressions {
      beginObject()
      offsetMembers(expression.range, map)
      key("type")
      string(label: expression.kind.label)
      key("value")
      string(expression.value)
      member("mod", expression.modifier)
      if expression.universal != nil { member("utc", expression.universal) }
      if expression.calendar == .fiscal { member("calendar", "fiscal") }
      endObject()
    }
    endArray()
    key("report_day")
    guard let day = chronology.day, let source = chronology.daySource else { return null() }
    beginObject()
    key("day")
    string(day.description)
    key("source")
    string(label: source.label)
    if let range = chronology.dayRange { offsetMembers(range, map) }
    endObject()
  }
}
