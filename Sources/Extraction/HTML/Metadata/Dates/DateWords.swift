/// The words that printed dates stand beside.
struct DateWords: Sendable {
  private let publication: WordSearch
  private let change: WordSearch
  private let other: WordSearch

  /// Reads the list.
  init() {
    let lists = WordLines.kinds(of: PackageResources.date_words_txt)
    publication = WordSearch(lists["publication"] ?? [])
    change = WordSearch(lists["change"] ?? [])
    other = WordSearch(lists["other"] ?? [])
  }

  /// Whether a line says that its date is one of publication.
  func sayPublication(_ line: String) -> Bool { publication.finds(line) }

  /// Whether a line says that its date is one of a change, and of nothing else.
  func sayChange(_ line: String) -> Bool { change.finds(line) && !publication.finds(line) }

  /// Whether a line says that its date is of something else: of a person's joining the site.
  func sayOther(_ line: String) -> Bool { other.finds(line) }
}
