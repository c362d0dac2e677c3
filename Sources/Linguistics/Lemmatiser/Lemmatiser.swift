package import NewsModel
internal import Tensors
internal import TextCore

/// Finds base forms by suffix rules, a list of exceptions and an index of known base forms.
///
/// A rule cuts a suffix and puts another. A form that the index knows goes before one that does not, the last rule's
/// first; an exception that no rule gave goes before all; a form that the index does not know is the last resort. The tables are the model's; the method is that of
/// WordNet's Morphy (Miller et al. 1990) as spaCy's rule lemmatiser has it.
package struct Lemmatiser: Sendable {
  /// What a part of speech has: rules in order, exceptions, the index of base forms.
  private struct Tables: Sendable {
    var rules: [(old: ContiguousArray<UInt8>, new: ContiguousArray<UInt8>)] = []
    var exceptions: HashTable64?
    var index: HashTable64?
  }

  private var tables: [PartOfSpeech: Tables] = [:]
  /// The lemmas of the exceptions: runs of lemmas, each ended by a line feed, a run by an empty line.
  private let exceptionLemmas: MappedArray<UInt8>

  init(_ file: WeightsFile) throws(WeightsError) {
    exceptionLemmas = try file.array("lemma.exception_lemmas", of: UInt8.self)
    for line in try file.lines("lemma.rules") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let part = PartOfSpeech(label: fields[0].uppercased()) else {
        throw .mismatched(file.path, "the lemma rules cannot be read")
      }
      tables[part, default: Tables()].rules.append(
        (ContiguousArray(fields[1].utf8), ContiguousArray(fields[2].utf8)))
    }
    for part in PartOfSpeech.allCases {
      let name = part.label.description.lowercased()
      if file.contains("lemma.exceptions.\(name).keys") {
        tables[part, default: Tables()].exceptions = try HashTable64(file, name: "lemma.exceptions.\(name)")
      }
      if file.contains("lemma.index.\(name).keys") {
        tables[part, default: Tables()].index = try HashTable64(file, name: "lemma.index.\(name)")
      }
    }
  }

  /// The lemma of a word that was read as `part` with these features.
  ///
  /// `word` is the text of the token and `lower` its lower-case form.
  ///
  /// Example: Ministers, noun → minister
  /// Example: went, verb → go
  /// Example: Morozov, propn → Morozov
  package func lemma(of word: Span<UInt8>, lower: Span<UInt8>, as part: PartOfSpeech, traits: MorphologyTraits)
    -> ContiguousArray<UInt8>
  {
    if part == .space || traits.isBaseForm(part) { return copy(lower) }
    guard let tables = tables[part] else { return copy(part == .propn ? word : lower) }
    var forms: [ContiguousArray<UInt8>] = []
    var unknown: ContiguousArray<UInt8>?
    for rule in tables.rules where ends(lower, with: rule.old) {
      let form = copy(lower.extracting(0..<(lower.count - rule.old.count))) + rule.new
      if form.isEmpty { continue }
      if tables.index?[StringID.of(form.span)] != nil {
        forms.insert(form, at: 0)
      } else if !isAlphabetic(form.span) {
        forms.append(form)
      } else if unknown == nil {
        unknown = form
      }
    }
    for exception in exceptions(for: lower, in: tables) where !forms.contains(exception) {
      forms.insert(exception, at: 0)
    }
    return forms.first ?? unknown ?? copy(word)
  }

  private func exceptions(for lower: Span<UInt8>, in tables: Tables) -> [ContiguousArray<UInt8>] {
    guard let place = tables.exceptions?[StringID.of(lower)] else { return [] }
    var position = Int(place)
    var lemmas: [ContiguousArray<UInt8>] = [[]]
    while position < exceptionLemmas.count {
      let byte = exceptionLemmas[position]
      position += 1
      if byte != Self.lineFeed {
        lemmas[lemmas.count - 1].append(byte)
      } else if lemmas[lemmas.count - 1].isEmpty {
        break
      } else {
        lemmas.append([])
      }
    }
    return lemmas.dropLast()
  }

  private static let lineFeed: UInt8 = 0x0a

  private func copy(_ bytes: Span<UInt8>) -> ContiguousArray<UInt8> {
    var copy: ContiguousArray<UInt8> = []
    copy.reserveCapacity(bytes.count)
    for position in bytes.indices { copy.append(bytes[position]) }
    return copy
  }

  private func ends(_ word: Span<UInt8>, with suffix: ContiguousArray<UInt8>) -> Bool {
    guard word.count >= suffix.count else { return false }
    let start = word.count - suffix.count
    return suffix.indices.allSatisfy { word[start + $0] == suffix[$0] }
  }

  /// Whether every character is a letter, as Python's `str.isalpha` has it.
  private func isAlphabetic(_ form: Span<UInt8>) -> Bool {
    var position = 0
    while position < form.count {
      let scalar = form.scalar(at: position)
      if !scalarClass(scalar.value).contains(.letter) { return false }
      position += scalar.width
    }
    return !form.isEmpty
  }
}
