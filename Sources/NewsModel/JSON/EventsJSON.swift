package import TextCore

extension JSONWriter {
  /// The member `"events"` of an article; `day` is that of the report, on which the offices of people hold.
  package mutating func events(
    _ events: ContiguousArray<PoliticalEvent>, in text: Span<UInt8>, _ map: OffsetMap, day: CalendarDay?
  ) {
    key("events")
    beginArray()
    for event in events { self.event(event, in: text, map, day) }
    endArray()
  }

  private mutating func event(
    _ event: PoliticalEvent, in text: Span<UInt8>, _ map: OffsetMap, _ day: CalendarDay?
  ) {
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
    participant(event.actor, in: text, map, day)
    key("recipient")
    if let recipient = event.recipient { participant(recipient, in: text, map, day) } else { null() }
    member("date", event.date)
    key("place")
    if let place = event.place { string(text.extracting(place.bounds)) } else { null() }
    offsetMembers(event.range, map)
    key("predicate")
    offsets(event.predicate, map)
    provenanceMembers(event.provenance)
    endObject()
  }

  /// `{"name","code","sector","office":{"text","start","end","as_of"},"chain","start","end"}`
  private mutating func participant(
    _ participant: PoliticalEvent.Participant, in text: Span<UInt8>, _ map: OffsetMap, _ day: CalendarDay?
  ) {
    beginObject()
    key("name")
    string(text.extracting(participant.name.bounds))
    member("code", participant.code)
    member("sector", participant.sector)
    key("office")
    if let office = participant.office {
      beginObject()
      key("text")
      string(text.extracting(office.bounds))
      offsetMembers(office, map)
      member("as_of", day?.description)
      endObject()
    } else {
      null()
    }
    key("chain")
    if let chain = participant.chain { integer(chain) } else { null() }
    offsetMembers(participant.range, map)
    endObject()
  }
}
