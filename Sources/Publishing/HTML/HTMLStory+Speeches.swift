internal import NewsModel
internal import TextCore

extension HTMLStory {
  /// Who said what: first what several articles have, its wordings one under another; then what one has.
  func appendSpeeches(to html: inout HTMLWriter) {
    let shared = sources.speeches(ofShared: true)
    if !shared.isEmpty {
      section("speeches", "Who said what", note: "Words that the versions do not share are marked.", in: &html)
      for speech in shared { append(speech, to: &html) }
      html.markup("</section>\n")
    }
    let single = sources.speeches(ofShared: false)
    guard !single.isEmpty else { return }
    section("single", "Said in one report", in: &html)
    for speech in single { append(speech, to: &html) }
    html.markup("</section>\n")
  }

  private func append(_ speech: StorySources.Speech, to html: inout HTMLWriter) {
    html.markup("<div class=\"speech\">\n")
    openHeading(&html)
    switch speech.speaker {
    case .entity(let row):
      let entity = account.entities[row]
      slice(entity.name, in: &html)
      if let role = sources.role(of: entity) {
        html.markup(" <span class=\"role\">")
        slice(role, in: &html)
        html.markup("</span>")
      }
    case .name(let name): html.text(name)
    case .printed(let source): slice(source.words, in: &html)
    case .disagreed: html.markup("The reports name different speakers")
    case .unknown: html.markup("Nobody is named")
    }
    closeHeading(&html)
    html.markup("\n")
    for utterance in speech.utterances { append(utterance, to: &html) }
    html.markup("</div>\n")
  }

  private func append(_ utterance: Utterance, to html: inout HTMLWriter) {
    html.markup("<div class=\"utterance\">\n")
    let wordings = Wording.all(of: utterance, in: report)
    let isDisagreed = sources.speaker(of: utterance) == .disagreed
    for wording in wordings {
      html.markup("<div class=\"wording\"><p class=\"words\">")
      if isDisagreed, let speaker = wording.version.printedSpeaker {
        html.markup("<b class=\"printed\">")
        slice(Evidence(article: wording.version.article, range: speaker), in: &html)
        html.markup(":</b> ")
      }
      let isSpoken = wording.isSpoken
      if isSpoken { html.markup("“") }
      passage(wording.passage, in: &html)
      if isSpoken { html.markup("”") }
      html.markup("</p><p class=\"by\">")
      named(sources.marks(wording.evidence), in: &html)
      html.markup("</p></div>\n")
    }
    appendCircumstances(of: utterance, to: &html)
    html.markup("</div>\n")
  }

  private func appendCircumstances(of utterance: Utterance, to html: inout HTMLWriter) {
    let carriers = sources.carriers(of: utterance)
    let when = sources.when(utterance)
    guard when != nil || utterance.place != nil || !carriers.isEmpty else { return }
    html.markup("<p class=\"circumstances\">")
    var parts = 0
    func separate(_ html: inout HTMLWriter) {
      if parts > 0 { html.markup(" · ") }
      parts += 1
    }
    if let when {
      separate(&html)
      html.text(when)
    }
    if let place = utterance.place {
      separate(&html)
      slice(place, in: &html)
    }
    for carrier in carriers {
      separate(&html)
      html.markup("relayed by ")
      slice(carrier, in: &html)
      marks([carrier], in: &html)
    }
    html.markup("</p>\n")
  }
}
