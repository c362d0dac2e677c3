package import NewsModel

/// Finds who is reported to have said what, and through whom.
package struct QuotationFinder: Sendable {
  /// A finder with its word lists.
  package init() {}

  /// The quotations of `reading`, whose layout, language layer and chains must be there; in text order.
  package func quotations(of reading: ArticleReading) -> ContiguousArray<Quotation> { [] }
}
