import Foundation
import NewsModel
import TextCore

/// Reads the stories of a set, makes the changes, and counts what is said of them.
struct PlantedRun {
  let folder: URL
  let generator: PlantGenerator
  let jobs: Int
  /// Whether each change is listed with what was said.
  let lists: Bool

  func score() throws -> PlantedScore {
    let reader = try StoryReader(jobs: jobs)
    let stories = try PlantedStory.read(folder)
    var readings = try reader.readings(of: stories.flatMap(\.articles))
    let grouped = stories.map { story in
      defer { readings.removeFirst(story.articles.count) }
      return Array(readings.prefix(story.articles.count))
    }
    let untouched = try reader.reports(of: grouped)
    var score = PlantedScore()
    for (story, report) in untouched.enumerated() {
      score.add(untouched: report)
      if lists { list(report, stories[story].name) }
    }
    let plants = generator.plants(in: grouped, names: stories.map(\.name))
    for (story, found) in plants.enumerated() where !found.isEmpty {
      let changed = found.map { $0.applied(to: stories[story].articles[$0.article].text) }
      let articles = zip(found, changed).map { plant, change in
        let article = stories[story].articles[plant.article]
        return Article(id: article.id, text: change.text, metadata: article.metadata)
      }
      let copies = try reader.readings(of: articles)
      let reports = try reader.reports(
        of: zip(found, copies).map { plant, copy in
          grouped[story].enumerated().map { $0.offset == plant.article ? copy : $0.element }
        })
      for (row, plant) in found.enumerated() {
        let isTold = score.add(
          plant, id: articles[row].id, places: changed[row].places, reports[row], before: untouched[story])
        if lists { list(plant, isTold, articles[row], changed[row].places, reports[row], untouched[story]) }
      }
    }
    return score
  }

  private func list(_ report: Report, _ name: String) {
    print("\n== \(name)")
    for conflict in PlantedScore.conflicts(of: report) { print(described(conflict, report)) }
  }

  private func described(_ conflict: Conflict, _ report: Report) -> String {
    let versions = conflict.versions.map { version in
      "“\(report[version.value])” in “\(report[version.evidence[version.evidence.count - 1]])”"
    }
    return "  \(conflict.kind.label) \(conflict.severity.label): " + versions.joined(separator: "\n      / ")
  }

  private func list(
    _ plant: Plant, _ isTold: Bool, _ article: Article, _ places: [TextRange], _ report: Report, _ before: Report
  ) {
    let mark = isTold ? plant.kind.isSafe ? "FLAGGED" : "told" : plant.kind.isSafe ? "silent" : "MISSED"
    print("\(mark) \(plant.kind.rawValue) \(article.id)")
    if mark == "silent" || plant.edits.count > 20 { return }
    if let place = places.first {
      let lower = max(0, place.bounds.lowerBound - 160)
      let upper = min(article.text.count, place.bounds.upperBound + 160)
      let here = String(decoding: article.text[place.bounds.clamped(to: 0..<article.text.count)], as: UTF8.self)
      print(
        "    [\(here)] …\(String(decoding: article.text[lower..<upper], as: UTF8.self))…".replacing("\n", with: " "))
    }
    print("    other: \(plant.witness)".replacing("\n", with: " "))
    let old = Set(PlantedScore.conflicts(of: before).map { PlantedScore.key(of: $0, before) })
    for conflict in PlantedScore.conflicts(of: report) where !old.contains(PlantedScore.key(of: conflict, report)) {
      print(described(conflict, report))
    }
  }
}
