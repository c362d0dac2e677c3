internal import TextCore

/// Whether what is left of a chunk is a URL, a host name or an e-mail address, and stays whole (spaCy's URL_MATCH).
///
/// A scheme and "://", if there; anything and "@", if there; an address of four numbers that is not private, or two or
/// more labels, the last of 2 to 63 lower-case letters; a port, if there; "/", "?" or "#" and anything, if there.
///
///     https://example.org/a?b#c      name@example.org      example.co.uk:8080      8.8.8.8      not: 10.0.0.1, a.B
///
/// The expression allows a host after the scheme, after any "@" but a leading one, or at the front; each is tried. A
/// host holds no "@", so that all of them together are read once.
enum URLRule {
  /// Whether `text[lower ..< upper]`, which holds no white space, is such an address. O(bytes).
  static func matches(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    if startsHost(text, lower, upper) { return true }
    if let host = schemeEnd(text, lower, upper), startsHost(text, host, upper) { return true }
    var place = lower + 1
    while place < upper {
      if text[place] == UInt8(ascii: "@"), startsHost(text, place + 1, upper) { return true }
      place += 1
    }
    return false
  }

  /// Where the host starts after `[\w+-.]{2,}://`.
  private static func schemeEnd(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var place = lower
    var length = 0
    while place < upper, text[place] != UInt8(ascii: ":") {
      let scalar = text.scalar(at: place)
      guard isInScheme(scalar.value) else { return nil }
      place += scalar.width
      length += 1
    }
    guard length >= 2, place + 3 <= upper, text[place + 1] == UInt8(ascii: "/"), text[place + 2] == UInt8(ascii: "/")
    else { return nil }
    return place + 3
  }

  private static func isInScheme(_ value: UInt32) -> Bool {
    switch value {
    case 0x2b, 0x2d, 0x2e, 0x5f: true
    default: scalarClass(value).contains(.alphanumeric)
    }
  }

  private static func startsHost(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    if let end = HostName.end(text, start, upper) { return isRest(text, end, upper) }
    if let end = NumericHost.end(text, start, upper) { return isRest(text, end, upper) }
    return false
  }

  /// A port of 2 to 5 digits, if there, and a path, if there, up to the end.
  private static func isRest(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Bool {
    guard start < upper else { return true }
    guard text[start] == UInt8(ascii: ":") else { return text[start].endsHost }
    var place = start + 1
    var digits = 0
    while place < upper, digits <= 5 {
      let scalar = text.scalar(at: place)
      guard scalarClass(scalar.value).contains(.decimal) else { break }
      place += scalar.width
      digits += 1
    }
    guard (2...5).contains(digits) else { return false }
    return place == upper || text[place].endsHost && text[place] != UInt8(ascii: ":")
  }
}

/// A host of two or more labels: `label.label.tld`.
private enum HostName {
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

/// An address of four numbers that is neither private, local, reserved nor of a network or a broadcast.
private enum NumericHost {
  /// One number: its digits as scalars, for spaCy takes the digits of any script.
  private struct Octet {
    var digits: (UInt32, UInt32, UInt32) = (0, 0, 0)
    var count = 0

    /// The number, where all digits are ASCII.
    var value: Int {
      [digits.0, digits.1, digits.2].prefix(count).reduce(0) { $0 * 10 + ($1 < 0x80 ? Int($1) - 0x30 : 1000) }
    }

    /// `[1-9]\d?`, or three digits that start with 1, or with 2 and go up to `last`.
    func isOuter(upTo last: UInt32) -> Bool {
      guard (0x31...0x39).contains(digits.0) else { return false }
      return count < 3 || isThree(upTo: last)
    }

    /// `1?\d{1,2}`, or three digits that start with 2 and go up to 255.
    var isInner: Bool { count < 3 || isThree(upTo: 255) }

    private func isThree(upTo last: UInt32) -> Bool {
      if digits.0 == 0x31 { return true }
      guard digits.0 == 0x32 else { return false }
      let tens = 0x30 + last / 10 % 10
      if (0x30..<tens).contains(digits.1) { return true }
      return digits.1 == tens && (0x30...0x30 + last % 10).contains(digits.2)
    }
  }

  /// Where the address ends that starts at `start`; nil if there is none.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var place = start
    guard let first = octet(text, &place, upper), first.isOuter(upTo: 223), dot(text, &place, upper),
      let second = octet(text, &place, upper), second.isInner, dot(text, &place, upper),
      let third = octet(text, &place, upper), third.isInner, dot(text, &place, upper),
      let fourth = octet(text, &place, upper), fourth.isOuter(upTo: 254)
    else { return nil }
    return isPrivate(first, second) ? nil : place
  }

  private static func isPrivate(_ first: Octet, _ second: Octet) -> Bool {
    switch first.value {
    case 10, 127: return true
    case 169: return second.value == 254
    case 192: return second.value == 168
    case 172:
      guard second.count == 2 else { return false }
      switch second.digits.0 {
      case 0x31: return (0x36...0x39).contains(second.digits.1)
      case 0x32: return true
      case 0x33: return (0x30...0x31).contains(second.digits.1)
      default: return false
      }
    default: return false
    }
  }

  private static func octet(_ text: Span<UInt8>, _ place: inout Int, _ upper: Int) -> Octet? {
    var octet = Octet()
    while place < upper {
      let scalar = text.scalar(at: place)
      guard scalarClass(scalar.value).contains(.decimal) else { break }
      switch octet.count {
      case 0: octet.digits.0 = scalar.value
      case 1: octet.digits.1 = scalar.value
      case 2: octet.digits.2 = scalar.value
      default: return nil
      }
      octet.count += 1
      place += scalar.width
    }
    return octet.count > 0 ? octet : nil
  }

  private static func dot(_ text: Span<UInt8>, _ place: inout Int, _ upper: Int) -> Bool {
    guard place < upper, text[place] == UInt8(ascii: ".") else { return false }
    place += 1
    return true
  }
}

extension UInt8 {
  /// One of : / ? #, none of which a host holds.
  fileprivate var endsHost: Bool {
    self == UInt8(ascii: ":") || self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
  }
}
