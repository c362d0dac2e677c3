import ArgumentParser
import Foundation

/// `parallax-evaluate floors`
struct FloorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floors",
    abstract: "Measures a stage on development sets, prints a table, and fails where a measure is under its floor.",
    discussion: """
      The floors stand in Sources/Evaluation/Floors, a file a stage. A set that is not in the folder is passed over; \
      one at least must be there. Exit codes: 0 where all floors are reached, 1 where one is not.
      """)

  /// What has floors.
  enum Task: String, CaseIterable, ExpressibleByArgument {
    case all, extraction, quotes, chains, pronouns, events, claims, planted, stories, summary, times

    /// What is measured, one after the other.
    var types: [any FlooredTask.Type] {
      switch self {
      case .all: Self.allCases.filter { $0 != .all }.flatMap(\.types)
      case .extraction: [ExtractionFloors.self]
      case .quotes: [QuotesFloors.self]
      case .chains: [ChainsFloors.self]
      case .pronouns: [PronounsFloors.self]
      case .events: [EventFloors.self]
      case .claims: [ClaimsFloors.self]
      case .planted: [PlantedFloors.self]
      case .stories: [StoriesFloors.self]
      case .summary: [SummaryFloors.self]
      case .times: [TimesFloors.self]
      }
    }
  }

  @Argument(help: "What is measured.")
  var task: Task

  @Argument(help: "The folder that holds the sets, each a folder.")
  var folder: String

  @Option(help: "How many inputs are read at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("Jobs are at least 1.") }
  }

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    var found = 0
    var under: [String] = []
    for type in task.types {
      let floors = try Floors(type.floors)
      for set in floors.sets {
        let place = root.appendingPathComponent(set)
        guard FileManager.default.fileExists(atPath: place.path) else {
          print("\(set): not here\n")
          continue
        }
        found += 1
        let measures = try type.measures(of: place, jobs: jobs)
        print(Self.table(set, measures, floors))
        under += Self.shortfalls(set, measures, floors)
      }
    }
    guard found > 0 else { throw EvaluationFailure("None of the sets is in \(folder).") }
    guard under.isEmpty else {
      throw EvaluationFailure("Under the floor:\n" + under.map { "  " + $0 }.joined(separator: "\n"))
    }
  }

  /// The measures of a set, each with its floor where it has one.
  static func table(_ set: String, _ measures: [Measure], _ floors: Floors) -> String {
    var lines = [row(set, "measured", "floor")]
    for measure in measures {
      let least = floors.least(measure.name, of: set)
      lines.append(row("  " + measure.name, digits(measure.value), least.map(digits) ?? ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is under its floor, or was not measured at all, a sentence each.
  static func shortfalls(_ set: String, _ measures: [Measure], _ floors: Floors) -> [String] {
    floors.all.filter { $0.set == set }.compactMap { floor in
      guard let measure = measures.first(where: { $0.name == floor.measure }) else {
        return "\(set) \(floor.measure) was not measured"
      }
      guard measure.value < floor.least else { return nil }
      return "\(set) \(floor.measure) \(digits(measure.value)) < \(digits(floor.least))"
    }
  }

  private static func digits(_ value: Double) -> String { String(format: "%.4f", value) }

  private static func row(_ name: String, _ value: String, _ floor: String) -> String {
    let padded = [(name, 34), (value, 10), (floor, 8)].enumerated().map { place, cell in
      let gap = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return place == 0 ? cell.0 + gap : gap + cell.0
    }.joined()
    return String(padded.reversed().drop { $0 == " " }.reversed())
  }
}
