internal import NewsModel
internal import TextCore

/// The articles of a report as the page holds them: where each slice is found in it.
struct HTMLSources {
  let report: Report
  /// The blocks of each article.
  let blocks: [[ArticleBlock]]
  private let maps: [OffsetMap]

  init(_ report: Report) {
    self.report = report
    blocks = report.articles.map(ArticleBlock.all)
    maps = report.articles.map { OffsetMap($0.article.text.span) }
  }

  /// The block of an article that holds the start of a range; the last before it where none does.
  func block(of evidence: Evidence) -> Int {
    let blocks = blocks[evidence.article.row]
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lower <= evidence.range.lower { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  /// The UTF-16 units of an article before a byte.
  func utf16(_ byte: UInt32, in article: ID<ArticleReading>) -> Int { maps[article.row].utf16(before: byte) }

  /// Opens a link to a slice: to the paragraph that holds it, by script to the very words.
  func openLink(_ evidence: Evidence, class name: StaticString, label: String, in html: inout HTMLWriter) {
    html.markup("<a class=\"")
    html.markup(name)
    html.markup("\" href=\"#a")
    html.number(evidence.article.row)
    html.markup("p")
    html.number(block(of: evidence))
    html.markup("\" data-a=\"")
    html.number(evidence.article.row)
    html.markup("\" data-r=\"")
    html.number(utf16(evidence.range.lower, in: evidence.article))
    html.markup("-")
    html.number(utf16(evidence.range.upper, in: evidence.article))
    html.markup("\" aria-label=\"")
    html.text(label)
    html.markup("\">")
  }
}
