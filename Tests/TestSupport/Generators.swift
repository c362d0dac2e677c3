internal import TextCore

// What property tests feed: all of it decided by the seed of the generator.

extension SplitMix64 {
  /// Up to `limit` bytes of any kind: noise, syntax of JSON and HTML, control characters, broken and valid UTF-8.
  package mutating func hostileBytes(upTo limit: Int) -> ContiguousArray<UInt8> {
    let wanted = int(0...limit)
    var bytes: ContiguousArray<UInt8> = []
    while bytes.count < wanted {
      switch int(0...6) {
      case 0: bytes.append(UInt8(truncatingIfNeeded: next()))
      case 1: bytes.append(contentsOf: pick(Self.syntax).utf8)
      case 2: bytes.append(contentsOf: pick(Self.brokenSequences))
      case 3: bytes.append(UInt8(int(0...31)))
      case 4: bytes.append(contentsOf: ContiguousArray(repeating: UInt8(int(0x20...0x7e)), count: int(1...40)))
      default: bytes.append(scalar: hostileScalar().value)
      }
    }
    return ContiguousArray(bytes.prefix(wanted))
  }

  /// Valid UTF-8 of up to `limit` scalars that break naive code: combining marks, joiners, direction marks, NUL, byte
  /// order marks, surrogate pairs in UTF-16, separators, private use, the last code point.
  package mutating func hostileUTF8(upTo limit: Int) -> ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    for _ in 0..<int(0...limit) { bytes.append(scalar: hostileScalar().value) }
    return bytes
  }

  /// Prose-like text of up to `limit` words in mixed scripts, with punctuation, quotes and paragraphs.
  package mutating func mixedText(upTo limit: Int) -> ContiguousArray<UInt8> {
    var text = ""
    for _ in 0..<int(0...limit) {
      text += pick(Self.words)
      text += oneIn(6) ? pick(Self.punctuation) : " "
    }
    return ContiguousArray(text.utf8)
  }

  /// One scalar, often an awkward one.
  package mutating func hostileScalar() -> Unicode.Scalar {
    switch int(0...3) {
    case 0: return Unicode.Scalar(UInt8(int(0x20...0x7e)))
    case 1: return pick(Self.awkward)
    default:
      let bound = pick([0x7f, 0x7ff, 0xffff, 0x10ffff])
      return Unicode.Scalar(UInt32(int(0...bound))) ?? "\u{fffd}"
    }
  }

  private static let syntax = [
    "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud83d", "\\udc00", "\\n", "null", "true", "-", "0.", "1e9",
    "{\"id\":\"", "\"text\":\"", "<p>", "</", "<!--", "&amp;", "&#x0;", "\n", "\r\n", " ",
  ]

  private static let brokenSequences: [[UInt8]] = [
    [0x80], [0xc0, 0xaf], [0xc3], [0xe0, 0x80, 0x80], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98],
    [0xf4, 0x90, 0x80, 0x80], [0xf8], [0xff], [0xfe, 0xff],
  ]

  private static let awkward: [Unicode.Scalar] = [
    "\0", "\t", "\n", "\r", "\u{b}", "\u{85}", "\u{a0}", "\u{ad}", "\u{300}", "\u{301}", "\u{5d0}", "\u{627}",
    "\u{202e}",
    "\u{200b}", "\u{200d}", "\u{200e}", "\u{2028}", "\u{2029}", "\u{fe0f}", "\u{feff}", "\u{fffd}", "\u{ffff}",
    "\u{d7ff}", "\u{e000}", "\u{10000}", "\u{1f469}", "\u{1f3fd}", "\u{1f1eb}", "\u{e0001}", "\u{10ffff}",
    "\"", "\\", "“", "”", "‘", "’", "—", "…", "İ", "ß", "ﬁ", "🙂",
  ]

  private static let words = [
    "the", "minister", "said", "talks", "would", "resume", "on", "Tuesday", "in", "Geneva", "Mr.", "U.S.", "don’t",
    "naïve", "Ąžuolas", "Страна", "заявил", "外交部", "発言", "العربية", "שלום", "दिल्ली", "e\u{301}cole", "👩🏽‍🚀", "🇫🇷",
    "$1.5m", "3,000", "20%", "https://example.org/a?b=c", "a@example.org", "“go”", "‘so’",
  ]

  private static let punctuation = [". ", ", ", "; ", "?\n", "!\n\n", " — ", "… ", "。", "\u{a0}", "\n\n"]
}
