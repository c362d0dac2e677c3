internal import TextCore

/// Brings the spellings of a word that outlets differ in to one.
///
/// Full stops inside a word and marks on letters go (`F.B.I.` and `FBI`, `Calderón` and `Calderon`), and abbreviated
/// titles are written out (`abbreviations.txt`).
///
/// Example: f.b.i. → fbi
/// Example: sen. → senator
/// Example: u.s. → us
/// Example: 2.5 → 2.5
package enum Abbreviations {
  private static let long: [String: String] = {
    var long: [String: String] = [:]
    let file = String(decoding: PackageResources.abbreviations_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2 { long[words[0]] = words[1] }
    }
    return long
  }()

  /// The spelling that a word in lower case is compared by.
  package static func plain(_ word: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    let folded = word.withoutDiacritics()
    guard folded.contains(0x2e) else { return folded }
    if let long = long[String(decoding: folded, as: UTF8.self)] { return ContiguousArray(long.utf8) }
    // Only between letters: `2.5` is a number.
    guard folded.allSatisfy({ $0 == 0x2e || $0 == 0x26 || $0 >= 0x61 && $0 <= 0x7a }) else { return folded }
    let letters = ContiguousArray(folded.filter { $0 != 0x2e })
    return letters.isEmpty ? folded : letters
  }
}
