package import TextCore

extension JSONWriter {
  /// The member `"quantities"`: `{"start","end","value","unit","kind","low","high","mod","number","counted","rule"}` each.
  ///
  /// `unit` is what is counted, as the text has it, where there is no other; `number` and `counted` are `[start,end]`.
  package mutating func quantities(
    _ quantities: ContiguousArray<Quantity>, in text: Span<UInt8>, _ map: OffsetMap
  ) {
    key("quantities")
    beginArray()
    for quantity in quantities {
      beginObject()
      offsetMembers(quantity.range, map)
      numberMember("value", quantity.value)
      key("unit")
      if !quantity.unit.isEmpty {
        string(quantity.unit)
      } else if let counted = quantity.counted {
        string(text.extracting(counted.bounds))
      } else {
        null()
      }
      key("kind")
      string(label: quantity.kind.label)
      numberMember("low", quantity.bounds.low)
      numberMember("high", quantity.bounds.high)
      member("mod", quantity.modifier)
      key("number")
      offsets(quantity.number, map)
      key("counted")
      if let counted = quantity.counted { offsets(counted, map) } else { null() }
      key("rule")
      string(quantity.rule)
      endObject()
    }
    endArray()
  }

  /// A number without a fraction where it has none, or `null`.
  private mutating func numberMember(_ name: StaticString, _ value: Double?) {
    key(name)
    guard let value else { return null() }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { integer(whole) } else { double(value) }
  }
}
