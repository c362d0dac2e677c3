internal import NewsModel
internal import TextCore

/// Reads how a word stands in its sentence: to which word, and by which tie.
struct FactFrame {
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

  /// The sense of a token; nil for marks.
  func sense(_ row: Int) -> Symbol? { context.words.word(at: row, of: article)?.sense }

  /// The verb that a word is said with: itself, or the one that it hangs on (`pleaded guilty`).
  func verb(of row: Int) -> Int {
    if tokens.partsOfSpeech[row] == .verb { return row }
    let head = tree.head(of: row)
    return tokens.partsOfSpeech[head] == .verb || tokens.partsOfSpeech[head] == .aux ? head : row
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

  /// The senses of the subject, the objects and the complements of a verb.
  func arguments(of verb: Int) -> Set<Symbol> {
    var found: Set<Symbol> = []
    func add(_ row: Int) {
      guard let word = context.words.word(at: row, of: article), word.carriesMeaning || word.isEntity else { return }
      found.insert(word.sense)
    }
    for child in tree.children(of: verb) {
      switch tokens.dependencies[child] {
      case .nsubj, .nsubjpass, .dobj, .attr, .acomp, .xcomp, .ccomp: add(child)
      case .prep, .agent:
        for object in tree.children(of: child) where tokens.dependencies[object] == .pobj { add(object) }
      default: break
      }
    }
    return found
  }
}
