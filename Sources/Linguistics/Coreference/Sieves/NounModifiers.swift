internal import NewsModel
internal import TextCore

/// The words that narrow a noun: adjectives, compounds, possessors, and the nouns of its prepositions.
struct NounModifiers: Sendable {
  private(set) var words: ContiguousArray<Symbol> = []

  /// The modifiers of a mention's head, as lemmas. O(children of the head).
  init(_ mention: Mention, _ report: ReportText) {
    for child in report.tree.children(of: mention.head) where mention.tokens.contains(child) {
      switch report.tree.dependencies[child] {
      case .amod, .compound, .nmod, .nummod, .poss:
        if report.classes[child].contains(.definite) && report.tree.dependencies[child] != .poss { break }
        words.append(report.tokens.lemmas[child])
      case .prep:
        if let object = report.tree.child(of: child, .pobj) { words.append(report.tokens.lemmas[object]) }
      case .relcl, .acl: words.append(report.tokens.lemmas[child])
      default: break
      }
    }
  }

  /// Whether every word of `other` is here.
  func contains(_ other: NounModifiers) -> Bool { other.words.allSatisfy { words.contains($0) } }
}
