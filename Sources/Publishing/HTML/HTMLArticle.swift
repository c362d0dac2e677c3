internal import NewsModel
internal import TextCore

/// An article in full: its words as they are, what is no report folded away.
struct HTMLArticle {
  let sources: HTMLSources
  let article: ID<ArticleReading>
  /// Its number in its story; nil where it is in none.
  let number: Int?

  private var reading: ArticleReading { sources.report[article] }

  func append(to html: inout HTMLWriter) {
    html.markup("<article class=\"source\" id=\"a")
    html.number(article.row)
    html.markup("\" aria-label=\"")
    html.text(sources.report.label(of: article))
    html.markup("\">\n")
    appendHead(to: &html)
    let blocks = sources.blocks[article.row]
    var place = 0
    while place < blocks.count {
      var end = place
      while end < blocks.count, case .furniture = blocks[end].kind { end += 1 }
      if end > place {
        appendFurniture(place..<end, to: &html)
        place = end
      } else {
        append(place, to: &html)
        place += 1
      }
    }
    html.markup("</article>\n")
  }

  private func appendHead(to html: inout HTMLWriter) {
    html.markup("<p class=\"imprint\">")
    if let number {
      html.markup("<span class=\"n\">[")
      html.number(number)
      html.markup("]</span> ")
    }
    html.markup("<b><bdi>")
    html.text(sources.report.label(of: article))
    html.markup("</bdi></b>")
    let metadata = reading.article.metadata
    let day = metadata.published.flatMap(CalendarDay.init(iso8601:)) ?? reading.chronology?.day
    if let day { fact(TimeLabel(day).text, to: &html) }
    if !metadata.byline.isEmpty { fact(metadata.byline.joined(separator: ", "), to: &html) }
    html.markup("</p>\n")
    if let url = metadata.url {
      // Not a link: the page leads nowhere by itself.
      html.markup("<p class=\"url\">")
      html.text(url)
      html.markup("</p>\n")
    }
  }

  private func fact(_ text: String, to html: inout HTMLWriter) {
    html.markup(" <span class=\"sep\">·</span> <bdi>")
    html.text(text)
    html.markup("</bdi>")
  }

  private func append(_ place: Int, to html: inout HTMLWriter) {
    let block = sources.blocks[article.row][place]
    html.markup(block.kind == .headline ? "<p class=\"headline\" dir=\"auto\" id=\"a" : "<p dir=\"auto\" id=\"a")
    html.number(article.row)
    html.markup("p")
    html.number(place)
    html.markup("\" data-o=\"")
    html.number(sources.utf16(block.range.lower, in: article))
    html.markup("\">")
    html.verbatim(reading.article.text.span.extracting(block.range.bounds))
    html.markup("</p>\n")
  }

  private func appendFurniture(_ places: Range<Int>, to html: inout HTMLWriter) {
    var kinds: [String] = []
    for place in places {
      guard case .furniture(let kind) = sources.blocks[article.row][place].kind else { continue }
      if !kinds.contains("\(kind.label)") { kinds.append("\(kind.label)") }
    }
    html.markup("<details class=\"furniture\"><summary>Not part of the report: ")
    html.text(kinds.joined(separator: ", "))
    html.markup("</summary>\n")
    for place in places { append(place, to: &html) }
    html.markup("</details>\n")
  }
}
