internal import TextCore

/// Whether what is left of a chunk is a URL, a host name or an e-mail address, and stays whole (spaCy's URL_MATCH).
///
/// A scheme and "://", if there; anything and "@", if there; an address of four numbers that is not private, or two or
/// more labels, the last of 2 to 63 lower-case letters; a port, if there; "/", "?" or "#" and anything, if there.
///
///     https://example.org/a-b?c#d stays      name@mail-host.example.org stays      example.co.uk:8080 stays
///     8.8.8.8/a-b stays      10.0.0.1/a-b → 10.0.0.1 / a - b      end.Then → end . Then
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

extension UInt8 {
  /// One of : / ? #, none of which a host holds.
  var endsHost: Bool {
    self == UInt8(ascii: ":") || self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#")
  }
}
