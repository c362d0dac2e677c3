import Foundation
import NewsModel

/// How well mentions of events are joined across articles: B³ (Bagga and Baldwin 1998) over all articles together.
enum ClaimsFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.claims_txt }

  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let gold = try MentionGold.read(folder.appendingPathComponent("gold.jsonl"))
    let found = try EventClusters(folder: folder, gold: gold, jobs: jobs).all()
    var truth: [String] = []
    var told: [String] = []
    for id in gold.keys.sorted() {
      truth += gold[id]?.clusters ?? []
      told += found[id] ?? []
    }
    let precision = share(of: told, in: truth)
    let recall = share(of: truth, in: told)
    let sum = precision + recall
    return [
      Measure(name: "b3_p", value: precision), Measure(name: "b3_r", value: recall),
      Measure(name: "b3_f1", value: sum == 0 ? 0 : 2 * precision * recall / sum),
    ]
  }

  /// The mean part of each mention's own group that is with it in the other grouping.
  private static func share(of groups: [String], in others: [String]) -> Double {
    var sizes: [String: Int] = [:]
    var both: [String: [String: Int]] = [:]
    for (group, other) in zip(groups, others) {
      sizes[group, default: 0] += 1
      both[group, default: [:]][other, default: 0] += 1
    }
    let parts = sizes.keys.sorted().map { group in
      Double((both[group] ?? [:]).values.reduce(0) { $0 + $1 * $1 }) / Double(sizes[group] ?? 1)
    }
    return groups.isEmpty ? 0 : parts.reduce(0, +) / Double(groups.count)
  }
}
