/// What an attribute is, as far as extraction asks for it: others never come out of the parser; the case names are the names in HTML, with `_` for `-`.
package enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  /// Any other attribute.
  case other
  /// What an element is called and what it is for.
  case aria_hidden, `class`, data_component, data_testid, data_type, hidden, id, lang, role, style, title
  /// Where a link leads, and what an element says to programs.
  case content, datetime, href, http_equiv, name, pubdate, rel, type
  /// Structured data: microdata and RDFa.
  case itemprop, itemscope, itemtype, property
}
