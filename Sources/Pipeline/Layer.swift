/// What a stage can read in an article; `--layers` names them.
package enum Layer: String, CaseIterable, Sendable {
  /// Headline, paragraphs, and what is not report. Where it is read with `language`, sentences end where headline,
  /// headings and furniture do.
  case furniture
  /// Tokens, tags, lemmas, the dependency tree, sentences, entities, noun chunks.
  case language
  /// Who and what is spoken of, each with all its mentions.
  case chains
  /// The words of attributions as the trained tagger sees them; empty where it is not installed.
  case attributions
  /// Who said what, and through whom it is known.
  case quotes
  /// Time expressions and the times that they name.
  case times
  /// Numbers, and what they are numbers of.
  case quantities
  /// Who did what to whom.
  case events
  /// A vector of every sentence.
  case vectors

  /// What is read where nothing else is asked for: all but vectors.
  package static let standard: Set<Layer> = [
    .furniture, .language, .chains, .attributions, .quotes, .times, .quantities, .events,
  ]

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
    return "\(name.isEmpty ? "Name a layer" : "There is no layer \(name)"); the layers are \(names)."
  }
}
