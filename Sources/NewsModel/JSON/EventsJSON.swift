package import TextCore

extension JSONWriter {
  /// The member `"events"` of an article.
  package mutating func events(_ events: ContiguousArray<PoliticalEvent>, in text: Span<UInt8>, _ map: OffsetMap) {
    key("events")
    beginArray()
    for event in events { self.event(event, in: text, map) }
    endArray()
  }

  private mutating func event(_ event: PoliticalEvent, in text: Span<UInt8>, _ map: OffsetMap) {
    beginObject()
    key("event")
    string(label: event.type.label)
    member("mode", event.mode)
    key("context")
    beginArray()
    for context in event.contexts { string(context) }
    endArray()
    key("status")
    string(label: event.status.label)
    key("actor")
    participant(event.actor, in: text, map)
    key("recipient")
    if let recipient = event.recipient { participant(recipient, in: text, map) } else { null() }
    member("date", event.date)
    key("place")
    if let place = event.place { string(text.extracting(place.bounds)) } else { null() }
    offsetMembers(event.range, map)
    key("predicate")
    offsets(event.predicate, map)
    provenanceMembers(event.provenance)
    endObject()
  }

  /// `{"name","code","sector","chain","start","end"}`
  package mutating func participant(
    _ participant: PoliticalEvent.Participant, in text: Span<UInt8>, _ map: OffsetMap
  ) {
    beginObject()
    key("name")
    string(text.extracting(participant.name.bounds))
    member("code", participant.code)
    member("sector", participant.sector)
    key("chain")
    if let chain = participant.chain { integer(chain) } else { null() }
    offsetMembers(participant.range, map)
    endObject()
  }
}
