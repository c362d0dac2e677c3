/// The letters that the automaton reads. Words and numbers of which the same predicates hold are one letter.
struct Alphabet: Sendable {
  /// A predicate that rules name: a class, or a word or mark itself.
  struct Predicate: Sendable {
    let name: String
    /// The slot that a term fills here; nil for a word that only has to be there.
    let slot: Slot?
  }

  /// All predicates; a class comes before every word.
  let predicates: [Predicate]
  /// The number of letters; letter 0 is every term that no rule asks for.
  let count: Int
  /// The letters of which each predicate holds, ascending.
  let letters: [[UInt16]]
  /// The same by letter within predicate.
  private let isHeld: ContiguousArray<Bool>
  /// The words.
  let vocabulary: Vocabulary
  /// The letter of each shape of number, by its bits.
  let numbers: ContiguousArray<UInt16>

  private let places: [String: Int]

  /// The place of the predicate of that name.
  func predicate(_ name: String) -> Int? { places[name] }

  /// The same where code counts on it that some rule or list names it.
  func existing(_ name: String) throws(RuleError) -> Int {
    guard let place = places[name] else { throw RuleError(line: name, reason: "no rule names it") }
    return place
  }

  /// The alphabet of the rules whose patterns name `words` besides the classes of `lists`.
  init(lists: [WordList], words: [String]) throws(RuleError) {
    var predicates: [Predicate] = []
    var places: [String: Int] = [:]
    for (name, slot) in NumberShape.classes.map({ ($0.name, $0.slot) }) + lists.map({ ($0.name, $0.slot) }) {
      if places[name] == nil {
        places[name] = predicates.count
        predicates.append(Predicate(name: name, slot: slot))
      }
    }
    for word in words where places[word] == nil {
      places[word] = predicates.count
      predicates.append(Predicate(name: word, slot: nil))
    }
    var builder = LetterBuilder(predicates: predicates.count)
    var entries: [(key: WordKey, entry: Vocabulary.Entry)] = []
    for word in Self.allWords(lists, words) {
      let entry = Self.entry(of: word, lists, places, &builder)
      guard let key = WordKey(word) else { throw RuleError(line: word, reason: "a word of a rule is too long") }
      entries.append((key, entry))
    }
    var numbers = ContiguousArray<UInt16>(repeating: 0, count: 1 << 13)
    for shape in NumberShape.all {
      let held = NumberShape.classes.filter { shape.contains($0.shape) }.compactMap { places[$0.name] }
      numbers[Int(shape.rawValue)] = builder.letter(of: held)
    }
    self.predicates = predicates
    self.places = places
    self.numbers = numbers
    vocabulary = Vocabulary(entries)
    count = builder.count
    letters = builder.letters
    var isHeld = ContiguousArray(repeating: false, count: builder.count * predicates.count)
    for (place, letters) in builder.letters.enumerated() {
      for letter in letters { isHeld[place * builder.count + Int(letter)] = true }
    }
    self.isHeld = isHeld
  }

  /// Whether a predicate holds of a letter.
  @inline(__always)
  func holds(_ predicate: Int, _ letter: UInt16) -> Bool { isHeld[predicate * count + Int(letter)] }

  /// Every word of a list or rule, once, in a fixed order.
  private static func allWords(_ lists: [WordList], _ words: [String]) -> [String] {
    var seen: Set<String> = []
    let all = lists.flatMap { $0.words.map(\.word) } + words
    let classes = Set(lists.map(\.name)).union(NumberShape.classes.map(\.name))
    return all.filter { !classes.contains($0) && seen.insert($0).inserted }
  }

  private static func entry(
    of word: String, _ lists: [WordList], _ places: [String: Int], _ builder: inout LetterBuilder
  ) -> Vocabulary.Entry {
    var meanings: ContiguousArray<(class: Int, value: Int)> = []
    var unconditional: [Int] = []
    var condition = WordCondition.always
    for list in lists {
      guard let listed = list.words.first(where: { $0.word == word }), let place = places[list.name] else { continue }
      meanings.append((place, listed.value))
      if listed.condition == .always { unconditional.append(place) } else { condition = listed.condition }
    }
    let literal = places[word].map { [$0] } ?? []
    return Vocabulary.Entry(
      symbol: builder.letter(of: meanings.map(\.class) + literal),
      otherSymbol: builder.letter(of: unconditional + literal), condition: condition, meanings: meanings)
  }
}

/// Numbers the distinct sets of predicates.
private struct LetterBuilder {
  private var known: [[Int]: UInt16] = [[]: 0]
  /// The letters of which each predicate holds.
  private(set) var letters: [[UInt16]]
  /// The number of letters.
  private(set) var count = 1

  init(predicates: Int) { letters = Array(repeating: [], count: predicates) }

  /// The letter of which exactly these predicates hold.
  mutating func letter(of predicates: [Int]) -> UInt16 {
    let key = predicates.sorted()
    if let letter = known[key] { return letter }
    let letter = UInt16(count)
    known[key] = letter
    count += 1
    for predicate in key { letters[predicate].append(letter) }
    return letter
  }
}
