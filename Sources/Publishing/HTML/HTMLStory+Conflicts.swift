internal import NewsModel
internal import TextCore

extension HTMLStory {
  /// Where the reports part, the most severe first: the versions side by side, with who prints what.
  func appendConflicts(to html: inout HTMLWriter) {
    guard !account.conflicts.isEmpty else { return }
    section("conflicts", "Where the reports part", note: sources.severityCounts, in: &html)
    for conflict in sources.orderedConflicts { append(conflict, to: &html) }
    html.markup("</section>\n")
  }

  private func append(_ conflict: Conflict, to html: inout HTMLWriter) {
    html.markup("<div class=\"conflict ")
    html.markup(conflict.severity.label)
    html.markup("\">\n")
    openHeading(&html)
    html.markup("<span class=\"severity\">")
    html.text(conflict.severity.heading)
    html.markup("</span> ")
    html.text(conflict.kind.heading)
    closeHeading(&html)
    if let note = conflict.relation.note {
      html.markup("<p class=\"relation\">")
      html.text(note)
      html.markup("</p>")
    }
    if let about = sources.about(conflict) {
      html.markup("<p class=\"context\">")
      passage(about.shortened(to: 320, in: report[about.article].article.text.span), in: &html)
      html.markup("</p>")
    }
    html.markup("\n<ul class=\"versions\">\n")
    for version in conflict.versions { append(version, of: conflict, to: &html) }
    html.markup("</ul>\n</div>\n")
  }

  private func append(_ version: Conflict.Version, of conflict: Conflict, to html: inout HTMLWriter) {
    html.markup("<li><p class=\"value\">")
    slice(version.value, in: &html)
    html.markup("</p>\n<p class=\"by\">")
    named(sources.marks(of: version), in: &html)
    html.markup("</p>\n")
    if conflict.showsContext, let context = sources.context(of: version) {
      html.markup("<p class=\"context\">")
      let text = report[context.article].article.text
      passage(context.shortened(to: 320, in: text.span), in: &html)
      html.markup("</p>\n")
    }
    html.markup("</li>\n")
  }
}
