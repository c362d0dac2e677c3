internal import TextCore

/// How the words of names are written.
extension PersonNames {
  /// `MD`, `CEPF®`, `London`: one word after a comma is no person.
  static func isCredential(_ part: [Substring]) -> Bool { part.count == 1 }

  static func isCapitals(_ word: Substring) -> Bool {
    word.utf8.count >= 2 && word.utf8.allSatisfy { (0x41...0x5a).contains($0) }
  }

  /// `ChecklistsJust`: two elements side by side; `McNally`, `DeSilva` are names.
  static func isGlued(_ word: Substring) -> Bool {
    var small = 0
    for scalar in word.unicodeScalars {
      if small >= 4, scalarClass(scalar.value).contains(.upperCase) { return true }
      small = scalarClass(scalar.value).contains(.lowerCase) ? small + 1 : 0
    }
    return false
  }

  /// Letters, and what stands between the letters of names.
  static func mayBeName(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy {
      scalarClass($0.value).contains(.alphanumeric) || ".-’'‘`´‐".unicodeScalars.contains($0)
    }
  }

  static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return !scalarClass(first.value).contains(.lowerCase)
  }
}
