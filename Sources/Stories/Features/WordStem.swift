internal import TextCore

/// Takes the endings of English words off, in place: what is left need be no word, only the same for the forms of one.
///
/// Plurals and possessives, -ing, -ed and a last -e; no more, so that names stay what they are.
///
/// Example: ferries → ferry
/// Example: crashes → crash
/// Example: sanctions → sanction
/// Example: suspended → suspend
/// Example: stopping → stop
/// Example: closing → clos
/// Example: close → clos
/// Example: Kellner’s → kellner
/// Example: don’t → don’t
/// Example: Status → status
/// Example: 1,187 → 1,187
package struct WordStem: Sendable {
  /// Nothing was read yet.
  package init() {}

  /// The bytes of the stem after `read`.
  package private(set) var bytes: ContiguousArray<UInt8> = []
  /// The bytes of the word in lower case, endings and all.
  package private(set) var form: ContiguousArray<UInt8> = []

  /// Reads a word. O(bytes).
  package mutating func read(_ word: Span<UInt8>, _ kind: WordKind) {
    readForm(word)
    bytes = form
    guard kind == .letters else { return }
    dropPossessive()
    dropPlural()
    if bytes.count > 5 { _ = drop("ing") || drop("ed") }
    if bytes.count > 4, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
  }

  /// Reads a word in lower case and leaves its endings alone. O(bytes).
  package mutating func readForm(_ word: Span<UInt8>) {
    form.removeAll(keepingCapacity: true)
    form.appendLowercased(word)
  }

  private func ends(_ ending: String) -> Bool {
    var place = bytes.count - ending.utf8.count
    guard place >= 0 else { return false }
    for byte in ending.utf8 {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func dropPossessive() {
    if ends("'s") { bytes.removeLast(2) }
    if ends("\u{2019}s") { bytes.removeLast(4) }
  }

  private mutating func dropPlural() {
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"), !ends("ss"), !ends("us") else { return }
    if bytes.count > 4, ends("ies") {
      bytes.removeLast(3)
      bytes.append(UInt8(ascii: "y"))
    } else {
      bytes.removeLast(ends("shes") || ends("ches") || ends("xes") || ends("sses") ? 2 : 1)
    }
  }

  /// Drops an ending of a verb where a syllable is left; false where the word has no such ending.
  private mutating func drop(_ ending: String) -> Bool {
    guard ends(ending) else { return false }
    let count = bytes.count - ending.utf8.count
    guard count >= 3, bytes[..<count].contains(where: Self.isVowel) else { return false }
    bytes.removeLast(ending.utf8.count)
    let last = bytes[count - 1]
    if count > 3, last == bytes[count - 2], !Self.keepsDouble(last) { bytes.removeLast() }
    while bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    return true
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// The letters whose doubling belongs to the word: fall, pass, buzz.
  private static func keepsDouble(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "l") || byte == UInt8(ascii: "s") || byte == UInt8(ascii: "z")
  }
}
