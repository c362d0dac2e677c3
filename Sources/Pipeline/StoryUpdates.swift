internal import NewsModel
internal import Stories
package import TextCore

/// The lines of `parallax stories --stream`: each article once it is settled for the first time, and what later articles
/// change in what was said of it.
///
/// A change is a line of its own: `{"change": "merge", "from", "into", "articles"}` where all of a story becomes part of
/// another, `{"change": "split", …}` where some articles leave it, `{"change": "origin", "id", "origin", "origin_kind"}`
/// where the text of an article turns out to be that of another. Who follows all lines has, at the end, what a run over
/// the whole input in that order prints.
package struct StoryUpdates: Sendable {
  private var stream: StoryStream
  private var names = StoryNames()
  /// The founders, origins and kinds that were said.
  private var founders: ContiguousArray<UInt32> = []
  private var origins: ContiguousArray<UInt32> = []
  private var kinds: ContiguousArray<Origin.Kind> = []
  private var nextPublication = Self.firstPublication
  /// So many articles of a block are waited for before the first is told; then always twice as many: what is told costs
  /// no more than twice the work.
  private static let firstPublication = 256

  /// The lines of a stream; `window` as in `StoryStream`.
  package init(window: Int? = nil) { stream = StoryStream(window: window) }

  /// A stream with blocks of another length, for tests.
  package init(window: Int?, blockLength: Int) { stream = StoryStream(window: window, blockLength: blockLength) }

  /// Takes the next input; appends what is to be told now.
  package mutating func append(_ input: StoryInput, to writer: inout JSONWriter) {
    switch input.content {
    case .failure(let failure): writer.errorLine(failure)
    case .article(let features, let isCredited):
      names.append(input.id, isCredited: isCredited)
      stream.append(features)
      if stream.openCount == 0 || stream.openCount >= nextPublication { publish(to: &writer) }
    }
  }

  /// Appends what is left to be told.
  package mutating func finish(to writer: inout JSONWriter) {
    stream.close()
    publish(to: &writer)
  }

  private mutating func publish(to writer: inout JSONWriter) {
    nextPublication = max(Self.firstPublication, stream.openCount * 2)
    let partition = stream.partition()
    appendChanges(of: partition, to: &writer)
    for article in founders.count..<partition.founders.count {
      names.line(of: article, in: partition).append(to: &writer)
    }
    founders = partition.founders
    origins = partition.origins
    kinds = ContiguousArray(partition.founders.indices.map { names.kind(of: $0, in: partition) })
  }

  /// Articles that went from one story to another.
  private struct Move: Hashable, Comparable {
    let from: UInt32
    let into: UInt32

    static func < (left: Move, right: Move) -> Bool { (left.from, left.into) < (right.from, right.into) }
  }

  private func appendChanges(of partition: StoryPartition, to writer: inout JSONWriter) {
    var moves: [Move: ContiguousArray<Int>] = [:]
    for (article, founder) in founders.enumerated() where partition.founders[article] != founder {
      moves[Move(from: founder, into: partition.founders[article]), default: []].append(article)
    }
    for (move, articles) in moves.sorted(by: { $0.key < $1.key }) {
      // Where the founder of a story goes its name goes: who leaves it behind, or goes elsewhere, splits it.
      let isMerge = partition.founders[Int(move.from)] == move.into
      writer.beginObject()
      writer.key("change")
      writer.string(isMerge ? "merge" : "split")
      writer.key("from")
      writer.string(names.ids[Int(move.from)])
      writer.key("into")
      writer.string(names.ids[Int(move.into)])
      writer.key("articles")
      writer.beginArray()
      for article in articles { writer.string(names.ids[article]) }
      writer.endArray()
      writer.endObject()
      writer.endLine()
    }
    for article in founders.indices { appendOriginChange(of: article, in: partition, to: &writer) }
  }

  private func appendOriginChange(of article: Int, in partition: StoryPartition, to writer: inout JSONWriter) {
    let kind = names.kind(of: article, in: partition)
    guard partition.origins[article] != origins[article] || kind != kinds[article] else { return }
    writer.beginObject()
    writer.key("change")
    writer.string("origin")
    writer.key("id")
    writer.string(names.ids[article])
    writer.key("origin")
    writer.string(names.ids[Int(partition.origins[article])])
    writer.key("origin_kind")
    writer.string(label: kind.label)
    writer.endObject()
    writer.endLine()
  }
}
