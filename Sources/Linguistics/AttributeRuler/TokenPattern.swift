internal import NewsModel

/// What one token must be for an attribute rule to hold; what is not said may be anything.
struct TokenPattern: Sendable, Equatable {
  /// Fine-grained tags, bit by `FineTag.rawValue`.
  var tags = UInt64.max
  /// Dependencies, bit by `Dependency.rawValue`.
  var dependencies = UInt64.max
  /// Lower-case forms; nil for any.
  var lowerForms: Set<String>?
  /// Whether the token is white space; nil for either.
  var isSpace: Bool?

  /// Whether a token with these attributes fits.
  func matches(tag: FineTag, dependency: Dependency, isSpace: Bool, lowerForm: String) -> Bool {
    guard tags >> UInt64(tag.rawValue) & 1 == 1, dependencies >> UInt64(dependency.rawValue) & 1 == 1 else {
      return false
    }
    if let wanted = self.isSpace, wanted != isSpace { return false }
    guard let lowerForms else { return true }
    return lowerForms.contains(lowerForm)
  }
}

/// The strings that a tiny regular expression stands for: literals, `[…]` classes, `?`, anchored at both ends.
///
/// The models' rules hold three such expressions; written out, they need no engine.
///
/// Example: ^n'?t$ → nt | n't
/// Example: ^n[ou]thin'$ → nothin' | nuthin'
package func expandedExpression(_ expression: String) -> Set<String>? {
  var scalars = Array(expression.unicodeScalars)
  guard scalars.first == "^", scalars.last == "$" else { return nil }
  scalars = Array(scalars.dropFirst().dropLast())
  var forms: Set<String> = [""]
  var place = 0
  while place < scalars.count {
    var choices: [String]
    if scalars[place] == "[" {
      guard let end = scalars[place...].firstIndex(of: "]") else { return nil }
      choices = scalars[(place + 1)..<end].map { String($0) }
      place = end + 1
    } else if "()|*+{}.\\?^$".unicodeScalars.contains(scalars[place]) {
      return nil
    } else {
      choices = [String(scalars[place])]
      place += 1
    }
    if place < scalars.count, scalars[place] == "?" {
      choices.append("")
      place += 1
    }
    forms = Set(forms.flatMap { form in choices.map { form + $0 } })
  }
  return forms
}
