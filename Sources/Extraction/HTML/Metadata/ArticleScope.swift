internal import Markup
internal import TextCore

/// Tells what is said of the page's article from what is said of others on the page.
struct ArticleScope {
  let tree: MarkupTree
  /// The node of the headline; nil where none is known.
  let headline: Int?
  /// The first node of the body: what holds it is about the article as well; nil where it does not count.
  var body: Int?

  /// Whether the innermost article around a row, by its tag or by its microdata, holds neither headline nor body.
  func isOther(_ row: Int) -> Bool {
    guard let headline else { return false }
    var outer = Int(tree.nodes[row].parent)
    while outer > 0 {
      if isArticle(outer) { return ![headline, body ?? -1].contains { outer < $0 && $0 < Int(tree.nodes[outer].end) } }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  private func isArticle(_ row: Int) -> Bool {
    if tree.nodes[row].tag == .article { return true }
    guard let type = tree.attribute(.itemtype, of: row) else { return false }
    let value = tree.attributeText.span.extracting(type.bounds)
    return value.offset(of: "Article") != nil || value.offset(of: "Posting") != nil
      || value.offset(of: "Comment") != nil
  }
}
