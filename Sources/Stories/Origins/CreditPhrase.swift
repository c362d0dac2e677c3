internal import TextCore

/// A phrase of `credit-phrases.txt`.
struct CreditPhrase: Sendable {
  /// Where the phrase counts.
  enum Place: String, Sendable {
    /// In report and furniture, but not in words about pictures.
    case anywhere
    /// In a byline, a dateline, a notice or a short paragraph of its own.
    case aside
  }

  /// The name of the rule.
  let rule: String
  /// Where it counts.
  let place: Place
  /// Its words, without the names: hashes of their lower case.
  let words: ContiguousArray<TermHash>
  /// Whether the names stand before the words.
  let isAfterNames: Bool

  /// The phrases of the list, in its order.
  static func all() -> ContiguousArray<CreditPhrase> {
    var phrases: ContiguousArray<CreditPhrase> = []
    let lines = String(decoding: PackageResources.credit_phrases_txt, as: UTF8.self)
    for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count >= 4, let place = Place(rawValue: fields[1]) else {
        preconditionFailure("a credit phrase reads: rule place words {names}")
      }
      let words = fields.dropFirst(2)
      phrases.append(
        CreditPhrase(
          rule: fields[0], place: place,
          words: ContiguousArray(words.filter { $0 != "{names}" }.map { TermHash(word: $0) }),
          isAfterNames: words.first == "{names}"))
    }
    return phrases
  }
}
