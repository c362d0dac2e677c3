/// What an attribute is, as far as extraction asks for it; the case names are the names in HTML, with `_` for `-`.
package enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  /// Any other attribute.
  case other
  /// What an element is called and what it is for.
  case aria_hidden, `class`, data_component, data_testid, data_type, hidden, id, lang, role, style, title
  /// Where a link, a picture or a form leads, and what is said instead of it.
  case alt, charset, content, datetime, href, http_equiv, name, pubdate, rel, src, type, value
  /// Structured data: microdata and RDFa.
  case itemprop, itemscope, itemtype, property
}
