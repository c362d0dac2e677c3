package import NewsModel
internal import TextCore

/// A report as one self-contained page.
///
/// The page asks for nothing outside of itself, and its content policy forbids that as well. All of it can be read
/// without its script, which only opens the article beside the statement that a source mark stands at. Text of articles
/// is escaped wherever it stands: it is shown and never run.
package struct HTMLPage: Sendable {
  /// The page, with default settings.
  package init() {}

  /// Appends the page of `report` in UTF-8.
  package func append(_ report: Report, to bytes: inout ContiguousArray<UInt8>) {
    let sources = HTMLSources(report)
    var html = HTMLWriter()
    appendHead(of: report, to: &html)
    html.markup("<main id=\"account\">\n")
    if report.stories.count != 1 { appendIndex(of: report, to: &html) }
    for (place, account) in report.stories.enumerated() {
      let story = HTMLStory(StorySources(report, account), sources, place: place, isOnly: report.stories.count == 1)
      story.append(to: &html)
    }
    appendRest(of: report, sources, to: &html)
    html.markup("</main>\n")
    appendFoot(of: report, to: &html)
    bytes += html.bytes
  }

  private func appendHead(of report: Report, to html: inout HTMLWriter) {
    let style = PackageResources.page_css
    let policy = ContentPolicy(style: style, script: PackageResources.page_js)
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    html.text(policy.text)
    html.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.markup(
      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.markup("<title>")
    if report.stories.count == 1 {
      html.text(report.headline(of: report.stories[0]))
    } else {
      html.text(counted(report.stories.count, "story"))
    }
    html.markup(" – Parallax</title>\n<style>")
    html.resource(style)
    html.markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#account\">Skip to the account</a>\n")
    html.markup("<header class=\"masthead\"><p>Parallax</p>")
    html.markup("<button type=\"button\" id=\"theme\" hidden>Dark</button></header>\n")
  }

  private func appendIndex(of report: Report, to html: inout HTMLWriter) {
    html.markup("<nav class=\"index\" aria-labelledby=\"index\">\n<h1 id=\"index\">")
    html.text(counted(report.stories.count, "story"))
    html.markup("</h1>\n<ol>\n")
    for (place, account) in report.stories.enumerated() {
      html.markup("<li><a href=\"#s")
      html.number(place)
      html.markup("\"><bdi>")
      html.text(report.headline(of: account))
      html.markup("</bdi></a> <span class=\"quiet\">")
      html.text(counted(account.articles.count, "article"))
      let counts = StorySources(report, account).severityCounts
      if !counts.isEmpty { html.text(" · conflicts: \(counts)") }
      html.markup("</span></li>\n")
    }
    html.markup("</ol>\n</nav>\n")
  }

  private func appendRest(of report: Report, _ sources: HTMLSources, to html: inout HTMLWriter) {
    if !report.unplaced.isEmpty {
      html.markup("<section class=\"articles\" aria-labelledby=\"unplaced\">\n<h2 id=\"unplaced\">In no story</h2>\n")
      for article in report.unplaced { HTMLArticle(sources: sources, article: article, number: nil).append(to: &html) }
      html.markup("</section>\n")
    }
    if !report.failures.isEmpty {
      html.markup("<section class=\"failures\" aria-labelledby=\"failures\">\n")
      html.markup("<h2 id=\"failures\">Could not be read</h2>\n<ul>\n")
      for failure in report.failures {
        html.markup("<li><b><bdi>")
        html.text(failure.id)
        html.markup("</bdi></b>: ")
        html.text(failure.message)
        html.markup("</li>\n")
      }
      html.markup("</ul>\n</section>\n")
    }
  }

  private func appendFoot(of report: Report, to html: inout HTMLWriter) {
    html.markup("<footer><p>Made by Parallax ")
    html.text(report.engine.version)
    html.markup(". Every statement is a slice of an article; the marks open it.</p></footer>\n")
    html.markup("<aside id=\"pane\" aria-label=\"Article\" hidden>\n<div class=\"bar\"><p id=\"pane-marks\"></p>")
    html.markup("<button type=\"button\" id=\"close\">Close <kbd>Esc</kbd></button></div>\n")
    html.markup("<div id=\"pane-text\" tabindex=\"0\" role=\"region\" aria-label=\"Text of the article\"></div>\n")
    html.markup("</aside>\n<script>")
    html.resource(PackageResources.page_js)
    html.markup("</script>\n</body>\n</html>\n")
  }
}
