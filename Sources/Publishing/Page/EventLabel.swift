package import NewsModel

/// A political event as a page names it: `consult, visit`, with what did not simply happen after it.
///
/// Example: CONSULT visit actual → consult: visit
/// Example: THREATEN - actual → threaten
/// Example: CONSULT - future → consult (to come)
/// Example: AID - negated → aid (denied)
package struct EventLabel {
  /// The words.
  package let text: String

  /// The label of an event's type, mode and status.
  package init(_ type: EventType, mode: String?, status: PoliticalEvent.Status) {
    var text = "\(type.label)".lowercased()
    if let mode { text += ": \(mode)" }
    switch status {
    case .actual: break
    case .historical: text += " (earlier)"
    case .future: text += " (to come)"
    case .hypothetical: text += " (possible)"
    case .negated: text += " (denied)"
    }
    self.text = text
  }
}

extension StorySources {
  /// The events that a page shows, in time order: those that several articles tell, and those of a known day; what is
  /// only possible or denied is left to the other formats.
  var shownEvents: [StoryEvent] {
    let told = account.events.filter { event in
      switch event.status {
      case .actual, .historical, .future: event.articles.count > 1 || event.date != nil
      case .hypothetical, .negated: false
      }
    }
    return Array(told.prefix(24))
  }

  /// When an event was, in words.
  func when(_ event: StoryEvent) -> String {
    let text = event.date.map { TimeLabel($0).text } ?? ""
    return text.isEmpty ? "no day told" : text
  }
}
