package import Tensors

extension TokeniserExceptions {
  /// spaCy's keys of a token's attributes: its text and its normal form.
  private static let orthKey = 65
  private static let normKey = 67

  /// Reads the exceptions of spaCy's `tokenizer` file: `{chunk: [{ORTH: text, NORM: norm}, …]}`.
  init(spaCy document: MessagePackDocument) throws {
    guard let entries = document["exceptions"]?.entries else {
      throw ConversionError("The tokeniser has no exceptions.")
    }
    var read: [(text: String, pieces: [(orth: String, norm: String?)])] = []
    for entry in entries {
      guard let text = document.string(entry.key), let tokens = entry.value.elements else {
        throw ConversionError("An exception of the tokeniser cannot be read.")
      }
      var pieces: [(orth: String, norm: String?)] = []
      for token in tokens {
        let attributes = token.entries ?? []
        func text(_ key: Int) -> String? {
          attributes.first { $0.key.integer == key }.flatMap { document.string($0.value) }
        }
        guard let orth = text(Self.orthKey) else { throw ConversionError("An exception holds a token without text.") }
        pieces.append((orth, text(Self.normKey)))
      }
      read.append((text, pieces))
    }
    try self.init(read)
  }

  /// The exceptions that `file` holds.
  package init(_ file: WeightsFile) throws(WeightsError) {
    let section = try file.array("tokeniser.exceptions", of: UInt8.self)
    do {
      self = try section.withSpan { try TokeniserExceptions(serialised: $0) }
    } catch {
      throw .mismatched(file.path, "\(error)")
    }
  }
}
