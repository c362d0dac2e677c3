/// The words of `words.txt` and `first-names.txt` with their classes.
package struct WordLists: Sendable {
  private let classes: [String: WordClass]

  /// Reads the lists.
  package init() {
    var classes: [String: WordClass] = [:]
    Self.read(PackageResources.words_txt, into: &classes) { WordClass.named[$0] }
    Self.read(PackageResources.first_names_txt, into: &classes) {
      switch $0 {
      case "masculine": .masculineName
      case "feminine": .feminineName
      default: nil
      }
    }
    self.classes = classes
  }

  /// The classes of `word`, which is in lower case; none for a word that is in no list.
  subscript(word: String) -> WordClass { classes[word] ?? [] }

  /// The names of the classes of `word`, in lower case, in order; for tests of the lists.
  package func classNames(of word: String) -> [String] {
    let value = self[word]
    return WordClass.named.filter { value.contains($0.value) }.map(\.key).sorted()
  }

  private static func read(
    _ list: [UInt8], into classes: inout [String: WordClass], named: (String) -> WordClass?
  ) {
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let name = fields.first, let value = named(String(name)) else {
        preconditionFailure("a line of a word list begins with a class: \(line)")
      }
      for word in fields.dropFirst() { classes[String(word), default: []].formUnion(value) }
    }
  }
}
