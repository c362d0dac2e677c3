/// How likely two values of different articles are for one fact, by what their sentences share: a logistic regression
/// (`fact-weights.txt`), learnt by `training/facts` over pairs of values in sentences of two reports of a story.
///
/// That two values agree was taken for their being for one fact: no sentence was judged by hand.
enum FactLikeness {
  private static let weights: [FactKind: [String: Double]] = {
    var weights: [FactKind: [String: Double]] = [:]
    let file = String(decoding: PackageResources.fact_weights_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard fields.count == 3, let weight = Double(fields[2]),
        let kind = FactKind.allCases.first(where: { "\($0)" == fields[0] })
      else { continue }
      weights[kind, default: [:]][String(fields[1])] = weight
    }
    return weights
  }()

  /// The probability, 0 … 1.
  static func probability(_ kind: FactKind, _ ties: FactTies) -> Double {
    guard let weights = weights[kind] else { return 0 }
    var sum = weights["bias", default: 0]
    for (name, value) in features(ties) { sum += weights[name, default: 0] * value }
    return 1 / (1 + power(-sum))
  }

  /// What is known of two values, each by a name.
  static func features(_ ties: FactTies) -> [(String, Double)] {
    func one(_ holds: Bool) -> Double { holds ? 1 : 0 }
    return [
      ("tied", one(ties.isTied)), ("path", one(ties.isOnPath)), ("verb", one(ties.isOneVerb)),
      ("arguments", min(ties.arguments.count, 3)), ("arguments_part", ties.arguments.part),
      ("nearest", min(ties.nearest.weight, 20) / 10), ("nearest_part", ties.nearest.part),
      ("near", min(ties.near.weight, 30) / 10), ("near_part", ties.near.part),
      ("near_count", min(ties.near.count, 8) / 4),
      ("sentence", min(ties.sentence.weight, 40) / 10), ("sentence_part", ties.sentence.part),
      ("sentence_count", min(ties.sentence.count, 10) / 4), ("leads", one(ties.areLeads)),
      ("first", one(ties.areFirst)), ("said", one(ties.areSaid)), ("one_said", one(ties.isOneSaid)),
      ("voice", one(ties.isOneVoice)), ("sole", one(ties.areSole)), ("open", one(ties.isOpen)),
      ("tied_near", one(ties.isTied) * ties.near.part),
      ("verb_arguments", one(ties.isOneVerb) * min(ties.arguments.count, 3)),
    ]
  }
}
