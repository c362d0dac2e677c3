internal import Chronology
package import Events
package import Linguistics
internal import Quotations

/// Which layers are read, and the models for them: made once, shared by all threads.
package struct AnalysisPlan: Sendable {
  /// What is done with a text that is not English.
  package enum OtherLanguages: Sendable {
    /// It becomes a failure that names the language.
    case refused
    /// It is read as if it were English.
    case read
  }

  /// The stages, in order.
  package let stages: [StageDescription]
  let language: LanguageModel
  let tagger: AttributionTagger?
  let encoder: SentenceEncoder?
  let otherLanguages: OtherLanguages
  let languageCheck = LanguageCheck()
  let pages = PageExtraction()
  let coreference = CoreferenceResolver()
  let quotations = QuotationFinder()
  let times = TimeReader()
  let quantities = QuantityReader()
  let events: EventReader

  /// Whether a stage of the plan provides `layer`.
  func provides(_ layer: Layer) -> Bool { stages.contains { $0.provides == layer } }

  /// A plan for `layers`; `encoder` must be there where they hold sentence vectors. Without a `tagger` quotations are
  /// found by rules alone, without an `eventClassifier` the lexicon alone tells the types of events; `eventEncoder` gives
  /// it the vectors of sentences of which it is not sure.
  package init(
    layers: Set<Layer>, language: LanguageModel, otherLanguages: OtherLanguages = .refused,
    tagger: AttributionTagger? = nil, encoder: SentenceEncoder? = nil, eventClassifier: EventClassifier? = nil,
    eventEncoder: SentenceEncoder? = nil
  ) {
    precondition(encoder != nil || !layers.contains(.vectors), "sentence vectors need their encoder")
    stages = StageList.all.selection(for: layers)
    self.language = language
    self.otherLanguages = otherLanguages
    self.tagger = tagger
    self.encoder = encoder
    events = EventReader(classifier: eventClassifier, encoding: eventEncoder.map { EventEncoding(encoder: $0) })
  }
}
