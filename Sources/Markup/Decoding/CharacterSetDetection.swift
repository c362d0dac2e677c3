internal import TextCore

/// Tells the character set of a page that names none and is not UTF-8: by the language that it says it is in, else by the
/// script that its bytes make sense in. Without a sign it is Windows-1252.
struct CharacterSetDetection: Sendable {
  let table: CharacterSetTable

  /// How much of a page is looked at.
  private static let sampleByteCount = 1 << 18
  /// How many bytes of a sample may be nothing in its set, one in so many.
  private static let faultShare = 50

  /// The set of `page`; nil for Windows-1252. O(bytes).
  func set(of page: Span<UInt8>) -> CharacterSet? {
    let sample = page.extracting(0..<min(page.count, Self.sampleByteCount))
    let high = sample.count - asciiCount(sample)
    if let language = PageLanguage.declared(in: sample), let set = table.set(ofLanguage: language) {
      for candidate in [set.name] + alternatives(to: set.name) {
        if let script = script(sample, candidate), script.faults * Self.faultShare <= high {
          return table.set(candidate)
        }
      }
    }
    // In the Latin alphabet single letters have accents.
    guard high * 8 > sample.count - high, high >= 40 || high * 2 > sample.count else {
      return isNonLatin(sample) ? byScript(sample, high) : nil
    }
    return byScript(sample, high)
  }

  private func alternatives(to name: String) -> [String] {
    switch name {
    case "shift_jis": ["euc-jp"]
    case "iso-8859-2": ["windows-1250"]
    case "gb18030": ["big5"]
    case "big5": ["gb18030"]
    default: []
    }
  }

  /// Whether bytes above 0x7f come mostly several in a row.
  private func isNonLatin(_ sample: Span<UInt8>) -> Bool {
    var runs = 0
    var count = 0
    var offset = sample.offsetOfNonASCII()
    while offset < sample.count {
      var end = offset
      while end < sample.count, sample[end] >= 0x80 { end += 1 }
      runs += 1
      count += end - offset
      offset = sample.offsetOfNonASCII(from: end)
    }
    return runs > 0 && count >= 3 * runs
  }

  private func byScript(_ sample: Span<UInt8>, _ high: Int) -> CharacterSet? {
    for name in ["shift_jis", "euc-jp"] {
      if let script = script(sample, name), script.faults * Self.faultShare <= high, script.kana * 5 >= script.all {
        return table.set(name)
      }
    }
    if let script = script(sample, "euc-kr"), script.faults * Self.faultShare <= high,
      script.hangul * 5 >= script.all * 3
    {
      return table.set("euc-kr")
    }
    if let cyrillic = cyrillic(sample) { return table.set(cyrillic) }
    for name in ["gb18030", "big5"] {
      if let script = script(sample, name), script.faults * Self.faultShare <= high, script.han * 3 >= script.all * 2 {
        return table.set(name)
      }
    }
    return nil
  }

  /// Cyrillic letters are 0xc0 to 0xff in both sets; the small ones, which are most, are the upper half in Windows-1251 and
  /// the lower half in KOI8.
  private func cyrillic(_ sample: Span<UInt8>) -> String? {
    var lower = 0
    var upper = 0
    var others = 0
    for offset in sample.indices {
      switch sample[offset] {
      case 0..<0x80: break
      case 0xc0..<0xe0: lower += 1
      case 0xe0...0xff: upper += 1
      default: others += 1
      }
    }
    guard others * 8 < lower + upper else { return nil }
    if upper >= 3 * lower { return "windows-1251" }
    return lower >= 3 * upper ? "koi8-r" : nil
  }

  /// What characters a sample has in a set.
  private struct Script {
    var faults = 0
    var all = 0
    var kana = 0
    var hangul = 0
    var han = 0
  }

  private func script(_ sample: Span<UInt8>, _ name: String) -> Script? {
    guard let set = table.set(name), let converted = CharacterConverter.convert(sample, from: set) else { return nil }
    var script = Script()
    script.faults = converted.faults
    for scalar in String(decoding: converted.bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      script.all += 1
      switch scalar.value {
      // Control characters: there are none in pages.
      case 0x80..<0xa0: script.faults += 1
      case 0x3041...0x30ff: script.kana += 1
      case 0xac00...0xd7a3: script.hangul += 1
      case 0x4e00...0x9fff: script.han += 1
      default: break
      }
    }
    return script
  }

  private func asciiCount(_ sample: Span<UInt8>) -> Int {
    var count = 0
    for offset in sample.indices where sample[offset] < 0x80 { count += 1 }
    return count
  }
}

/// The language that a page says it is in.
enum PageLanguage {
  /// What stands after the first `lang=` of the first 4,096 bytes; nil where nothing does.
  static func declared(in page: Span<UInt8>) -> String? {
    let end = min(page.count, 4_096)
    var offset = page.offset(of: 0x3d)
    while offset < end {
      if offset >= 5, isKey(page, offset), let value = value(page, offset + 1) { return value }
      offset = page.offset(of: 0x3d, from: offset + 1)
    }
    return nil
  }

  /// Whether ` lang` or `:lang` ends at `end`.
  private static func isKey(_ page: Span<UInt8>, _ end: Int) -> Bool {
    let before = page[end - 5]
    guard before <= 0x20 || before == 0x3a else { return false }
    return page[end - 4] | 0x20 == 0x6c && page[end - 3] | 0x20 == 0x61 && page[end - 2] | 0x20 == 0x6e
      && page[end - 1] | 0x20 == 0x67
  }

  private static func value(_ page: Span<UInt8>, _ start: Int) -> String? {
    var offset = start
    while offset < page.count, page[offset] == 0x22 || page[offset] == 0x27 { offset += 1 }
    var value: [UInt8] = []
    while offset < page.count, value.count < 20, isTagByte(page[offset]) {
      value.append(page[offset])
      offset += 1
    }
    return value.count >= 2 ? String(decoding: value, as: UTF8.self) : nil
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || byte == 0x2d || byte == 0x5f
  }
}
