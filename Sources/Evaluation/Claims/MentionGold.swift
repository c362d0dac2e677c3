import Foundation
import NewsModel
import TextCore

/// The mentions of events that gold gives for an article; which are one event only the floors look at.
struct MentionGold {
  let id: String
  /// Ranges in code points.
  let mentions: [Range<Int>]
  /// The event of each mention; a name of its own where gold gives none.
  let clusters: [String]

  /// The articles of one story: the topic, and what stands after the number in the id (`ecb`, `ecbplus`).
  var story: String {
    let parts = id.split(separator: "_", maxSplits: 1)
    guard parts.count == 2 else { return id }
    return parts[0] + "_" + parts[1].drop { $0.isNumber }
  }

  /// The lines of the file at `url`, by their ids.
  static func read(_ url: URL) throws -> [String: MentionGold] {
    var gold: [String: MentionGold] = [:]
    for line in ContiguousArray(try Data(contentsOf: url)).split(separator: 0x0a) {
      let document = try JSONDocument(parsing: ContiguousArray(line))
      guard let node = document.member("id", of: document.root), document.isString(node),
        let list = document.member("mentions", of: document.root), document.kind(of: list) == .array
      else { throw EvaluationFailure("A line of gold has no id or no mentions.") }
      let id = String(decoding: document.string(at: node), as: UTF8.self)
      let mentions = try document.elements(of: list).map { mention -> Range<Int> in
        guard let start = document.member("start", of: mention).flatMap({ document.integer(at: $0) }),
          let end = document.member("end", of: mention).flatMap({ document.integer(at: $0) }), start < end
        else { throw EvaluationFailure("A mention of \(id) has no start and end.") }
        return Int(start)..<Int(end)
      }
      let clusters = document.elements(of: list).enumerated().map { place, mention -> String in
        guard let cluster = document.member("cluster", of: mention), document.isString(cluster) else {
          return "\(id) \(place)"
        }
        return String(decoding: document.string(at: cluster), as: UTF8.self)
      }
      gold[id] = MentionGold(id: id, mentions: mentions, clusters: clusters)
    }
    return gold
  }
}
