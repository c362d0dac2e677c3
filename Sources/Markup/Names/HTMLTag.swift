/// What an element is, as far as HTML names it; the case names are the names in HTML.
package enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// Characters between tags: no element.
  case text
  /// An element that HTML does not name, or one that nothing here asks for.
  case other
  /// The document and what it says of itself.
  case body, frame, head, html, iframe, link, meta, noscript, script, style, template, title
  /// Sections and their headings.
  case address, article, aside, footer, h1, h2, h3, h4, h5, h6, header, hgroup, main, nav, search, section
  /// Groups of text.
  case blockquote, center, dd, div, dl, dt, figcaption, figure, hr, li, menu, ol, p, pre, ul
  /// Words within a line.
  case a, abbr, b, br, cite, code, del, em, font, i, ins, kbd, mark, q, s, samp, small, span, strike, strong, sub, sup,
    time, tt, u, `var`
  /// Tables.
  case caption, table, tbody, td, tfoot, th, thead, tr
  /// Pictures, sound, and what else is embedded.
  case audio, canvas, embed, img, object, picture, source, svg, video
  /// Forms and what opens and closes.
  case button, details, dialog, fieldset, form, input, label, legend, optgroup, option, select, summary, textarea

  /// Whether a browser sets it as a block of its own: text before and after it never stands in one line with it.
  package var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .div, .dl, .dt,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
      .legend, .li, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th,
      .thead, .title, .tr, .ul:
      true
    default: false
    }
  }

  /// Whether it is a heading.
  package var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether a start tag of it ends an open paragraph: HTML's rule, of which older parsers know a part only.
  var endsParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .div, .dl, .fieldset, .figcaption,
      .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .main, .menu, .nav, .ol, .p, .pre,
      .search, .section, .summary, .ul:
      true
    default: false
    }
  }
}
