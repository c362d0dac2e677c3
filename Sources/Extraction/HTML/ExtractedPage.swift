package import Markup
package import NewsModel
package import TextCore

/// What is in a page: the article's text, frozen from here on, and what the page says about it.
package struct ExtractedPage: Sendable {
  /// The article's text in UTF-8: paragraphs, with a blank line between two.
  package var text: ContiguousArray<UInt8> = []
  /// The paragraphs of the report, sub-headings and list items among them.
  package var paragraphs: ContiguousArray<TextRange> = []
  /// Parts of the text that are no report.
  package var furniture: ContiguousArray<Furniture> = []
  /// What the page says about the article.
  package var metadata = PageMetadata()
  /// Where each piece of the text stands in the page; white space between pieces is ours.
  package var sourceMap: ContiguousArray<SourceRun> = []
  /// What each step of the search for the body said.
  package var log: [HandOver] = []
}

extension ExtractedPage {
  /// The pieces of the text and the bytes of the page that they are, in text order.
  package var places: ContiguousArray<(text: TextRange, page: TextRange)> {
    ContiguousArray(sourceMap.map { ($0.text, $0.source) })
  }
}
