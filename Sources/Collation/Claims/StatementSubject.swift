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
}
