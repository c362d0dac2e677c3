internal import NewsModel
internal import TextCore

/// The words of the headlines of a story: what editors hold to be the point of it.
struct HeadlineWords {
  private let stems: Set<Symbol>

  /// Reads the headlines of the articles, those that stand in a text and those that came with it.
  init(_ context: StoryContext) {
    var table = context.words.table
    var stems: Set<Symbol> = []
    for article in context.articles {
      let reading = context.reading(article)
      let printed = reading.layout?.title.map { ContiguousArray(reading.article.text.span.extracting($0.bounds)) }
      let headline = printed ?? ContiguousArray((reading.article.metadata.title ?? "").utf8)
      for word in NameWords.words(headline.span, &table) {
        let bytes = ContiguousArray(table.storage[table.range(of: word)])
        stems.insert(table.intern(ContiguousArray(stemmed(bytes[...])).span))
        // `sends` and `ministers`: a headline has no lemmas.
        if bytes.last == 0x73 { stems.insert(table.intern(ContiguousArray(stemmed(bytes.dropLast()[...])).span)) }
      }
    }
    self.stems = stems
  }

  /// Whether a headline has a word.
  func contains(_ word: ComparedWord) -> Bool { stems.contains(word.stem) }
}
