import Foundation
import NewsModel
import TextCore

/// What was said of the changes, and of the articles as they are.
struct PlantedScore {
  private(set) var stories = 0
  private(set) var falseConflicts = 0
  private(set) var made: [PlantKind: Int] = [:]
  private(set) var told: [PlantKind: Int] = [:]

  /// Adds a story as it is: every conflict that is said of it counts as false.
  mutating func add(untouched report: Report) {
    stories += 1
    falseConflicts += Self.conflicts(of: report).count
  }

  /// Adds a changed story. `places` are where the changed words stand in `id`. True where a conflict tells of a change,
  /// or anything is said of a safe edit that is not said of the story as it is.
  mutating func add(_ plant: Plant, id: String, places: [TextRange], _ report: Report, before: Report) -> Bool {
    let old = Set(Self.conflicts(of: before).map { Self.key(of: $0, before) })
    let new = Self.conflicts(of: report).filter { !old.contains(Self.key(of: $0, report)) }
    made[plant.kind, default: 0] += 1
    let isTold: Bool
    if plant.kind.isSafe {
      isTold = !new.isEmpty
    } else {
      isTold = new.contains { conflict in
        plant.kind.told.contains(conflict.kind) && Self.touches(conflict, id, places, report)
      }
    }
    if isTold { told[plant.kind, default: 0] += 1 }
    return isTold
  }

  /// What is said to contradict: updates, estimates and refinements do not.
  static func conflicts(of report: Report) -> [Conflict] {
    report.stories.flatMap(\.conflicts).filter { $0.relation == .conflict }
  }

  static func key(of conflict: Conflict, _ report: Report) -> String {
    conflict.kind.label.description + conflict.versions.map { report[$0.value] }.sorted().joined(separator: "|")
  }

  private static func touches(_ conflict: Conflict, _ id: String, _ places: [TextRange], _ report: Report) -> Bool {
    conflict.versions.flatMap { $0.evidence + [$0.value] }.contains { slice in
      report[slice.article].article.id == id && places.contains { $0.overlaps(slice.range) }
    }
  }

  private func share(_ kinds: [PlantKind]) -> Double {
    let all = kinds.reduce(0) { $0 + (made[$1] ?? 0) }
    return all == 0 ? 0 : Double(kinds.reduce(0) { $0 + (told[$1] ?? 0) }) / Double(all)
  }

  /// The numbers that have floors: recall of each kind and of all, `unflagged` is the share of safe edits that nothing
  /// is said of, `calm` is 1 less the false conflicts a story.
  var measures: [Measure] {
    let kinds = PlantKind.allCases.filter { !$0.isSafe }
    let safe = PlantKind.allCases.filter(\.isSafe)
    return [
      Measure(name: "recall", value: share(kinds)),
      Measure(name: "unflagged", value: 1 - share(safe)),
      Measure(name: "calm", value: 1 - Double(falseConflicts) / Double(max(1, stories))),
    ] + kinds.map { Measure(name: "recall_\($0.rawValue)", value: share([$0])) }
  }

  /// The table that the command prints.
  var table: String {
    var lines = ["kind          made   told   share"]
    func row(_ name: String, _ kinds: [PlantKind]) -> String {
      let all = kinds.reduce(0) { $0 + (made[$1] ?? 0) }
      let found = kinds.reduce(0) { $0 + (told[$1] ?? 0) }
      return name.padding(toLength: 12, withPad: " ", startingAt: 0)
        + String(format: "%6d %6d   %.3f", all, found, share(kinds))
    }
    let kinds = PlantKind.allCases.filter { !$0.isSafe }
    let safe = PlantKind.allCases.filter(\.isSafe)
    lines += kinds.map { row($0.rawValue, [$0]) } + [row("planted", kinds), ""]
    lines += safe.map { row($0.rawValue, [$0]) } + [row("safe edits", safe), ""]
    lines.append(
      String(
        format: "untouched: %d stories, %d conflicts, %.3f a story", stories, falseConflicts,
        Double(falseConflicts) / Double(max(1, stories))))
    return lines.joined(separator: "\n")
  }
}
