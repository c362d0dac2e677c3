internal import NewsModel
internal import TextCore

extension HTMLStory {
  /// Appends who did what to whom, by day.
  func appendEvents(to html: inout HTMLWriter) {
    let events = sources.shownEvents
    guard !events.isEmpty else { return }
    section("events", "Who did what to whom", in: &html)
    html.markup("<ol>\n")
    var last = ""
    for event in events {
      let day = sources.when(event)
      html.markup(day == last ? "<li class=\"same\"><span class=\"when\">" : "<li><span class=\"when\">")
      html.text(day)
      html.markup("</span><span class=\"what\"><b>")
      slice(event.actor.name, in: &html)
      html.markup("</b>")
      if let recipient = event.recipient {
        html.markup(" → <b>")
        slice(recipient.name, in: &html)
        html.markup("</b>")
      }
      html.markup(" <span class=\"quiet\">")
      html.text(EventLabel(event.type, mode: event.mode, status: event.status).text)
      html.markup("</span>")
      marks(sources.marks(event.evidence), in: &html)
      html.markup("</span></li>\n")
      last = day
    }
    html.markup("</ol>\n</section>\n")
  }
}
