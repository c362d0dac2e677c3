internal import NewsModel
internal import TextCore

/// Reads how a word stands in its sentence: to which word, and by which tie.
struct FactFrame {
  private static let saying = WordList(PackageResources.saying_verbs_txt)

  private let context: StoryContext
  private let article: ID<ArticleReading>
  private let tokens: TokenColumns
  private let tree: TokenTree

  init?(_ context: StoryContext, _ article: ID<ArticleReading>) {
    guard let tokens = context.reading(article).language?.tokens else { return nil }
    self.context = context
    self.article = article
    self.tokens = tokens
    tree = context.tree(of: article)
  }

  /// The token of `rows` that the others hang on.
  func root(of rows: Range<Int>) -> Int {
    rows.first { !rows.contains(tree.head(of: $0)) || tree.head(of: $0) == $0 } ?? rows.lowerBound
  }

  /// The sense of the word above `row` and the tie: of `in Orsel` the word that `in` hangs on, and `in`.
  func frame(of row: Int) -> (governor: Symbol?, relation: Symbol?) {
    var row = row
    for _ in 0..<3 {
      let head = tree.head(of: row)
      guard head != row else { return (nil, nil) }
      switch tokens.dependencies[row] {
      case .pobj:
        let above = tree.head(of: head)
        return (above == head ? nil : sense(above), context.words.word(at: head, of: article)?.lemma)
      case .conj, .appos, .compound: row = head
      default: return (sense(head), nil)
      }
    }
    return (nil, nil)
  }

  /// The sense of the noun that `row` tells the owner or the kind of: `office` in `the Orsel office`, `Orsel’s office`, `the
  /// office of Orsel`; nil for none.
  func modified(by row: Int) -> Symbol? {
    let head = tree.head(of: row)
    guard head != row else { return nil }
    switch tokens.dependencies[row] {
    case .poss, .compound, .nmod, .amod: return sense(head)
    case .pobj where tokens.strings[tokens.lemmas[head]] == "of":
      let noun = tree.head(of: head)
      return noun == head ? nil : sense(noun)
    default: return nil
    }
  }

  /// The senses of the words above `row`, up to the first verb that says something.
  func path(of row: Int) -> Set<Symbol> {
    var found: Set<Symbol> = []
    var row = row
    for _ in 0..<Self.longestPath {
      let head = tree.head(of: row)
      guard head != row else { break }
      row = head
      guard let word = context.words.word(at: row, of: article), word.carriesMeaning else { continue }
      found.insert(word.sense)
      if tokens.partsOfSpeech[row] == .verb { break }
    }
    return found
  }

  /// The row of the first verb above `row`; nil for none.
  func verb(above row: Int) -> Int? {
    var row = row
    for _ in 0..<Self.longestPath {
      let head = tree.head(of: row)
      guard head != row else { return nil }
      row = head
      if tokens.partsOfSpeech[row] == .verb { return row }
    }
    return nil
  }

  /// Whether the verb that `row` stands to is one of saying.
  func isSaid(_ row: Int) -> Bool {
    var row = row
    for _ in 0..<Self.longestPath {
      let head = tree.head(of: row)
      guard head != row else { return false }
      row = head
      if tokens.partsOfSpeech[row] == .verb {
        return Self.saying.contains(tokens.strings[tokens.lemmas[row]].lowercased())
      }
    }
    return false
  }

  /// The words above a value that are looked at.
  private static let longestPath = 6

  /// The sense of a token; nil for marks.
  func sense(_ row: Int) -> Symbol? { context.words.word(at: row, of: article)?.sense }

  /// The row of the subject of a verb; nil for none.
  func subject(of verb: Int) -> Int? { tree.child(of: verb, .nsubj) ?? tree.child(of: verb, .nsubjpass) }

  /// The word that a form of *be* says of its subject: `the target` in `he was not the target`; nil for other words.
  func complement(of row: Int) -> ComparedWord? {
    guard tokens.partsOfSpeech[row] == .aux, tokens.dependencies[row] != .aux, tokens.dependencies[row] != .auxpass,
      let complement = tree.child(of: row, .attr) ?? tree.child(of: row, .acomp),
      let word = context.words.word(at: complement, of: article), word.carriesMeaning
    else { return nil }
    return word
  }

  /// The row of the word that `row` hangs on; itself where it is the top.
  func head(of row: Int) -> Int { tree.head(of: row) }

  /// The verb that a word is said with: itself, or the one that it hangs on (`pleaded guilty`).
  func verb(of row: Int) -> Int {
    if tokens.partsOfSpeech[row] == .verb { return row }
    let head = tree.head(of: row)
    return tokens.partsOfSpeech[head] == .verb || tokens.partsOfSpeech[head] == .aux ? head : row
  }

  /// What a verb says that it did not come to: `pass` in `failed to pass the bill`; nil for none.
  func failed(by verb: Int) -> Int? {
    guard ["fail", "refuse", "decline", "neglect"].contains(tokens.strings[tokens.lemmas[verb]].lowercased()) else {
      return nil
    }
    return tree.child(of: verb, .xcomp)
  }

  /// Whether a verb is what another says that it did not come to.
  func isFailed(_ verb: Int) -> Bool {
    tokens.dependencies[verb] == .xcomp && failed(by: tree.head(of: verb)) == verb
  }

  /// Whether what a verb tells hangs on something: `if there is no deal, the port will close`.
  func isConditional(_ verb: Int) -> Bool {
    tree.children(of: verb).contains { tokens.dependencies[$0] == .advcl && isOpen($0) }
  }

  /// Whether a verb tells what may or shall be: `to pass`, `would pass`, `if it passes`.
  func isUnreal(_ verb: Int) -> Bool {
    isOpen(verb)
      || tokens.tags[verb] == .vb
        && tree.children(of: verb).contains { $0 < verb && [.to, .md].contains(tokens.tags[$0]) }
  }

  /// Whether it is left open that a verb is so: `whether he seeks`, `if she wins`.
  func isOpen(_ verb: Int) -> Bool {
    var verb = verb
    for _ in 0..<4 {
      let isMarked = tree.children(of: verb).contains { child in
        tokens.dependencies[child] == .mark
          && ["if", "unless", "whether"].contains(tokens.strings[tokens.lemmas[child]])
      }
      if isMarked { return true }
      guard tokens.dependencies[verb] == .conj else { return false }
      verb = tree.head(of: verb)
    }
    return false
  }

  /// The sense of what `row`, a number of hundredths, is the share of, or the thing that has it: `income` in `10 percent of
  /// their income`, `rate` in `the rate was 36 percent`, `a rate of 36 percent`; nil where nothing is found.
  func share(of row: Int) -> Symbol? {
    for child in tree.children(of: row) where tokens.strings[tokens.lemmas[child]] == "of" {
      if let whole = tree.child(of: child, .pobj) { return sense(whole) }
    }
    let head = tree.head(of: row)
    guard head != row else { return nil }
    switch tokens.dependencies[row] {
    case .attr: return (tree.child(of: head, .nsubj) ?? tree.child(of: head, .nsubjpass)).flatMap(sense)
    case .pobj: return tree.head(of: head) == head ? nil : sense(tree.head(of: head))
    default: return sense(head)
    }
  }

  /// The senses of the people who are the subject of a verb.
  func subjectPeople(of verb: Int) -> Set<Symbol> {
    guard let subject = subject(of: verb), let word = context.words.word(at: subject, of: article), word.isEntity,
      context.entities[Int(word.entity)].kind == .person
    else { return [] }
    return [word.sense]
  }

  /// The senses of the people among the arguments of a verb.
  func people(of verb: Int) -> Set<Symbol> {
    var found: Set<Symbol> = []
    for row in argumentRows(of: verb) {
      guard let word = context.words.word(at: row, of: article), word.isEntity,
        context.entities[Int(word.entity)].kind == .person
      else { continue }
      found.insert(word.sense)
    }
    return found
  }

  /// The senses of the subject, the objects and the complements of a verb.
  func arguments(of verb: Int) -> Set<Symbol> {
    var found: Set<Symbol> = []
    for row in argumentRows(of: verb) {
      guard let word = context.words.word(at: row, of: article), word.carriesMeaning || word.isEntity else { continue }
      found.insert(word.sense)
    }
    return found
  }

  private func argumentRows(of verb: Int) -> [Int] {
    var rows: [Int] = []
    for child in tree.children(of: verb) {
      switch tokens.dependencies[child] {
      case .nsubj, .nsubjpass, .dobj, .attr, .acomp, .xcomp, .ccomp: rows.append(child)
      case .prep, .agent: rows += tree.children(of: child).filter { tokens.dependencies[$0] == .pobj }
      default: break
      }
    }
    // `Anna Radley and her sister`, `a trader, Anton Marsh`: each of them.
    return rows.flatMap { row in
      [row] + tree.children(of: row).filter { tokens.dependencies[$0] == .conj || tokens.dependencies[$0] == .appos }
    }
  }
}
