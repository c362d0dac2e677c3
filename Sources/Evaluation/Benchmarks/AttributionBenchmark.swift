import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import TextCore

/// What attribution costs: coreference, the tagger and the rules apart, over articles that were read, and the whole
/// analysis of the same articles with and without the tagger. Prints a line of JSON of its own; times are processor time.
struct AttributionBenchmark {
  /// Words that an article is counted as.
  private static let articleWords = 700.0

  let path: String
  let model: LanguageModel
  let tagger: AttributionTagger

  /// Runs everything `repetitions` times, one job; the fastest counts.
  func run(_ repetitions: Int) throws -> String {
    let whole = try Duration.best(of: repetitions) { try readings(Layer.standard, tagger).count }
    let fast = try Duration.best(of: repetitions) { try readings(Layer.standard, nil).count }
    var articles = try readings([.furniture, .language], nil)
    let words = articles.reduce(0) { $0 + Self.words($1.article.text) }
    let count = Double(words) / Self.articleWords
    let chains = try seconds(repetitions, [.chains], tagger, &articles)
    let tagging = try seconds(repetitions, [.attributions], tagger, &articles)
    // With the spans of the tagger there, and without its run.
    let rules = try seconds(repetitions, [.quotes], nil, &articles) - chains
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("benchmark")
    writer.string("attribution")
    writer.key("instructions")
    writer.string(InstructionSet.current.rawValue)
    writer.key("articles_of_700_words")
    writer.double(count)
    for (name, value): (StaticString, Double) in [
      ("seconds_coreference", chains / count), ("seconds_tagger", tagging / count),
      ("seconds_rules", rules / count), ("seconds_attribution", (chains + tagging + rules) / count),
      ("articles_a_second", count / whole.1.cpuSeconds), ("articles_a_second_fast", count / fast.1.cpuSeconds),
      ("resident_megabytes", Self.residentMegabytes),
    ] {
      writer.key(name)
      writer.double(value)
    }
    writer.endObject()
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  private func plan(_ layers: Set<Layer>, _ tagger: AttributionTagger?) -> AnalysisPlan {
    AnalysisPlan(layers: layers, language: model, otherLanguages: .read, tagger: tagger)
  }

  /// All articles of the file, read from the file on.
  private func readings(_ layers: Set<Layer>, _ tagger: AttributionTagger?) throws -> [ArticleReading] {
    let source = PageSource(paths: [path])
    var analyser = ArticleAnalyser(plan(layers, tagger))
    var readings: [ArticleReading] = []
    while let item = source.next() {
      guard case .article(let reading) = analyser.analyse(item) else { continue }
      readings.append(reading)
    }
    guard !readings.isEmpty else { throw EvaluationFailure("There is no article in \(path).") }
    return readings
  }

  /// The seconds that `layers` take over articles of which layout and language are there.
  private func seconds(
    _ repetitions: Int, _ layers: Set<Layer>, _ tagger: AttributionTagger?, _ articles: inout [ArticleReading]
  ) throws -> Double {
    let analyser = ArticleAnalyser(plan(layers, tagger))
    var best = Double.infinity
    for _ in 0..<repetitions {
      let (_, duration) = Duration.measuring { for row in articles.indices { analyser.add(to: &articles[row]) } }
      best = min(best, duration.cpuSeconds)
    }
    return best
  }

  private static func words(_ text: ContiguousArray<UInt8>) -> Int {
    var (words, isInside) = (0, false)
    for byte in text {
      let isSpace = byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d
      if isInside, isSpace { words += 1 }
      isInside = !isSpace
    }
    return words + (isInside ? 1 : 0)
  }

  /// The most memory that the process has held, where the system tells it; else 0.
  private static var residentMegabytes: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return line.split { $0 == " " || $0 == "\t" }.compactMap { Double($0) }.first.map { $0 / 1e3 } ?? 0
    }
    return 0
  }
}
