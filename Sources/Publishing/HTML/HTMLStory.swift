internal import NewsModel
internal import TextCore

/// One story on the page.
struct HTMLStory {
  let sources: StorySources
  let page: HTMLSources
  let place: Int
  let isOnly: Bool
  var report: Report { sources.report }
  var account: Account { sources.account }

  /// The story at `place`; the headings of one that is not the only one are a level lower.
  init(_ sources: StorySources, _ page: HTMLSources, place: Int, isOnly: Bool) {
    self.sources = sources
    self.page = page
    self.place = place
    self.isOnly = isOnly
  }

  func append(to html: inout HTMLWriter) {
    html.markup("<div class=\"story\" id=\"s")
    html.number(place)
    html.markup("\">\n")
    appendTop(to: &html)
    appendSummary(to: &html)
    appendConflicts(to: &html)
    appendSpeeches(to: &html)
    appendGrid(to: &html)
    appendEvents(to: &html)
    appendTimeline(to: &html)
    appendFraming(to: &html)
    appendOrigins(to: &html)
    appendArticles(to: &html)
    html.markup("</div>\n")
  }

  // MARK: Parts of several sections

  /// A section with its heading; `note` stands beside the heading.
  func section(_ name: StaticString, _ title: StaticString, note: String = "", in html: inout HTMLWriter) {
    html.markup("<section class=\"")
    html.markup(name)
    html.markup("\" aria-labelledby=\"s")
    html.number(place)
    html.markup("-")
    html.markup(name)
    html.markup(isOnly ? "\">\n<h2 id=\"s" : "\">\n<h3 id=\"s")
    html.number(place)
    html.markup("-")
    html.markup(name)
    html.markup("\">")
    html.markup(title)
    html.markup(isOnly ? "</h2>\n" : "</h3>\n")
    if !note.isEmpty {
      html.markup("<p class=\"note\">")
      html.text(note)
      html.markup("</p>\n")
    }
  }

  /// Opens and closes a heading below that of a section.
  func openHeading(_ html: inout HTMLWriter) { html.markup(isOnly ? "<h3>" : "<h4>") }
  func closeHeading(_ html: inout HTMLWriter) { html.markup(isOnly ? "</h3>" : "</h4>") }

  /// A slice as words of the page.
  func slice(_ evidence: Evidence, in html: inout HTMLWriter) {
    html.markup("<bdi>")
    html.text(report[evidence.article].article.text.span.extracting(evidence.range.bounds))
    html.markup("</bdi>")
  }

  /// A passage: its emphasis marked, gaps as dots.
  func passage(_ passage: Passage, in html: inout HTMLWriter) {
    let text = report[passage.article].article.text
    html.markup("<bdi>")
    if passage.isCutBefore { html.markup("… ") }
    for piece in passage.pieces {
      let slice = text.span.extracting(piece.range.bounds)
      switch piece.kind {
      case .plain: html.text(slice)
      case .gap: html.markup("<span class=\"gap\"> … </span>")
      case .emphasised:
        html.markup("<mark>")
        html.text(slice)
        html.markup("</mark>")
      }
    }
    if passage.isCutAfter { html.markup(" …") }
    html.markup("</bdi>")
  }

  /// `[1][3]`, each a link to its slice.
  func marks(_ evidence: [Evidence], in html: inout HTMLWriter) {
    html.markup(" <span class=\"marks\">")
    for mark in evidence { self.mark(mark, in: &html) }
    html.markup("</span>")
  }

  /// `The Alden Courier [1], Far Shore [5]`
  func named(_ evidence: [Evidence], in html: inout HTMLWriter) {
    html.markup("<span class=\"marks named\">")
    for (place, mark) in evidence.enumerated() {
      if place > 0 { html.markup(", ") }
      html.markup("<span class=\"who\">")
      if let outlet = sources.outlet(of: mark.article) {
        html.markup("<bdi>")
        html.text(outlet)
        html.markup("</bdi>\u{a0}")
      }
      self.mark(mark, in: &html)
      html.markup("</span>")
    }
    html.markup("</span>")
  }

  private func mark(_ evidence: Evidence, in html: inout HTMLWriter) {
    let number = sources.number(of: evidence.article)
    page.openLink(evidence, class: "m", label: "Source \(number), \(report.label(of: evidence.article))", in: &html)
    html.markup("[")
    html.number(number)
    html.markup("]</a>")
  }

  // MARK: Sections

  private func appendTop(to html: inout HTMLWriter) {
    html.markup("<header class=\"top\">\n")
    html.markup(isOnly ? "<h1>" : "<h2 class=\"title\">")
    html.text(report.headline(of: account))
    html.markup(isOnly ? "</h1>\n" : "</h2>\n")
    html.markup("<p class=\"facts\">")
    html.text(sources.facts)
    html.markup("</p>\n<ol class=\"outlets\">\n")
    for article in account.articles {
      html.markup("<li><span class=\"n\">[")
      html.number(sources.number(of: article))
      html.markup("]</span> <a href=\"#a")
      html.number(article.row)
      html.markup("\" data-a=\"")
      html.number(article.row)
      html.markup("\"><bdi>")
      html.text(report.label(of: article))
      html.markup("</bdi></a> <span class=\"quiet\">")
      html.text(sources.day(of: article).map { TimeLabel($0).text } ?? "no date")
      html.text(" · " + sources.originLabel(of: article))
      html.markup("</span></li>\n")
    }
    html.markup("</ol>\n")
    appendContents(to: &html)
    html.markup("</header>\n")
  }

  /// A line of links to the sections that there are.
  private func appendContents(to html: inout HTMLWriter) {
    let sections: [(name: StaticString, title: String, isThere: Bool)] = [
      ("conflicts", counted(account.conflicts.count, "conflict"), !account.conflicts.isEmpty),
      ("speeches", "Who said what", account.utterances.contains { $0.versions.count > 1 }),
      ("single", "Said in one report", account.utterances.contains { $0.versions.count == 1 }),
      ("claims", "Who states what", !account.claims.isEmpty),
      ("events", "Who did what to whom", !sources.shownEvents.isEmpty),
      ("timeline", "Timeline", !account.timeline.isEmpty),
      ("origins", "Origins", !account.origins.isEmpty), ("articles", "Articles", true),
    ]
    html.markup("<nav class=\"contents\" aria-label=\"Sections\"><ul>")
    for section in sections where section.isThere {
      html.markup("<li><a href=\"#s")
      html.number(place)
      html.markup("-")
      html.markup(section.name)
      html.markup("\">")
      html.text(section.title)
      html.markup("</a></li>")
    }
    html.markup("</ul></nav>\n")
  }

  private func appendSummary(to html: inout HTMLWriter) {
    guard !account.summary.isEmpty else { return }
    section("summary", "Summary", in: &html)
    for sentence in account.summary {
      html.markup("<p>")
      slice(sentence.text, in: &html)
      marks(sources.marks(sentence.evidence), in: &html)
      if sentence.isDisputed {
        html.markup(" <a class=\"disputed\" href=\"#s")
        html.number(place)
        html.markup("-conflicts\">disputed</a>")
      }
      html.markup("</p>\n")
    }
    html.markup("</section>\n")
  }

  private func appendTimeline(to html: inout HTMLWriter) {
    guard !account.timeline.isEmpty else { return }
    section("timeline", "Timeline", in: &html)
    html.markup("<ol>\n")
    var last = ""
    for row in account.timeline {
      let label = TimeLabel(row.time).text
      html.markup(label == last ? "<li class=\"same\"><span class=\"when\">" : "<li><span class=\"when\">")
      html.text(label)
      html.markup("</span><span class=\"what\">")
      slice(row.text, in: &html)
      marks(sources.marks(row.evidence), in: &html)
      html.markup("</span></li>\n")
      last = label
    }
    html.markup("</ol>\n</section>\n")
  }

  private func appendOrigins(to html: inout HTMLWriter) {
    guard !account.origins.isEmpty else { return }
    section("origins", "Origins", note: "Corroboration counts origins, not outlets.", in: &html)
    html.markup("<ul>\n")
    for origin in account.origins {
      html.markup("<li>")
      switch origin.kind {
      case .own: html.markup("Own report: ")
      case .copy: html.markup("One copy: ")
      case .credited: html.markup("Credited source: ")
      }
      if let name = origin.name {
        html.markup("<b>")
        slice(name, in: &html)
        html.markup("</b>, by ")
      }
      html.text(origin.articles.map { "\(report.label(of: $0)) [\(sources.number(of: $0))]" }.joined(separator: ", "))
      if !origin.evidence.isEmpty {
        html.markup(" <span class=\"quiet\">shown by</span>")
        marks(sources.marks(origin.evidence), in: &html)
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  private func appendArticles(to html: inout HTMLWriter) {
    section("articles", "The articles in full", in: &html)
    for article in account.articles {
      HTMLArticle(sources: page, article: article, number: sources.number(of: article)).append(to: &html)
    }
    html.markup("</section>\n")
  }
}
