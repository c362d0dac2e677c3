internal import NewsModel
internal import TextCore

extension MarkdownStory {
  /// Appends how each report tells it: words of its own that judge or press, and whom it names more than the others do.
  func appendFraming(to output: inout MarkdownWriter) {
    let told = account.toldFraming
    guard !told.isEmpty else { return }
    output.markup("\n## How the reports tell it\n\n_What is printed, not whether it is fair._\n\n")
    for framing in told {
      output.markup("- ")
      named([framing.article], in: &output)
      output.markup("\n")
      for group in FramingWords.all(of: framing, in: report) { append(group, to: &output) }
      if !framing.emphasis.isEmpty { appendNames(of: framing, to: &output) }
    }
  }

  private func append(_ group: FramingWords, to output: inout MarkdownWriter) {
    output.markup("  - ")
    output.text(group.kind.heading)
    output.markup(": ")
    for (place, word) in group.words.enumerated() {
      if place > 0 { output.markup(", ") }
      slice(word.first, in: &output)
      if word.count > 1 { output.text(" ×\(word.count)") }
    }
    if group.others > 0 { output.text(" and \(group.others) more") }
    output.markup("\n")
  }

  private func appendNames(of framing: Framing, to output: inout MarkdownWriter) {
    output.markup("  - names more: ")
    for (place, emphasis) in framing.emphasis.enumerated() {
      if place > 0 { output.markup(", ") }
      slice(account.entities[emphasis.entity].name, in: &output)
      output.text(" \(emphasis.text)")
    }
    output.markup("\n")
  }
}
