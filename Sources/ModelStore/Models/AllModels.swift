extension ModelSource {
  /// Every model that can be installed, the default ones first.
  package static let all: [ModelSource] = [enCoreWebMD, miniLM, enCoreWebSM]

  /// The models that `parallax models install` installs without `--model`.
  package static let defaults: [ModelSource] = all.filter(\.isDefault)

  /// The model that `--model` calls `option`; nil where there is none.
  package static func named(_ option: String) -> ModelSource? { all.first { $0.option == option } }
}

extension ModelSource {
  /// The models that read English; the others do something else.
  package static let languageModels: [ModelSource] = [enCoreWebMD, enCoreWebSM]
}
