package import NewsModel
internal import TextCore

/// Tells headline, report and furniture apart in plain text.
package struct LayoutReader: Sendable {
  /// A reader with its word lists.
  package init() {}

  /// The layout of `article`. O(bytes).
  package func layout(of article: Article) -> ArticleLayout {
    ArticleLayout(paragraphs: article.text.span.lines())
  }
}
