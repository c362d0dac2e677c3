/// What an element is, as far as HTML names it; the case names are the names in HTML.
package enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// Characters between tags: no element.
  case text
  /// An element that HTML does not name, or one that nothing here asks for.
  case other
  case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center, cite, code
  case dd, del, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link
  case main, mark, menu, meta, nav, noscript, object, ol, optgroup, option, p, picture, pre, q, s, samp, script, search
  case section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template
  case textarea, tfoot, th, thead, time, title, tr, tt, u, ul, `var`, video

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
