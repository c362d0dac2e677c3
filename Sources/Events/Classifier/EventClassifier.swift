internal import NewsModel
package import Tensors

/// Says which type of event two sides in a sentence are: multinomial logistic regression over named features, and a second
/// one that sees the vector of the sentence too, for what the first is not sure of.
///
/// `training/events` trains both. CONCEDE and RETREAT are one class there, as in the corpora of the field; the trigger
/// tells them apart.
package struct EventClassifier: Sendable {
  /// The classes, in the order of the weights.
  package static let classes = [
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST",
    "SANCTION", "SUPPORT", "THREATEN", "YIELD",
  ]

  /// 16 hexadecimal digits that tell trained weights from other ones.
  package let identity: String
  private let plain: LinearHead
  /// Nil in weights that were made without vectors.
  private let refined: LinearHead?

  /// The classifier whose weights are in `file`.
  package init(_ file: WeightsFile) throws(WeightsError) {
    identity = file.identity
    plain = try LinearHead(file, prefix: "", classes: Self.classes.count)
    let hasRefined = (try? file.shape("refined.feature")) != nil
    refined = hasRefined ? try LinearHead(file, prefix: "refined.", classes: Self.classes.count) : nil
  }

  /// The probability of each class. O(features × log weights).
  package func probabilities(_ features: [EventFeature]) -> [Float] { plain.probabilities(features) }

  /// Whether the weights have a regression over vectors.
  var usesVectors: Bool { refined != nil }

  /// The same, of features that hold the vector of the sentence (`EventFeature.vector`).
  package func refinedProbabilities(_ features: [EventFeature]) -> [Float] {
    (refined ?? plain).probabilities(features)
  }

  /// FNV-1a of 32 bits (Fowler, Noll, Vo).
  package static func hash(_ name: String) -> UInt32 {
    name.utf8.reduce(UInt32(0x811c_9dc5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
