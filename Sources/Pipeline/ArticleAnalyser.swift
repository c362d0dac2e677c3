package import Intake
internal import Linguistics
internal import NewsModel
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
  package mutating func analyse(_ item: IntakeItem) -> AnalysisResult {
    switch item {
    case .failure(let failure): .failure(failure.stageFailure)
    case .article(let raw): analyse(raw)
    }
  }

  private mutating func analyse(_ raw: RawArticle) -> AnalysisResult {
    let text = raw.article.text
    let language = reader.read(text.span)
    let verdict = plan.languageCheck.verdict(text.span, tokens: language.tokens)
    if case .refused = plan.otherLanguages, let refusal = refusal(of: raw, verdict) { return .failure(refusal) }
    var article = raw.article
    if article.metadata.language == nil, verdict == .english { article.metadata.language = "en" }
    var line = ArticleLine(article: article, language: language)
    if let encoder = plan.encoder {
      line.vectors = SentenceVectors(
        width: SentenceEncoder.width,
        values: encoder.vectors(of: language.sentences.map(\.range), in: text.span))
    }
    return .article(line)
  }

  /// Why the article is not read, where it shows that it is not English.
  private func refusal(of raw: RawArticle, _ verdict: LanguageCheck.Verdict) -> StageFailure? {
    let reason: String
    switch verdict {
    case .english, .unknown: return nil
    case .other(let code): reason = "the text is not English but looks like the language \(code)"
    case .otherScript: reason = "the text is not English: most of its letters are of another script"
    }
    return StageFailure(
      id: raw.article.id, stage: plan.stages[0].name,
      message: "\(raw.origin): \(reason); only English is read (--any-language reads it all the same)")
  }
}
