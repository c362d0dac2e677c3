internal import NewsModel
internal import Stories
internal import TextCore

/// What is told of one article: the line of `parallax stories`.
struct StoryLine {
  let id: String
  let story: String
  let similarity: Float
  let origin: String
  let kind: Origin.Kind

  /// Appends `{"id","story","similarity","origin","origin_kind"}`.
  func append(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.string(id)
    writer.key("story")
    writer.string(story)
    writer.key("similarity")
    writer.double((Double(similarity) * 1000).rounded() / 1000)
    writer.key("origin")
    writer.string(origin)
    writer.key("origin_kind")
    writer.string(label: kind.label)
    writer.endObject()
    writer.endLine()
  }
}

/// What names the articles of a stream.
struct StoryNames {
  private(set) var ids: ContiguousArray<String> = []
  private var areCredited: ContiguousArray<Bool> = []

  /// Adds the next article.
  mutating func append(_ id: String, isCredited: Bool) {
    ids.append(id)
    areCredited.append(isCredited)
  }

  /// The line of an article. Stories and origins are named by the id of their first article.
  func line(of article: Int, in partition: StoryPartition) -> StoryLine {
    StoryLine(
      id: ids[article], story: ids[Int(partition.founders[article])], similarity: partition.similarities[article],
      origin: ids[Int(partition.origins[article])], kind: kind(of: article, in: partition))
  }

  /// An article's own text, a copy, or the text of an agency that it credits.
  func kind(of article: Int, in partition: StoryPartition) -> Origin.Kind {
    if partition.areCopied[article] { return .copy }
    return areCredited[article] ? .credited : .own
  }
}
