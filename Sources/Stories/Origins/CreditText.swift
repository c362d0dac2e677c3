internal import TextCore

/// A passage as words, to look for credits in.
struct CreditText {
  /// The words' bytes.
  let ranges: ContiguousArray<TextRange>
  /// The hashes of the words in lower case.
  let words: ContiguousArray<TermHash>
  /// Whether each begins with a capital letter.
  let areCapitalised: ContiguousArray<Bool>
  private let text: ContiguousArray<UInt8>
  private static let the = TermHash(word: "the")
  private static let and = TermHash(word: "and")
  private static let of = TermHash(word: "of")

  /// The words of `range`.
  init(_ range: TextRange, of text: ContiguousArray<UInt8>) {
    var ranges: ContiguousArray<TextRange> = []
    var words: ContiguousArray<TermHash> = []
    var lower: ContiguousArray<UInt8> = []
    var areCapitalised: ContiguousArray<Bool> = []
    let bytes = text.span
    bytes.forEachWord(in: range) { word, kind in
      lower.removeAll(keepingCapacity: true)
      lower.appendLowercased(bytes.extracting(word.bounds))
      ranges.append(word)
      words.append(TermHash(of: lower.span, kind))
      areCapitalised.append(scalarClass(bytes.scalar(at: Int(word.lower)).value).contains(.upperCase))
    }
    self.ranges = ranges
    self.words = words
    self.areCapitalised = areCapitalised
    self.text = text
  }

  /// The bytes between a word and the next, without white space at the ends.
  func gap(after word: Int) -> String {
    guard word + 1 < ranges.count else { return "" }
    let gap = text[Int(ranges[word].upper)..<Int(ranges[word + 1].lower)]
    return String(decoding: gap.filter { $0 != 0x20 && $0 != 0x0a && $0 != 0x09 && $0 != 0x0d }, as: UTF8.self)
  }

  /// Whether a bracket opens right before a word.
  func opensBracket(before word: Int) -> Bool {
    let start = Int(ranges[word].lower)
    return start > 0 && text[start - 1] == UInt8(ascii: "(")
  }

  /// Whether a bracket closes right after a word.
  func closesBracket(after word: Int) -> Bool {
    let end = Int(ranges[word].upper)
    return end < text.count && text[end] == UInt8(ascii: ")")
  }

  /// How many words of `passage` are in a range.
  static func wordCount(of range: TextRange, in passage: CreditText) -> Int {
    passage.ranges.count { range.contains($0) }
  }

  /// The bytes of a run of words.
  func range(_ run: Range<Int>) -> TextRange {
    TextRange(ranges[run.lowerBound].lower, ranges[run.upperBound - 1].upper)
  }

  /// A run of words as it is printed.
  func string(_ run: Range<Int>) -> String { String(decoding: text[range(run).bounds], as: UTF8.self) }

  /// Whether the words of `phrase` stand at `place`.
  func holds(_ phrase: ContiguousArray<TermHash>, at place: Int) -> Bool {
    guard place >= 0, place + phrase.count <= words.count else { return false }
    for (offset, word) in phrase.enumerated() where words[place + offset] != word { return false }
    return true
  }

  /// The names from a word on: capitalised runs with commas and “and” between them; each as a run of words.
  ///
  /// A name reaches over “of”, hyphens and the like while capitals go on; “the” before it is no part of it.
  func names(from start: Int) -> ContiguousArray<Range<Int>> {
    var names: ContiguousArray<Range<Int>> = []
    var place = start
    while place < words.count {
      if words[place] == Self.the || words[place] == Self.and, place + 1 < words.count { place += 1 }
      if words[place] == Self.the, place + 1 < words.count { place += 1 }
      guard areCapitalised[place] else { break }
      var end = place + 1
      while end < words.count, areCapitalised[end] || words[end] == Self.of, joins(end - 1) { end += 1 }
      while end > place + 1, !areCapitalised[end - 1] { end -= 1 }
      names.append(place..<end)
      guard end < words.count else { break }
      let gap = gap(after: end - 1)
      guard gap == "," || gap.isEmpty && words[end] == Self.and else { break }
      place = end
    }
    return names
  }

  /// Whether a word and the next can be parts of one name: nothing but white space or a hyphen is between them.
  private func joins(_ word: Int) -> Bool {
    let gap = gap(after: word)
    return gap.isEmpty || gap == "-" || gap == "\u{2011}" || gap == "\u{2013}"
  }

  /// Where a list of names that ends before `end` begins.
  func startOfNames(before end: Int) -> Int {
    var start = end
    while start > 0 {
      let word = words[start - 1]
      guard areCapitalised[start - 1] || word == Self.and || word == Self.the || word == Self.of else { break }
      if start < end {
        let gap = gap(after: start - 1)
        guard gap.isEmpty || gap == "," || gap == "-" else { break }
      }
      start -= 1
    }
    return start
  }
}
