internal import TextCore

/// A host of two or more labels: `label.label.tld`.
enum HostName {
  /// Where the host ends that starts at `start`: at the end of the text or at one of : / ? #; nil if there is none.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var place = start
    var labels = 0
    var label = Label()
    while place < upper, !text[place].endsHost {
      if text[place] == UInt8(ascii: ".") {
        guard label.isLabel else { return nil }
        labels += 1
        label = Label()
        place += 1
        continue
      }
      let scalar = text.scalar(at: place)
      label.append(scalar.value)
      guard label.mayGoOn else { return nil }
      place += scalar.width
    }
    return labels > 0 && label.isTopLevel ? place : nil
  }

  /// What has been read of a label.
  private struct Label {
    private var length = 0
    private var startsWell = false
    private var endsWell = false
    private var isOfLabelScalars = true
    private var isLowerCase = true

    mutating func append(_ value: UInt32) {
      let classes = scalarClass(value)
      endsWell =
        value < 0x80 ? value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 : value >= 0xa1 && value <= 0xffff
      if length == 0 { startsWell = endsWell }
      isOfLabelScalars = isOfLabelScalars && (endsWell || value == 0x5f || value == 0x2d)
      isLowerCase = isLowerCase && classes.contains(.alphaLower)
      length += 1
    }

    var mayGoOn: Bool { isOfLabelScalars && startsWell && length <= 64 || isLowerCase && length <= 63 }
    var isLabel: Bool { isOfLabelScalars && startsWell && endsWell && length <= 64 }
    var isTopLevel: Bool { isLowerCase && (2...63).contains(length) }
  }
}
