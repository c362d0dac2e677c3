internal import Chronology
internal import Events
package import Intake
internal import Linguistics
package import NewsModel
internal import Quotations
internal import TextCore

/// Runs the stages of a plan over one input after the other; belongs to one thread.
package struct ArticleAnalyser: ~Copyable {
  private let plan: AnalysisPlan
  private var reader: EnglishReader

  /// An analyser for `plan`.
  package init(_ plan: AnalysisPlan) {
    self.plan = plan
    reader = EnglishReader(plan.language)
  }

  /// What becomes of `item`: an article with its layers, or the reason why there is none.
  package mutating func analyse(_ item: PageItem) -> AnalysisResult {
    switch plan.pages.open(item) {
    case .failure(let failure): .failure(failure)
    case .success(let opened): analyse(opened)
    }
  }

  /// Adds the layers of the plan to `reading`, whose layout and language layer must be there already where they need them.
  package func add(to reading: inout ArticleReading) { readMeaning(of: &reading) }

  private mutating func analyse(_ opened: PageExtraction.Opened) -> AnalysisResult {
    var reading = ArticleReading(opened.article)
    if plan.provides(.furniture) { reading.layout = plan.pages.layout(of: opened) }
    let text = opened.article.text
    if plan.provides(.language) {
      let layout = reading.layout ?? opened.pageLayout
      let language = reader.read(text.span, cuts: layout?.cuts() ?? [])
      let verdict = plan.languageCheck.verdict(text.span, tokens: language.tokens)
      if case .refused = plan.otherLanguages, let refusal = refusal(of: opened, verdict) { return .failure(refusal) }
      if reading.article.metadata.language == nil, verdict == .english { reading.article.metadata.language = "en" }
      reading.language = language
    }
    readMeaning(of: &reading)
    return .article(reading)
  }

  private func readMeaning(of reading: inout ArticleReading) {
    let text = reading.article.text
    if reading.article.metadata.title == nil, let title = reading.layout?.title {
      reading.article.metadata.title = reading.string(title)
    }
    if plan.provides(.chains) { reading.chains = plan.coreference.chains(of: reading) }
    if plan.provides(.attributions), let tagger = plan.tagger, let layout = reading.layout {
      reading.attributionSpans = tagger.spans(in: layout.blocks, of: text.span)
    }
    if plan.provides(.quotes) { reading.quotations = plan.quotations.quotations(of: reading) }
    if plan.provides(.times) { reading.chronology = plan.times.chronology(of: reading) }
    if plan.provides(.quantities) { reading.quantities = plan.quantities.quantities(of: reading) }
    if plan.provides(.events) { reading.events = plan.events.events(of: reading) }
    if let encoder = plan.encoder, let language = reading.language {
      let vectors = encoder.vectors(of: language.sentences.map(\.range), in: reading.article.text.span)
      reading.vectors = SentenceVectors(width: SentenceEncoder.width, values: vectors)
    }
  }

  /// Why the article is not read, where it shows that it is not English.
  private func refusal(of opened: PageExtraction.Opened, _ verdict: LanguageCheck.Verdict) -> StageFailure? {
    let reason: String
    switch verdict {
    case .english, .unknown: return nil
    case .other(let code): reason = "the text is not English but looks like the language \(code)"
    case .otherScript: reason = "the text is not English: most of its letters are of another script"
    }
    return StageFailure(
      id: opened.article.id, stage: "linguistics",
      message: "\(opened.origin): \(reason); only English is read (--any-language reads it all the same)")
  }
}
