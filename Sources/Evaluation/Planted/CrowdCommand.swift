import ArgumentParser
import Collation
import Foundation
import NewsModel
import Pipeline
import TextCore

/// `parallax-evaluate crowd`
struct CrowdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowd",
    abstract: "Times the account of one story of very many articles, made from the largest story of a set.",
    discussion: """
      Each article has about two thirds of the paragraphs of one of the story's articles, drawn by a seed, and a sentence \
      of its own. So almost every sentence has its like in a third of the articles: that is harder than a real story. \
      Where sentences are reworded hardly two are equal.
      """)

  @Argument(help: "A folder with input.jsonl and gold.jsonl.")
  var folder: String

  @Option(help: "How many articles.")
  var articles = 100

  @Option(help: "What the paragraphs are drawn by.")
  var seed: UInt64 = 1

  @Option(help: "In what part of the sentences a word is put in the place of another, 0 to 1.")
  var reworded = 0.0

  @Option(help: "How many cores are used.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1, articles >= 2 else { throw ValidationError("Jobs are at least 1, articles at least 2.") }
    guard (0...1).contains(reworded) else { throw ValidationError("The part that is reworded is from 0 to 1.") }
  }

  func run() throws {
    let stories = try PlantedStory.read(URL(fileURLWithPath: folder))
    guard let story = stories.max(by: { size(of: $0) < size(of: $1) }) else {
      throw EvaluationFailure("There is no story in \(folder).")
    }
    let reader = try ReportReader(jobs: jobs)
    let clock = ContinuousClock()
    let start = clock.now
    let crowd = CrowdArticles(of: story).articles(articles, reworded: reworded, seed: seed)
    let readings = ContiguousArray(try reader.readings(of: crowd))
    let read = clock.now
    let steps = StepClock()
    let collation = Collation(
      vectors: steps.timed(reader.vectors), concurrently: concurrently(jobs: jobs), begins: { steps.begin($0) })
    let all = ContiguousArray(readings.indices.map { ID<ArticleReading>($0) })
    let processors = processorSeconds()
    let account = collation.account(of: all, origins: [], in: readings)
    steps.begin(nil)
    let made = clock.now
    print(
      """
      \(articles) articles in one story, \(account.uncompared.count) of them not compared
      read \((read - start).inSeconds) s, collated \((made - read).inSeconds) s \
      (processors \(String(format: "%.2f", processorSeconds() - processors)) s) with \(jobs) jobs
      \(account.claims.count) claims, \(account.utterances.count) utterances, \(account.conflicts.count) conflicts
      \(steps.line)
      """)
  }

  private func size(of story: PlantedStory) -> Int { story.articles.reduce(0) { $0 + $1.text.count } }

  /// Seconds that the processors spent on this program.
  private func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

extension Swift.Duration {
  /// Seconds with two digits behind the point.
  var inSeconds: String {
    let (whole, parts) = components
    return String(format: "%.2f", Double(whole) + Double(parts) / 1e18)
  }
}
