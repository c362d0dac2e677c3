internal import NewsModel
internal import TextCore

/// Writes HTML. Markup comes from string literals of the code only; all else is escaped.
struct HTMLWriter {
  private(set) var bytes: ContiguousArray<UInt8> = []

  /// Appends markup as it stands in the code.
  mutating func markup(_ markup: StaticString) { bytes.append(contentsOf: "\(markup)".utf8) }

  /// Appends a resource of this module, which holds markup or is meant for a place where none is read.
  mutating func resource(_ resource: [UInt8]) { bytes += resource }

  /// Appends a number.
  mutating func number(_ number: Int) { bytes += "\(number)".utf8 }

  /// Appends a text, for an element or an attribute between double quotes: its white space single spaces.
  mutating func text(_ text: String) { self.text(ContiguousArray(text.utf8).span) }

  /// Appends a slice of an article as words of the page: white space is single spaces, control characters are their
  /// pictures, marks that turn the direction of writing are left out.
  mutating func text(_ text: Span<UInt8>) {
    var offset = 0
    var isSpaced = false
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      if isBreakingSpace(scalar.value) {
        if !isSpaced { bytes.append(0x20) }
        isSpaced = true
      } else if let value = visibleScalar(scalar.value) {
        append(value)
        isSpaced = false
      }
    }
  }

  /// Appends a slice of an article so that the text of its element has as many UTF-16 units as the slice, each in its
  /// place: ranges are looked up in it.
  mutating func verbatim(_ text: Span<UInt8>) {
    var offset = 0
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      switch scalar.value {
      case 0x0a: bytes.append(0x0a)
      // A parser would make one line feed of a carriage return and the line feed after it.
      case 0x09, 0x0c, 0x0d: bytes.append(0x20)
      case ..<0x20, 0x7f...0x9f: append(visibleScalar(scalar.value) ?? 0xfffd)
      default: append(scalar.value)
      }
    }
  }

  private mutating func append(_ value: UInt32) {
    switch value {
    case 0x26: markup("&amp;")
    case 0x3c: markup("&lt;")
    case 0x3e: markup("&gt;")
    case 0x22: markup("&quot;")
    case 0x27: markup("&#39;")
    default: bytes.append(scalar: value)
    }
  }
}
