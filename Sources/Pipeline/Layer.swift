/// What a stage can read in an article; `--layers` names them.
package enum Layer: String, CaseIterable, Sendable {
  /// Tokens, tags, lemmas, the dependency tree, sentences, entities, noun chunks.
  case language
  /// A vector of every sentence.
  case vectors

  /// The layers that a comma-separated list names, at least one.
  ///
  /// Example: language,vectors → language | vectors
  package static func parse(_ list: String) throws(UnknownLayer) -> Set<Layer> {
    var layers: Set<Layer> = []
    for name in list.split(separator: ",", omittingEmptySubsequences: true) {
      let trimmed = String(name.filter { $0 != " " })
      guard let layer = Layer(rawValue: trimmed) else { throw UnknownLayer(name: trimmed) }
      layers.insert(layer)
    }
    guard !layers.isEmpty else { throw UnknownLayer(name: "") }
    return layers
  }
}

/// A layer was asked for that no stage provides, or none at all.
package struct UnknownLayer: Error, Equatable, CustomStringConvertible {
  /// What was asked for; empty where nothing was.
  package let name: String

  /// One sentence that names the layers there are.
  package var description: String {
    let names = Layer.allCases.map(\.rawValue).joined(separator: ", ")
    return name.isEmpty ? "Name a layer; the layers are \(names)." : "There is no layer \(name); the layers are \(names)."
  }
}
