import Linguistics
import ModelStore
import Tensors

extension BenchCommand {
  /// The language model that was asked for, loaded.
  func languageModel() throws -> LanguageModel {
    guard let source = ModelSource.named(model) else { throw EvaluationFailure("There is no model \(model).") }
    return try LanguageModel(path: try ModelStore().locate(source))
  }

  /// The encoder of sentences, loaded.
  func sentenceEncoder() throws -> SentenceEncoder {
    try SentenceEncoder(WeightsFile(path: try ModelStore().locate(.miniLM)))
  }
}
