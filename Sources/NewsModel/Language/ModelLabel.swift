/// A label of a model that has a name: tags, parts of speech, dependencies, entity types.
public protocol ModelLabel: CaseIterable {
  /// The name of the label as the field prints it, ASCII.
  var label: StaticString { get }
}

extension ModelLabel {
  /// The label that is printed as `label`; nil where there is none. O(labels): for loading, not for hot loops.
  public init?(label: String) {
    guard let found = Self.allCases.first(where: { $0.label.description == label }) else { return nil }
    self = found
  }
}

extension FineTag: ModelLabel {}
extension PartOfSpeech: ModelLabel {}
extension Dependency: ModelLabel {}
extension EntityType: ModelLabel {}
