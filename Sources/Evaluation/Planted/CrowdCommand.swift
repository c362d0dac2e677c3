import ArgumentParser
import Foundation
import NewsModel
import TextCore

/// `parallax-evaluate crowd`
struct CrowdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowd",
    abstract: "Times the report of one story of very many articles, made from the paragraphs of a story of a set.",
    discussion: """
      Each article has about two thirds of the paragraphs of the story's articles, drawn by a seed, and a sentence of its \
      own: that is harder than a real story, as almost every sentence has its like in every article.
      """)

  @Argument(help: "A folder with input.jsonl and gold.jsonl.")
  var folder: String

  @Option(help: "How many articles.")
  var articles = 100

  @Option(help: "What the paragraphs are drawn by.")
  var seed: UInt64 = 1

  @Option(help: "How many articles are read at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1, articles >= 2 else { throw ValidationError("Jobs are at least 1, articles at least 2.") }
  }

  func run() throws {
    let stories = try PlantedStory.read(URL(fileURLWithPath: folder))
    guard let story = stories.max(by: { size(of: $0) < size(of: $1) }) else {
      throw EvaluationFailure("There is no story in \(folder).")
    }
    let reader = try ReportReader(jobs: jobs)
    let clock = ContinuousClock()
    let start = clock.now
    let readings = try reader.readings(of: crowd(of: story))
    let read = clock.now
    let report = try reader.reports(of: [readings])[0]
    let made = clock.now
    let conflicts = report.stories.reduce(0) { $0 + $1.conflicts.count }
    print(
      """
      \(articles) articles in \(report.stories.count) stories, the largest of \(report.stories[0].articles.count); \
      not compared: \(report.stories.reduce(0) { $0 + $1.uncompared.count })
      read \(seconds(read - start)) s, collated \(seconds(made - read)) s on one core, \(conflicts) conflicts
      """)
  }

  private func size(of story: PlantedStory) -> Int { story.articles.reduce(0) { $0 + $1.text.count } }

  private func crowd(of story: PlantedStory) -> [Article] {
    var numbers = SeededNumbers(seed: seed)
    let texts = story.articles.map {
      String(decoding: $0.text, as: UTF8.self).split(separator: "\n\n").map(String.init)
    }
    return (0..<articles).map { place in
      let paragraphs = texts[place % texts.count].filter { _ in Int.random(in: 0..<3, using: &numbers) > 0 }
      let text = paragraphs.joined(separator: "\n\n") + "\n\nThis is report number \(place + 2) of the day."
      var metadata = story.articles[place % texts.count].metadata
      metadata.outlet = "outlet \(place)"
      return Article(id: "article-\(place)", text: ContiguousArray(text.utf8), metadata: metadata)
    }
  }

  private func seconds(_ duration: Swift.Duration) -> String {
    let (whole, parts) = duration.components
    return String(format: "%.2f", Double(whole) + Double(parts) / 1e18)
  }
}
