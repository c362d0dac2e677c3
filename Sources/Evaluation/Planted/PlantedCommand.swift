import ArgumentParser
import Foundation

/// `parallax-evaluate planted`
struct PlantedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "planted",
    abstract: "Plants known changes in copies of stories and counts which of them the report tells of.",
    discussion: """
      A story's articles are those of input.jsonl that gold.jsonl gives one story. Each change is made in one article, \
      at a fact that another article also states, and the story is reported anew: a change of kind speaker, namesake, \
      word, number, date, place, negation or outcome must become a conflict, a safe edit must not. The places are found \
      by words that the articles share, never by what the report compares. Every conflict of the untouched articles \
      counts as false.
      """)

  @Argument(help: "A folder with input.jsonl and gold.jsonl.")
  var folder: String

  @Option(help: "What the changes are drawn by.")
  var seed: UInt64 = 1

  @Option(help: "Changes of a kind in a story, at the most.")
  var each = 2

  @Option(help: "Only changes of these kinds: speaker,date …")
  var only: String?

  @Option(help: "How many articles are read at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "List each change with what was said of it.")
  var list = false

  func validate() throws {
    guard jobs >= 1, each >= 1 else { throw ValidationError("Jobs and changes are at least 1.") }
    guard !kinds().isEmpty else { throw ValidationError("There is no such kind of change.") }
  }

  private func kinds() -> [PlantKind] {
    guard let only else { return PlantKind.allCases }
    return only.split(separator: ",").compactMap { PlantKind(rawValue: String($0)) }
  }

  func run() throws {
    let generator = PlantGenerator(seed: seed, each: each, kinds: kinds())
    let run = PlantedRun(folder: URL(fileURLWithPath: folder), generator: generator, jobs: jobs, lists: list)
    print(try run.score().table)
  }
}
