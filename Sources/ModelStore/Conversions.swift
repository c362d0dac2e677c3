internal import Linguistics

/// The conversions of the pinned models: from the files of others to one weights file of ours.
enum Conversions {
  /// A spaCy pipeline.
  static let language: ModelConversion = { folder, path in
    try LanguageModelConversion.convert(modelFolder: folder, to: path)
  }

  /// A BERT encoder with its vocabulary.
  static let sentenceVectors: ModelConversion = { folder, path in
    try MiniLMConversion.convert(modelFolder: folder, to: path)
  }
}
