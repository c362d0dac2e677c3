internal import TextCore

/// The moves of a transition system, in the order in which its network scores them.
package struct MoveNames {
  private let document: JSONDocument

  /// Reads `parser/moves` or `ner/moves`: MessagePack around JSON, `{action: {label: frequency}}`.
  init(file: String) throws {
    let outer = try MessagePackDocument.read(try ModelFile.read(file))
    guard let range = outer["moves"]?.range else { throw ConversionError("\(file) names no moves.") }
    try self.init(json: ContiguousArray(outer.bytes[range]))
  }

  /// Reads the JSON inside.
  package init(json: ContiguousArray<UInt8>) throws {
    document = try JSONDocument(parsing: json)
  }

  /// The names, `letters[action]` and the label: by action, then the more frequent first, then the later label in the
  /// alphabet first, as spaCy numbers them.
  ///
  /// Example: {"0": {"": 9}, "2": {"det": 5, "nsubj": 7}} → S, L-nsubj, L-det
  package func names(letters: [String]) throws -> [String] {
    var actions: [(action: Int, labels: [(frequency: Int64, label: String)])] = []
    for (key, value) in document.members(of: document.root) {
      guard let action = Int(text(key)), letters.indices.contains(action) else {
        throw ConversionError("A move has an unknown action.")
      }
      var labels: [(frequency: Int64, label: String)] = []
      for (label, frequency) in document.members(of: value) {
        labels.append((document.integer(at: frequency) ?? 0, text(label)))
      }
      actions.append((action, labels.sorted { ($0.frequency, $0.label) > ($1.frequency, $1.label) }))
    }
    return actions.sorted { $0.action < $1.action }.flatMap { action, labels in
      labels.map { name(letters[action], label: $0.label) }
    }
  }

  /// A unit entity without a label has a name of its own: see `EntityRecogniser`.
  private func name(_ letter: String, label: String) -> String {
    label.isEmpty ? (letter == "U" ? "U-" : letter) : "\(letter)-\(label)"
  }

  private func text(_ node: ID<JSONNode>) -> String { String(decoding: document.string(at: node), as: UTF8.self) }
}
