import NewsModel
import Pipeline
import Publishing
import TextCore

/// Turns what became of a page into what is printed of it.
struct ExtractRenderer: Sendable {
  let format: ExtractCommand.Format
  let withSources: Bool
  /// What shows the text; nil where that is no terminal.
  let style: TerminalPage.Style?

  /// What is printed of `result`. Text has no lines for failures: they are told to people.
  func output(of result: PageExtraction.Result) -> ArticleRenderer.Output {
    var output = ArticleRenderer.Output()
    switch (format, result) {
    case (.jsonl, .article(var line)):
      if !withSources { (line.sources, line.steps) = (nil, nil) }
      var writer = JSONWriter()
      line.append(to: &writer)
      output.bytes = writer.bytes
    case (.jsonl, .failure(let failure)):
      var writer = JSONWriter()
      writer.errorLine(failure)
      output.bytes = writer.bytes
      output.isFailure = true
    case (_, .article(let line)) where line.article.text.isEmpty:
      output.message = "\(line.article.id): no article was found in the page"
    case (.text, .article(let line)): ArticleText(line, style: style).append(to: &output.bytes)
    case (.markdown, .article(let line)): ArticleMarkdown(line).append(to: &output.bytes)
    case (_, .failure(let failure)):
      output.message = "\(failure.id): \(failure.message)"
      output.isFailure = true
    }
    return output
  }
}
