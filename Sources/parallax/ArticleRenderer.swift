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

  /// What is printed of `result`. CoNLL-U has no lines for failures: they are told to people.
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
    case (.conllu, .failure(let failure)):
      return Output(message: "\(failure.id): \(failure.message)", isFailure: true)
    }
  }

  private func written(_ write: (inout JSONWriter) -> Void) -> Output {
    var writer = JSONWriter()
    write(&writer)
    return Output(bytes: writer.bytes)
  }
}
