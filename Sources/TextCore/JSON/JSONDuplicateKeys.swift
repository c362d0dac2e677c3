extension JSONDocument {
  /// The first key, in document order of the objects, that its object already has; nil where all keys are single.
  ///
  /// Keys are compared after their escapes are resolved. O(keys log keys).
  package func firstDuplicateKey() -> ID<JSONNode>? {
    for row in tape.indices where tape[row].kind == .object {
      if let key = duplicateKey(of: ID(row)) { return key }
    }
    return nil
  }

  /// The first key of one object that the object already has.
  package func duplicateKey(of object: ID<JSONNode>) -> ID<JSONNode>? {
    var seen: Set<ContiguousArray<UInt8>> = []
    for member in members(of: object) where !seen.insert(string(at: member.key)).inserted { return member.key }
    return nil
  }
}
