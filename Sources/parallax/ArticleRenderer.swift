import NewsModel
import Pipeline
import Publishing
import TextCore

/// Turns what became of an input into what is printed of it.
struct ArticleRenderer: Sendable {
  /// What is printed of one input.
  struct Output: Sendable {
    /// The lines for standard output; may be empty.
    var bytes: ContiguousArray<UInt8> = []
    /// A line for people, where the output has no place for it.
    var message: String?
    /// Whether the input could not be read.
    var isFailure = false
  }

  let format: AnalyzeCommand.Format
  let parts: ArticleLine.Parts

  /// What is printed before all articles: the names of columns.
  var head: ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    if format == .csv { EventCSV.appendHead(to: &bytes) }
    return bytes
  }

  /// What is printed of `result`. Only JSON Lines have a place for failures: else they are told to people.
  func output(of result: AnalysisResult) -> Output {
    switch (format, result) {
    case (.jsonl, .article(let reading)):
      return written { ArticleLine(reading).append(to: &$0, parts: parts) }
    case (.jsonl, .failure(let failure)):
      var output = written { $0.errorLine(failure) }
      output.isFailure = true
      return output
    case (.conllu, .article(let reading)):
      var output = Output()
      if let language = reading.language { CoNLLU().append(reading.article, language, to: &output.bytes) }
      return output
    case (.csv, .article(let reading)):
      return events(of: reading) { EventCSV($0, numbering: .hashed).appendRows(to: &$1) }
    case (.gdelt, .article(let reading)):
      return events(of: reading) { EventGDELT($0, numbering: .hashed).append(to: &$1) }
    case (.plover, .article(let reading)):
      let report = ArticleEvents(reading, version: ParallaxVersion.current).report
      return written { EventPLOVER(report, numbering: .hashed).append(to: &$0) }
    case (.conllu, .failure(let failure)), (.csv, .failure(let failure)), (.gdelt, .failure(let failure)),
      (.plover, .failure(let failure)):
      return Output(message: "\(failure.id): \(failure.message)", isFailure: true)
    }
  }

  private func events(
    of reading: ArticleReading, _ append: (Report, inout ContiguousArray<UInt8>) -> Void
  ) -> Output {
    var output = Output()
    append(ArticleEvents(reading, version: ParallaxVersion.current).report, &output.bytes)
    return output
  }

  private func written(_ write: (inout JSONWriter) -> Void) -> Output {
    var writer = JSONWriter()
    write(&writer)
    return Output(bytes: writer.bytes)
  }
}
