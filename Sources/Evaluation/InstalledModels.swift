import Linguistics
import ModelStore

extension BenchCommand {
  /// The language model that was asked for, loaded.
  func languageModel() throws -> LanguageModel {
    guard let source = ModelSource.named(model) else { throw EvaluationFailure("There is no model \(model).") }
    return try LanguageModel(path: try ModelStore().locate(source))
  }
}
