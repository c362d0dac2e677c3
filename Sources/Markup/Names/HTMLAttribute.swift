/// What an attribute is, as far as extraction asks for it; the case names are the names in HTML, with `_` for `-`.
package enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  /// Any other attribute.
  case other
  case alt, aria_hidden, charset, `class`, content, datetime, hidden, href, http_equiv, id, itemprop, itemscope
  case itemtype, lang, name, property, pubdate, rel, role, src, style, title, type, value
  case data_component, data_testid, data_type
}
