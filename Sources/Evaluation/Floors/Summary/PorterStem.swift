/// The stem of an English word by the rules of Porter (1980), with the changes that NLTK made to them: what ROUGE compares.
///
/// It is here to measure with, as the field does; what the program compares words by is `stemmed`.
struct PorterStem {
  /// What is left of the word.
  private(set) var letters: [UInt8]

  /// The stem of `word`, which is in lower-case letters and digits of ASCII.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    if let known = irregular[String(decoding: word, as: UTF8.self)] { return Array(known.utf8) }
    guard word.count > 2 else { return word }
    var stem = PorterStem(letters: word)
    stem.cutPlural()
    stem.cutPast()
    stem.changeY()
    if stem.ends("alli"), stem.measure(before: 4) > 0 { stem.replace(4, by: "al") }
    stem.apply(Self.doubleSuffixes)
    stem.apply(Self.suffixes)
    stem.cutSuffix()
    stem.cutLast()
    return stem.letters
  }

  private static let irregular = [
    "sky": "sky", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "news": "news", "innings": "inning",
    "inning": "inning", "outings": "outing", "outing": "outing", "cannings": "canning", "canning": "canning",
    "howe": "howe", "proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
  ]

  private static let doubleSuffixes = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"), ("fulli", "ful"), ("logi", "log"),
  ]

  private static let suffixes = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]

  private static let lastSuffixes = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
  ]

  // Step 1a: ponies → poni, cats → cat.
  private mutating func cutPlural() {
    if ends("ies"), letters.count == 4 {
      letters.removeLast()
    } else if ends("sses") || ends("ies") {
      letters.removeLast(2)
    } else if ends("s"), !ends("ss") {
      letters.removeLast()
    }
  }

  // Step 1b: agreed → agree, plastered → plaster, hopping → hop.
  private mutating func cutPast() {
    if ends("ied") { return letters.removeLast(letters.count == 4 ? 1 : 2) }
    if ends("eed") {
      if measure(before: 3) > 0 { letters.removeLast() }
      return
    }
    guard let cut = ["ed", "ing"].first(where: { ends($0) && hasVowel(before: $0.utf8.count) }) else { return }
    letters.removeLast(cut.utf8.count)
    if ends("at") || ends("bl") || ends("iz") {
      letters.append(0x65)
    } else if endsInDouble {
      if !["l", "s", "z"].contains(where: ends) { letters.removeLast() }
    } else if measure(before: 0) == 1, endsInShort(before: 0) {
      letters.append(0x65)
    }
  }

  // Step 1c: happy → happi, say → say.
  private mutating func changeY() {
    guard ends("y"), letters.count > 2, isConsonant(letters.count - 2) else { return }
    letters[letters.count - 1] = 0x69
  }

  // Steps 2 and 3: the first suffix that a word has decides.
  private mutating func apply(_ table: [(String, String)]) {
    for (suffix, other) in table where ends(suffix) {
      // `logi` keeps its l for the measure.
      if measure(before: suffix == "logi" ? 3 : suffix.utf8.count) > 0 { replace(suffix.utf8.count, by: other) }
      return
    }
  }

  // Step 4: adoption → adopt, revival → reviv.
  private mutating func cutSuffix() {
    for suffix in Self.lastSuffixes where ends(suffix) {
      if suffix == "ent" && ends("ment") || suffix == "ment" && ends("ement") { continue }
      let length = suffix.utf8.count
      let last = letters.count > length ? letters[letters.count - length - 1] : 0
      if measure(before: length) > 1, suffix != "ion" || last == 0x73 || last == 0x74 { letters.removeLast(length) }
      return
    }
  }

  // Step 5: probate → probat, controll → control.
  private mutating func cutLast() {
    if ends("e"), measure(before: 1) > 1 || measure(before: 1) == 1 && !endsInShort(before: 1) { letters.removeLast() }
    if ends("ll"), measure(before: 1) > 1 { letters.removeLast() }
  }

  private func ends(_ suffix: String) -> Bool {
    letters.count >= suffix.utf8.count && letters.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private mutating func replace(_ count: Int, by other: String) {
    letters.removeLast(count)
    letters += Array(other.utf8)
  }

  private func isConsonant(_ place: Int) -> Bool {
    switch letters[place] {
    case 0x61, 0x65, 0x69, 0x6f, 0x75: false
    case 0x79: place == 0 || !isConsonant(place - 1)
    default: true
    }
  }

  /// How many vowels, one or more, with consonants behind them the letters before the last `count` have.
  private func measure(before count: Int) -> Int {
    var found = 0
    for place in 0..<max(0, letters.count - count) where place > 0 && isConsonant(place) && !isConsonant(place - 1) {
      found += 1
    }
    return found
  }

  private func hasVowel(before count: Int) -> Bool { (0..<letters.count - count).contains { !isConsonant($0) } }

  private var endsInDouble: Bool {
    guard let last = letters.last, letters.count > 1 else { return false }
    return letters[letters.count - 2] == last && isConsonant(letters.count - 1)
  }

  /// Whether the letters before the last `count` end in consonant, vowel and consonant but w, x and y.
  private func endsInShort(before count: Int) -> Bool {
    let end = letters.count - count
    if end == 2 { return !isConsonant(0) && isConsonant(1) }
    guard end > 2, isConsonant(end - 3), !isConsonant(end - 2), isConsonant(end - 1) else { return false }
    return ![0x77, 0x78, 0x79].contains(letters[end - 1])
  }
}
