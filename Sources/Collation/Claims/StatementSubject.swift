internal import NewsModel
internal import TextCore

extension StoryContext {
  /// The row that the rest of a statement's own words hang on: its main verb.
  func mainRow(of statement: Statement) -> Int? {
    let tree = tree(of: statement.article)
    let own = Set(statement.own)
    return statement.own.first { !own.contains(tree.head(of: $0)) || tree.head(of: $0) == $0 }
  }

  /// The person of whom a statement tells, a row of the entities: the subject of its main verb. Nil where the subject is
  /// nobody who is known by name.
  func subject(of statement: Statement) -> Int? {
    guard var row = mainRow(of: statement), let tokens = reading(statement.article).language?.tokens else { return nil }
    let tree = tree(of: statement.article)
    for _ in 0..<8 {
      if tree.dependencies[row] == .relcl || tree.dependencies[row] == .acl {
        return person(at: tree.head(of: row), in: statement.article)
      }
      if let subject = tree.child(of: row, .nsubj) ?? tree.child(of: row, .nsubjpass) {
        return person(at: subject, in: statement.article)
      }
      guard tree.dependencies[row] == .conj || tree.dependencies[row] == .advcl, tokens.partsOfSpeech[row] == .verb
      else { return nil }
      row = tree.head(of: row)
    }
    return nil
  }

  private func person(at row: Int, in article: ID<ArticleReading>) -> Int? {
    guard let word = words.word(at: row, of: article), word.isEntity else { return nil }
    return entities[Int(word.entity)].kind == .person ? Int(word.entity) : nil
  }

  /// The senses of what a statement says of its subject: where that is known by name, the words that name or describe it
  /// are left out, and days too. Two statements that share none of them are of one person, and no more.
  func toldSenses(of statement: Statement) -> Set<Symbol> {
    guard let tokens = reading(statement.article).language?.tokens else { return [] }
    let tree = tree(of: statement.article)
    let own = Set(statement.own)
    let subjects = statement.own.filter {
      (tokens.dependencies[$0] == .nsubj || tokens.dependencies[$0] == .nsubjpass)
        && words.word(at: $0, of: statement.article)?.isEntity == true
    }.map { subject in
      // The noun before a relative clause, borrowed for it: the clause hangs on it.
      let isBorrowed = tree.children(of: subject).contains {
        own.contains($0) && (tokens.dependencies[$0] == .relcl || tokens.dependencies[$0] == .acl)
      }
      return isBorrowed ? subject..<subject + 1 : tree.extent(of: subject)
    }
    var senses: Set<Symbol> = []
    for word in statement.passage.words where word.carriesMeaning || word.isEntity {
      if !words.isDay(word.sense), !subjects.contains(where: { $0.contains(word.token) }) { senses.insert(word.sense) }
    }
    return senses
  }
}
