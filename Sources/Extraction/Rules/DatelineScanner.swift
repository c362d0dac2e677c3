internal import TextCore

/// Reads a dateline at the head of a paragraph.
///
/// `place {, region} {, date} [(agency)] dash`, or `(agency)` with or without a dash; a listed city may
/// have a colon.
struct DatelineScanner {
  /// How sure the form is.
  enum Form {
    /// The place is in capitals, or an agency stands in brackets.
    case strict
    /// The place is written like any name: a listed city, or one with its region.
    case loose
  }

  /// The longest dateline in bytes and in words.
  private static let longest = 100
  private static let mostWords = 12
  /// The shortest paragraph whose place a colon may end (`London: …`), in words.
  private static let fewestAfterColon = 15

  let page: PlainPage

  /// Where the dateline that begins with `word` ends, and its form; nil where there is none. `end` is the last byte that
  /// may be looked at.
  func dateline(at word: Int, block: Int, words: Range<Int>, _ text: Span<UInt8>) -> (end: Int, form: Form)? {
    let begin = page.start(of: word, in: block, text)
    let limit = min(Int(page.blocks[block].range.upper), begin + Self.longest)
    if text[begin] == UInt8(ascii: "(") { return agencyAlone(word, block, words, limit, text) }
    guard let place = place(at: word, block, words, limit, text) else { return nil }
    var next = place.words.upperBound
    var hasAgency = false
    while next < words.upperBound, next - word <= Self.mostWords, Int(page.words.uppers[next]) <= limit {
      let gap = Int(page.words.uppers[next - 1])..<Int(page.words.lowers[next])
      if next == place.words.upperBound, isCity(place, block), text[gap.lowerBound] == UInt8(ascii: ":"),
        words.count > Self.fewestAfterColon, page.words.traits[next].contains(.capital)
      {
        return (gap.lowerBound + 1, .loose)
      }
      if let dash = endOfDash(in: gap, text) {
        guard
          text.endOfDash(at: text.skipSpaces(from: gap.lowerBound, to: gap.upperBound), to: gap.upperBound) != nil
            || hasAgency || text[gap.lowerBound] == UInt8(ascii: ".")
        else { return nil }
        return result(dash, place, hasAgency: hasAgency, next, block)
      }
      if opensBracket(gap, text) {
        guard let after = closeAgency(next, block, words, limit, text) else { return nil }
        hasAgency = true
        if let end = after.endWithoutDash { return (end, .strict) }
        next = after.word
        continue
      }
      // A region or a date stands behind a comma, or behind a bracket or another word of it.
      guard next > place.words.upperBound || gap.contains(where: { text[$0] == UInt8(ascii: ",") }) || hasAgency,
        isPart(next, gap, block, text)
      else { return nil }
      next += 1
    }
    return nil
  }

  private struct Place {
    let words: Range<Int>
    let isCapitals: Bool
  }

  /// The words of the place: in capitals, or one to three names before a comma, a bracket or a dash.
  private func place(at word: Int, _ block: Int, _ words: Range<Int>, _ limit: Int, _ text: Span<UInt8>) -> Place? {
    var next = word
    var isCapitals = true
    while next < words.upperBound, next - word < 4, Int(page.words.uppers[next]) <= limit {
      let traits = page.words.traits[next]
      if next > word {
        let gap = Int(page.words.uppers[next - 1])..<Int(page.words.lowers[next])
        guard isPlain(gap, text) else { break }
      }
      guard traits.contains(.capital) else { break }
      if !traits.contains(.allCapitals), traits.contains(.isLong), next - word < 2 || !isCapitals { isCapitals = false }
      if isCapitals, !traits.contains(.allCapitals), traits.contains(.isLong) { break }
      next += 1
    }
    guard next > word else { return nil }
    // `A FIRE -` and `END OF THE ROAD -` are no places.
    guard page.words.traits[word].contains(.isLong) || page.mark(after: word, block: block, text) == 0x2e,
      !(word + 1..<next).contains(where: { page.isWord($0, .nameWord) && page.isWord($0, .bylineWord) })
    else { return nil }
    return Place(words: word..<next, isCapitals: isCapitals)
  }

  private func isCity(_ place: Place, _ block: Int) -> Bool {
    page.hit(.city, at: place.words.lowerBound, block: block)?.words == place.words
  }

  private func result(_ dash: Int, _ place: Place, hasAgency: Bool, _ next: Int, _ block: Int) -> (Int, Form)? {
    if place.isCapitals || hasAgency { return (dash, .strict) }
    let hasRegion = next > place.words.upperBound
    guard hasRegion || isCity(place, block), page.words.traits[next].contains(.capital) else { return nil }
    return (dash, .loose)
  }

  /// Only spaces and full stops between two words of a place (`ST. PAUL`).
  private func isPlain(_ gap: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard gap.count <= 2 else { return false }
    return gap.allSatisfy { text[$0] == 0x20 || text[$0] == UInt8(ascii: ".") || text[$0] == UInt8(ascii: "-") }
      && !(gap.count == 2 && text[gap.lowerBound] == UInt8(ascii: "-"))
  }

  /// Whether `word` may stand in a dateline after its place: a region or a date after a comma.
  private func isPart(_ word: Int, _ gap: Range<Int>, _ block: Int, _ text: Span<UInt8>) -> Bool {
    let traits = page.words.traits[word]
    for offset in gap where ![0x20, 0x2c, 0x2e, 0x29, 0x2d].contains(text[offset]) { return false }
    return traits.contains(.capital) || traits.contains(.number) || page.isWord(word, [.month, .weekday, .nameWord])
  }

  private func opensBracket(_ gap: Range<Int>, _ text: Span<UInt8>) -> Bool {
    gap.contains { text[$0] == UInt8(ascii: "(") }
  }

  /// Where the dash in a gap ends, a hyphen without spaces being none; nil where there is none.
  private func endOfDash(in gap: Range<Int>, _ text: Span<UInt8>) -> Int? {
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      if let end = text.endOfDash(at: offset, to: gap.upperBound) {
        let isHyphen = (text[offset] == 0x2d || text[offset] == 0x5f) && end == offset + 1
        let isSpaced = offset > gap.lowerBound && end < gap.upperBound
        return isHyphen && !isSpaced ? nil : end
      }
      offset += text.scalar(at: offset).width
    }
    return nil
  }

  // MARK: Agencies in brackets

  private struct AfterAgency {
    /// The first word after the bracket.
    let word: Int
    /// The end of the bracket where no dash follows it.
    let endWithoutDash: Int?
  }

  /// What follows the agency whose first word in the bracket is `word`; nil where no agency is in it.
  private func closeAgency(_ word: Int, _ block: Int, _ words: Range<Int>, _ limit: Int, _ text: Span<UInt8>)
    -> AfterAgency?
  {
    let hit = page.hit(.agency, at: word, block: block)
    let isShortName = page.words.traits[word].contains(.allCapitals)
    guard hit != nil || isShortName else { return nil }
    var last = word
    while last + 1 < words.upperBound, last - word < 5,
      !(Int(page.words.uppers[last])..<Int(page.words.lowers[last + 1])).contains(where: {
        text[$0] == UInt8(ascii: ")")
      })
    {
      last += 1
    }
    var close = Int(page.words.uppers[last])
    while close < limit, text[close] != UInt8(ascii: ")") {
      guard text[close] == 0x20 || text[close] == UInt8(ascii: ".") else { return nil }
      close += 1
    }
    guard close < limit, last + 1 < words.upperBound else { return nil }
    let gap = close + 1..<Int(page.words.lowers[last + 1])
    if endOfDash(in: gap, text) != nil { return AfterAgency(word: last + 1, endWithoutDash: nil) }
    let isBare = hit != nil && page.words.traits[last + 1].contains(.capital)
    return isBare ? AfterAgency(word: last + 1, endWithoutDash: close + 1) : nil
  }

  private func agencyAlone(_ word: Int, _ block: Int, _ words: Range<Int>, _ limit: Int, _ text: Span<UInt8>)
    -> (end: Int, form: Form)?
  {
    guard page.hit(.agency, at: word, block: block) != nil, let after = closeAgency(word, block, words, limit, text)
    else { return nil }
    if let end = after.endWithoutDash { return (end, .strict) }
    let gap = Int(page.words.uppers[after.word - 1])..<Int(page.words.lowers[after.word])
    return endOfDash(in: gap, text).map { ($0, .strict) }
  }
}
