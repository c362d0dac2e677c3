internal import NewsModel
internal import TextCore

/// Who speaks in each quoted passage, as far as the clause beside it says: a rough reading, for pronouns only.
struct QuotedSpeakers: Sendable {
  /// Tokens on either side of a passage in which its verb of saying must stand.
  private static let reach = 30

  private let speakers: ContiguousArray<Int32>

  /// The speakers of the passages of a report.
  init(_ clusters: EntityClusters) {
    let passages = clusters.report.quoted.passages
    var speakers = ContiguousArray<Int32>(repeating: -1, count: passages.count)
    for (row, passage) in passages.enumerated() {
      if let speaker = Self.speaker(beside: passage, clusters) { speakers[row] = Int32(speaker) }
    }
    // A passage of which nothing is said is of the same voice as the one before it in the paragraph, or after it.
    let block = { (row: Int) in clusters.report.blocks[passages[row].lowerBound] }
    for row in speakers.indices.dropFirst() where speakers[row] < 0 && block(row) == block(row - 1) {
      speakers[row] = speakers[row - 1]
    }
    for row in speakers.indices.dropLast().reversed() where speakers[row] < 0 && block(row) == block(row + 1) {
      speakers[row] = speakers[row + 1]
    }
    self.speakers = speakers
  }

  /// The mention that speaks in a passage.
  func speaker(of passage: Int) -> Int? { speakers[passage] < 0 ? nil : Int(speakers[passage]) }

  private static func speaker(beside passage: Range<Int>, _ clusters: EntityClusters) -> Int? {
    let report = clusters.report
    let block = report.blocks[passage.lowerBound]
    if block < 0 { return nil }
    for token in passage.upperBound..<min(passage.upperBound + reach, report.tokens.count) {
      if report.blocks[token] != block || report.quoted.passage[token] >= 0 { break }
      if let speaker = subject(of: token, clusters) { return speaker }
      // Only the rest of the sentence; but its full stop may stand inside the passage.
      if report.tokens.tags[token] == .period { break }
    }
    for token in (max(0, passage.lowerBound - reach)..<passage.lowerBound).reversed() {
      if report.blocks[token] != block || report.quoted.passage[token] >= 0 { break }
      if report.tokens.tags[token] == .period { break }
      if let speaker = subject(of: token, clusters) { return speaker }
    }
    return nil
  }

  /// The mention that is the subject of a verb of saying at `token`.
  private static func subject(of token: Int, _ clusters: EntityClusters) -> Int? {
    let report = clusters.report
    guard report.classes[token].contains(.saying), report.tokens.partsOfSpeech[token] == .verb else { return nil }
    var verb = token
    for _ in 0..<3 {
      if let subject = report.tree.child(of: verb, .nsubj) {
        let mention = clusters.mentionOf[subject]
        return mention < 0 || report.quoted.passage[subject] >= 0 ? nil : Int(mention)
      }
      guard report.tree.dependencies[verb] == .conj else { return nil }
      verb = report.tree.head(of: verb)
    }
    return nil
  }
}
