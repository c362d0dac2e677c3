internal import NewsModel
package import Tensors
internal import TextCore

/// Turns an unpacked spaCy model (en_core_web_md or en_core_web_sm 3.8) into one weights file.
///
/// Nothing is computed but what never changes: static vectors are projected, maxout pieces are laid out one after the
/// other, tables are hashed. What the file holds and in which shape is said by the types that read it.
package struct LanguageModelConversion {
  private let folder: String
  private var writer: WeightsWriter

  /// Converts the model in `modelFolder` (which holds `tok2vec/model`, `vocab/…` and so on) into a file at `path`.
  ///
  /// Throws `ConversionError` where the model is not of the known kind, `WeightsError` where the disk refuses.
  package static func convert(modelFolder: String, to path: String) throws {
    var conversion = LanguageModelConversion(folder: modelFolder, writer: try WeightsWriter(path: path))
    try conversion.convertAll()
    try conversion.writer.finish()
  }
}
