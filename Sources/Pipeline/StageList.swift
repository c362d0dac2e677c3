/// What a stage is, apart from its code: what it needs, what it gives, and by what it is judged.
package struct StageDescription: Sendable, Equatable {
  /// The name as it stands in `Provenance` and in failures.
  package let name: String
  /// Raised when the same input may give another output.
  package let version: Int
  /// Layers that must be there before it runs.
  package let requires: Set<Layer>
  /// The layer that it adds.
  package let provides: Layer
  /// The measure that tells whether it got better or worse.
  package let judgedBy: String

  /// A stage of all its parts.
  package init(name: String, version: Int, requires: Set<Layer>, provides: Layer, judgedBy: String) {
    self.name = name
    self.version = version
    self.requires = requires
    self.provides = provides
    self.judgedBy = judgedBy
  }
}

/// The stages in the order in which they run, checked.
///
/// A newcomer's stage is one line here. The list refuses a stage whose requirements nothing before it provides.
package struct StageList: Sendable {
  /// All stages of Parallax.
  package static let all = StageList([
    StageDescription(
      name: "extraction", version: 1, requires: [], provides: .furniture,
      judgedBy: "what a careful reader marks in the examples (make test)"),
    StageDescription(
      name: "linguistics", version: 1, requires: [], provides: .language,
      judgedBy: "agreement with spaCy (make parity)"),
    StageDescription(
      name: "coreference", version: 1, requires: [.furniture, .language], provides: .chains,
      judgedBy: "CoNLL F1 on annotated news"),
    StageDescription(
      name: "attribution", version: 1, requires: [.furniture], provides: .attributions,
      judgedBy: "exact F1 of source, cue and content on annotated news"),
    StageDescription(
      name: "quotations", version: 2, requires: [.furniture, .language, .chains, .attributions], provides: .quotes,
      judgedBy: "F1 of content and speaker on annotated news"),
    StageDescription(
      name: "chronology", version: 1, requires: [.furniture, .language], provides: .times,
      judgedBy: "F1 of expressions and values on annotated news"),
    StageDescription(
      name: "quantities", version: 1, requires: [.furniture, .language, .times], provides: .quantities,
      judgedBy: "the examples of its words (make test)"),
    StageDescription(
      name: "events", version: 1, requires: [.furniture, .language, .chains, .quotes, .times], provides: .events,
      judgedBy: "F1 of types on annotated sentences, and of both sides on our own"),
    StageDescription(
      name: "sentence vectors", version: 1, requires: [.language], provides: .vectors,
      judgedBy: "cosine to the reference (make parity)"),
  ])

  /// The stages, in order.
  package let stages: [StageDescription]

  /// A list of stages; a stage whose requirements are not provided before it is a programmer's error.
  package init(_ stages: [StageDescription]) {
    if let problem = Self.problem(in: stages) { preconditionFailure(problem) }
    self.stages = stages
  }

  /// What is wrong with a list of stages, in one sentence; nil where nothing is.
  package static func problem(in stages: [StageDescription]) -> String? {
    var provided: Set<Layer> = []
    for stage in stages {
      let missing = stage.requires.subtracting(provided)
      guard missing.isEmpty else {
        let names = missing.map(\.rawValue).sorted().joined(separator: ", ")
        return "the stage \(stage.name) requires \(names), which no stage before it provides"
      }
      guard provided.insert(stage.provides).inserted else {
        return "the stage \(stage.name) provides \(stage.provides.rawValue), which another already does"
      }
    }
    return nil
  }

  /// The stages that `layers` need, with all that those require, in order.
  package func selection(for layers: Set<Layer>) -> [StageDescription] {
    var wanted = layers
    var selected: [StageDescription] = []
    for stage in stages.reversed() where wanted.contains(stage.provides) {
      wanted.formUnion(stage.requires)
      selected.append(stage)
    }
    return selected.reversed()
  }
}
