internal import NewsModel
internal import TextCore

/// One story in Markdown.
struct MarkdownStory {
  let sources: StorySources
  var report: Report { sources.report }
  var account: Account { sources.account }

  init(_ sources: StorySources) { self.sources = sources }

  func append(to output: inout MarkdownWriter) {
    appendTop(to: &output)
    appendSummary(to: &output)
    appendConflicts(to: &output)
    appendSpeeches(to: &output)
    appendClaims(to: &output)
    appendEvents(to: &output)
    appendTimeline(to: &output)
    appendFraming(to: &output)
    appendArticles(to: &output)
  }

  // MARK: Parts of several sections

  func slice(_ evidence: Evidence, in output: inout MarkdownWriter) {
    output.text(report[evidence.article].article.text.span.extracting(evidence.range.bounds))
  }

  private func passage(_ passage: Passage, in output: inout MarkdownWriter) {
    let text = report[passage.article].article.text
    if passage.isCutBefore { output.markup("… ") }
    for piece in passage.pieces {
      let slice = text.span.extracting(piece.range.bounds)
      switch piece.kind {
      case .plain: output.text(slice)
      case .gap: output.markup(" … ")
      case .emphasised:
        output.markup("**")
        output.text(slice)
        output.markup("**")
      }
    }
    if passage.isCutAfter { output.markup(" …") }
  }

  private func marks(_ evidence: [Evidence], in output: inout MarkdownWriter) {
    output.markup(" ")
    for mark in evidence { self.mark(mark.article, in: &output) }
  }

  private func mark(_ article: ID<ArticleReading>, in output: inout MarkdownWriter) {
    output.markup("[")
    output.number(sources.number(of: article))
    output.markup("]")
  }

  func named(_ articles: ContiguousArray<ID<ArticleReading>>, in output: inout MarkdownWriter) {
    for (place, article) in articles.enumerated() {
      if place > 0 { output.markup(", ") }
      if let outlet = sources.outlet(of: article) {
        output.text(outlet)
        output.markup(" ")
      }
      mark(article, in: &output)
    }
  }

  // MARK: Sections

  private func appendTop(to output: inout MarkdownWriter) {
    output.markup("# ")
    output.text(report.headline(of: account))
    output.markup("\n\n")
    output.text(sources.facts)
    output.markup("\n\n")
    for article in account.articles {
      output.markup("- ")
      mark(article, in: &output)
      output.markup(" **")
      output.text(report.label(of: article))
      output.markup("**, ")
      output.text(sources.day(of: article).map { TimeLabel($0).text } ?? "no date")
      output.text(" · \(sources.originLabel(of: article))")
      output.markup("\n")
    }
  }

  private func appendSummary(to output: inout MarkdownWriter) {
    guard !account.summary.isEmpty else { return }
    output.markup("\n## Summary\n\n")
    for sentence in account.summary {
      output.markup("- ")
      slice(sentence.text, in: &output)
      marks(sources.marks(sentence.evidence), in: &output)
      if sentence.isDisputed { output.markup(" *disputed*") }
      output.markup("\n")
    }
  }

  private func appendConflicts(to output: inout MarkdownWriter) {
    guard !account.conflicts.isEmpty else { return }
    output.markup("\n## Where the reports part\n")
    for conflict in sources.orderedConflicts {
      output.markup("\n### ")
      output.text("\(conflict.severity.heading): \(conflict.kind.heading.lowercased())")
      output.markup("\n\n")
      if let note = conflict.relation.note {
        output.markup("_")
        output.text(note)
        output.markup("_\n\n")
      }
      if let about = sources.about(conflict) {
        passage(about.shortened(to: 320, in: report[about.article].article.text.span), in: &output)
        output.markup("\n\n")
      }
      for version in conflict.versions { append(version, of: conflict, to: &output) }
    }
  }

  private func append(_ version: Conflict.Version, of conflict: Conflict, to output: inout MarkdownWriter) {
    output.markup("- **")
    slice(version.value, in: &output)
    output.markup("**: ")
    named(version.articles, in: &output)
    output.markup("\n")
    guard conflict.showsContext, let context = sources.context(of: version) else { return }
    output.markup("  > ")
    passage(context.shortened(to: 320, in: report[context.article].article.text.span), in: &output)
    output.markup("\n")
  }

  private func appendSpeeches(to output: inout MarkdownWriter) {
    for isShared in [true, false] {
      let speeches = sources.speeches(ofShared: isShared)
      guard !speeches.isEmpty else { continue }
      output.markup(isShared ? "\n## Who said what\n" : "\n## Said in one report\n")
      for speech in speeches { append(speech, to: &output) }
    }
  }

  private func append(_ speech: StorySources.Speech, to output: inout MarkdownWriter) {
    output.markup("\n### ")
    switch speech.speaker {
    case .entity(let row):
      slice(account.entities[row].name, in: &output)
      if let role = sources.role(of: account.entities[row]) {
        output.markup(", ")
        slice(role, in: &output)
      }
    case .name(let name): output.text(name)
    case .printed(let source): slice(source.words, in: &output)
    case .disagreed: output.markup("The reports name different speakers")
    case .unknown: output.markup("Nobody is named")
    }
    output.markup("\n\n")
    for (place, utterance) in speech.utterances.enumerated() {
      if place > 0 { output.markup("\n") }
      // Another sign begins another list.
      append(utterance, bullet: place % 2 == 0 ? "- " : "* ", to: &output)
    }
  }

  private func append(_ utterance: Utterance, bullet: StaticString, to output: inout MarkdownWriter) {
    let wordings = Wording.all(of: utterance, in: report)
    let isDisagreed = sources.speaker(of: utterance) == .disagreed
    for wording in wordings {
      output.markup(bullet)
      if isDisagreed, let speaker = wording.version.printedSpeaker {
        slice(Evidence(article: wording.version.article, range: speaker), in: &output)
        output.markup(": ")
      }
      let isSpoken = wording.isSpoken
      if isSpoken { output.markup("“") }
      passage(wording.passage, in: &output)
      if isSpoken { output.markup("”") }
      marks(sources.marks(wording.evidence), in: &output)
      output.markup("\n")
    }
    let circumstances = sources.circumstances(of: utterance)
    guard !circumstances.isEmpty else { return }
    output.markup(bullet)
    output.markup("_")
    output.text(circumstances)
    output.markup("_\n")
  }

  private func appendClaims(to output: inout MarkdownWriter) {
    guard !account.claims.isEmpty else { return }
    output.markup("\n## Who states what\n\n| Claim | Origins |")
    for article in sources.compared {
      output.markup(" ")
      if let outlet = sources.outlet(of: article) { output.text(outlet) } else { mark(article, in: &output) }
      output.markup(" |")
    }
    output.markup("\n| --- | ---: |")
    for _ in sources.compared { output.markup(" :---: |") }
    output.markup("\n")
    for status in [Claim.Status.disputed, .corroborated, .single] {
      for (row, claim) in sources.claims(status) { append(claim, row, to: &output) }
    }
    output.markup("\n● states it · ◆ says otherwise · – says nothing of it\n")
  }

  private func append(_ claim: Claim, _ row: Int, to output: inout MarkdownWriter) {
    output.markup("| ")
    slice(claim.evidence[0], in: &output)
    output.markup(" | ")
    output.number(claim.origins)
    output.markup(" |")
    for article in sources.compared {
      switch sources.stance(of: article, on: claim, row) {
      case .supports: output.markup(" ● |")
      case .silent: output.markup(" – |")
      case .contradicts(let value, _):
        output.markup(" ◆ ")
        if let value { slice(value, in: &output) }
        output.markup(" |")
      }
    }
    output.markup("\n")
  }

  private func appendEvents(to output: inout MarkdownWriter) {
    let events = sources.shownEvents
    guard !events.isEmpty else { return }
    output.markup("\n## Who did what to whom\n\n")
    for event in events {
      output.markup("- **")
      output.text(sources.when(event))
      output.markup("**: ")
      slice(event.actor.name, in: &output)
      if let recipient = event.recipient {
        output.markup(" → ")
        slice(recipient.name, in: &output)
      }
      output.markup(", ")
      output.text(EventLabel(event.type, mode: event.mode, status: event.status).text)
      marks(sources.marks(event.evidence), in: &output)
      output.markup("\n")
    }
  }

  private func appendTimeline(to output: inout MarkdownWriter) {
    guard !account.timeline.isEmpty else { return }
    output.markup("\n## Timeline\n\n")
    for row in account.timeline {
      let label = TimeLabel(row.time).text
      output.markup(label.isEmpty ? "- " : "- **")
      output.text(label)
      if !label.isEmpty { output.markup("**: ") }
      slice(row.text, in: &output)
      marks(sources.marks(row.evidence), in: &output)
      output.markup("\n")
    }
  }

  private func appendArticles(to output: inout MarkdownWriter) {
    output.markup("\n## Articles\n\n")
    for article in account.articles {
      output.markup("- ")
      mark(article, in: &output)
      output.markup(" ")
      output.text(sources.headline(of: article) ?? report[article].article.id)
      output.markup(", ")
      output.text(report.label(of: article))
      if let url = report[article].article.metadata.url {
        output.markup(", ")
        output.text(url)
      }
      if let counts = furnitureCounts(report[article].layout) {
        output.markup(" (not part of the report: ")
        output.text(counts)
        output.markup(")")
      }
      output.markup("\n")
    }
  }
}
