internal import NewsModel
internal import TextCore

extension HTMLStory {
  /// How each report tells it: words of its own that judge or press, and whom it names more than the others do.
  func appendFraming(to html: inout HTMLWriter) {
    let told = account.toldFraming
    guard !told.isEmpty else { return }
    section(
      "framing", "How the reports tell it",
      note: "Words of the reports’ own that judge or press, and whom each names more than the others do. "
        + "It says what is printed, not whether it is fair.", in: &html)
    html.markup("<ul class=\"framing\">\n")
    for framing in told { append(framing, to: &html) }
    html.markup("</ul>\n</section>\n")
  }

  private func append(_ framing: Framing, to html: inout HTMLWriter) {
    html.markup("<li><p class=\"by\"><bdi>")
    html.text(report.label(of: framing.article))
    html.markup("</bdi></p>\n")
    for kind in Framing.LoadedWord.Kind.allCases {
      let words = framing.loaded.filter { $0.kind == kind }.map(\.evidence)
      guard !words.isEmpty else { continue }
      html.markup("<p><span class=\"note\">")
      html.text(kind.heading)
      html.markup(":</span> ")
      for (place, word) in words.enumerated() {
        if place > 0 { html.markup(", ") }
        page.openLink(word, class: "w", label: report[word], in: &html)
        slice(word, in: &html)
        html.markup("</a>")
      }
      html.markup("</p>\n")
    }
    if !framing.emphasis.isEmpty {
      html.markup("<p><span class=\"note\">named more than in the others:</span> ")
      for (place, emphasis) in framing.emphasis.enumerated() {
        if place > 0 { html.markup(", ") }
        slice(account.entities[emphasis.entity].name, in: &html)
        html.text(" \(emphasis.text)")
      }
      html.markup("</p>\n")
    }
    html.markup("</li>\n")
  }
}
