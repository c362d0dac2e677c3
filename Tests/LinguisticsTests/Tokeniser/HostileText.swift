/// A small seeded generator: the same numbers on any machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// Texts that look for trouble: affixes, addresses, emoji, many scripts, odd white space, control characters.
enum HostileText {
  private static let pieces = [
    "word", "Wang", "a", "A.", "he's", "can't", "Adm.", "10a.m.", "°C.", "5km", "20", "US$", "’s", "'s", "“", "”", "'",
    "(",
    ")", "...", "……", "—", "--", "-", "+", "/", ":", "@", "://", "http://", "example.org", "8.8.8.8", ":80", "?q=", "é",
    "Σ", "İ", "ß", "中文", "한국", "हिन्दी", "עברית", "عربي", "٣", "👩‍👩‍👧", "🇬🇧", "\u{0}", "\u{7f}", "\u{200b}", "\u{feff}",
    "\u{301}",
    " ", " ", "  ", "\n", "\t", "\r\n", "\u{a0}", "\u{3000}", "\u{85}", "\u{1f}", "\u{2028}", "\u{10ffff}", "\u{fffd}",
  ]

  static func make(pieces count: Int, using generator: inout SplitMix) -> String {
    var text = ""
    for _ in 0..<count { text += pieces.randomElement(using: &generator) ?? "" }
    return text
  }
}
