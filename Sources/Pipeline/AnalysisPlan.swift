package import Linguistics

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
  let encoder: SentenceEncoder?
  let otherLanguages: OtherLanguages
  let languageCheck = LanguageCheck()

  /// A plan for `layers`. `encoder` is asked for only where the layers need sentence vectors.
  package init(
    layers: Set<Layer>, language: LanguageModel, otherLanguages: OtherLanguages = .refused,
    encoder: () throws -> SentenceEncoder
  ) rethrows {
    stages = StageList.all.selection(for: layers)
    self.language = language
    self.otherLanguages = otherLanguages
    self.encoder = stages.contains { $0.provides == .vectors } ? try encoder() : nil
  }
}
