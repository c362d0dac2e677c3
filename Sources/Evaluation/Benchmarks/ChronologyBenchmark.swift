import Chronology
import Linguistics
import NewsModel
import TextCore

/// Times or quantities alone, in texts whose language is read before.
struct ChronologyBenchmark {
  /// What is looked for.
  enum Part: String {
    case times, quantities
  }

  let part: Part
  let texts: Texts
  let model: LanguageModel

  private struct Sums: Equatable {
    var found = 0
    var checksum = Checksum()

    mutating func add(_ range: TextRange) {
      found += 1
      checksum.add(UInt64(range.lower) << 32 | UInt64(range.upper))
    }
  }

  /// Reads all texts `repetitions` times.
  func run(_ repetitions: Int) throws -> Measurement {
    let times = TimeReader()
    let quantities = QuantityReader()
    let readings = self.readings(times)
    let (sums, duration) = try Duration.best(of: repetitions) {
      var sums = Sums()
      for reading in readings {
        switch part {
        case .times: for found in times.chronology(of: reading).expressions { sums.add(found.range) }
        case .quantities: for found in quantities.quantities(of: reading) { sums.add(found.range) }
        }
      }
      return sums
    }
    guard sums.found > 0 else { throw EvaluationFailure("Nothing was found.") }
    return Measurement(
      benchmark: part.rawValue, items: texts.items.count, bytes: texts.byteCount, tokens: 0,
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: sums.checksum.value)
  }

  private func readings(_ times: TimeReader) -> [ArticleReading] {
    let reader = ReaderBox(model)
    return texts.items.map { item in
      var metadata = ArticleMetadata()
      metadata.published = item.published
      var reading = ArticleReading(Article(id: item.id, text: item.text, metadata: metadata))
      reading.language = reader.read(item.text)
      if part == .quantities { reading.chronology = times.chronology(of: reading) }
      return reading
    }
  }
}
