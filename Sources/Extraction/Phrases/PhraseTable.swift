internal import TextCore

/// A listed phrase at a place of the text.
struct PhraseHit: Sendable, Equatable {
  /// The list that it is of.
  let list: PhraseList
  /// Its words, as rows of the page's columns.
  let words: Range<Int>
}

/// The phrases of all lists, found in one pass over the words of a text.
///
/// A file has a list's name in brackets, then a phrase a line. `^` before a phrase wants the beginning of a sentence, `$`
/// after it the end of one; case and marks between words do not count. A line that begins with `#` is a comment. The
/// lists of `WordClass` have a word a line: these are looked up where a rule asks, not searched for.
struct PhraseTable: Sendable {
  private struct Phrase: Sendable {
    let list: PhraseList
    let hashes: ContiguousArray<UInt64>
    let opensSentence: Bool
    let closesSentence: Bool
  }

  private var phrases: ContiguousArray<Phrase> = []
  private var classes = HashTable(empty: WordClass(), capacity: 2_048)
  private var byFirstWord: [UInt64: ContiguousArray<Int>] = [:]
  /// Whether any first word has these low bits: most words of a text are turned away here.
  private var filter = ContiguousArray<Bool>(repeating: false, count: 1 << 14)

  /// Reads the files that are part of the program.
  init() {
    let files = [
      PackageResources.appeal_txt, PackageResources.navigation_txt, PackageResources.notice_txt,
      PackageResources.credit_txt, PackageResources.byline_txt, PackageResources.dateline_txt,
      PackageResources.biography_txt, PackageResources.words_txt, PackageResources.german_txt,
      PackageResources.french_txt, PackageResources.spanish_txt, PackageResources.portuguese_txt,
      PackageResources.italian_txt, PackageResources.dutch_txt, PackageResources.nordic_txt,
      PackageResources.slavic_txt, PackageResources.further_txt,
    ]
    for file in files { read(ContiguousArray(file)) }
  }

  private mutating func read(_ file: ContiguousArray<UInt8>) {
    let text = file.span
    var list: PhraseList?
    var wordClass: WordClass?
    for line in text.lines() {
      switch text[Int(line.lower)] {
      case UInt8(ascii: "#"): continue
      case UInt8(ascii: "["):
        let name = String(decoding: file[Int(line.lower) + 1..<Int(line.upper) - 1], as: UTF8.self)
        (list, wordClass) = (PhraseList(rawValue: name), WordClass.byName[name])
        precondition(list != nil || wordClass != nil, "a file of phrases names the list \(name), which does not exist")
      default:
        if let list { add(text, line, to: list) } else if let wordClass { add(text, line, to: wordClass) }
      }
    }
  }

  private mutating func add(_ text: Span<UInt8>, _ line: TextRange, to wordClass: WordClass) {
    var words = WordColumns()
    words.scan(text, line.bounds)
    precondition(words.count == 1, "a list of words has a word a line")
    classes.update(words.hashes[0]) { $0.insert(wordClass) }
  }

  private mutating func add(_ text: Span<UInt8>, _ line: TextRange, to list: PhraseList) {
    var words = WordColumns()
    words.scan(text, line.bounds)
    guard let first = words.hashes.first else { return }
    let phrase = Phrase(
      list: list, hashes: words.hashes, opensSentence: text[Int(line.lower)] == UInt8(ascii: "^"),
      closesSentence: text[Int(line.upper) - 1] == UInt8(ascii: "$"))
    byFirstWord[first, default: []].append(phrases.count)
    filter[Int(truncatingIfNeeded: first) & (filter.count - 1)] = true
    phrases.append(phrase)
  }

  /// The phrases that begin with the word `word` of the sentences that `page` knows, and end before `end`.
  func appendHits(at word: Int, to end: Int, in page: PlainPage, to hits: inout ContiguousArray<PhraseHit>) {
    let hash = page.words.hashes[word]
    guard filter[Int(truncatingIfNeeded: hash) & (filter.count - 1)], let places = byFirstWord[hash] else { return }
    for place in places {
      let phrase = phrases[place]
      let after = word + phrase.hashes.count
      guard after <= end else { continue }
      var isSame = true
      for (step, hash) in phrase.hashes.enumerated() where page.words.hashes[word + step] != hash { isSame = false }
      guard isSame else { continue }
      if phrase.opensSentence, !page.opensSentence(word) { continue }
      if phrase.closesSentence, after < end, !page.opensSentence(after) { continue }
      hits.append(PhraseHit(list: phrase.list, words: word..<after))
    }
  }

  /// What is known of the word of this hash.
  func wordClass(_ hash: UInt64) -> WordClass { classes[hash] ?? [] }
}
