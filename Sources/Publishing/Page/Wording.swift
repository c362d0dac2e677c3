internal import NewsModel
internal import TextCore

/// A wording of an utterance with all articles that print it so.
struct Wording {
  /// The version that is shown.
  let version: Utterance.Version
  /// Its passage, the words led to in which it differs from the first wording; of the first those that another replaces.
  private(set) var passage: Passage
  /// Whether the page puts quotation marks around it.
  let isSpoken: Bool
  /// Where it stands, one slice an article that prints it, in the order of the account.
  var evidence: ContiguousArray<Evidence>

  /// The wordings of `utterance`, each once. White space and marks at the ends make no other wording, another printed
  /// speaker does where the articles disagree about who it was.
  static func all(of utterance: Utterance, in report: Report) -> [Wording] {
    var rows: [String: Int] = [:]
    var wordings: [Wording] = []
    for version in utterance.versions {
      let reading = report[version.article]
      var key = words(reading.article.text.span.extracting(version.text.bounds))
      if utterance.speaker == nil, let speaker = version.printedSpeaker { key += "\n" + reading.string(speaker) }
      let quotation = quotation(of: version, in: report)
      let shown = quotation.map { ShownSpeech($0, reading) }
      let isSpoken = shown?.isSpoken(version) ?? true
      if quotation?.kind == .indirect { key += "\nindirect" }
      // `said that it was so` and `denied that it was so` are two wordings.
      let passage = shown?.passage(of: version) ?? Passage(version.evidence, said: [])
      if quotation?.kind != .mixed, passage.range.lower < version.text.lower {
        key += "\n" + words(reading.article.text.span.extracting(Int(passage.range.lower)..<Int(version.text.lower)))
      }
      if let row = rows[key] {
        wordings[row].evidence.append(version.evidence)
      } else {
        rows[key] = wordings.count
        wordings.append(
          Wording(version: version, passage: passage, isSpoken: isSpoken, evidence: [version.evidence]))
      }
    }
    emphasiseDifferences(between: &wordings, in: report)
    return wordings
  }

  private static func emphasiseDifferences(between wordings: inout [Wording], in report: Report) {
    guard wordings.count > 1 else { return }
    let words = wordings.map { wording in
      let text = report[wording.version.article].article.text
      return wording.passage.words(in: text.span)
    }
    var replaced: Set<TextRange> = []
    for row in wordings.indices.dropFirst() {
      let differences = WordDifferences(words[0], words[row])
      // What is told in other words throughout says nothing of single words of the first.
      if differences.first.count * 3 <= words[0].count { replaced.formUnion(differences.first) }
      wordings[row].emphasise(differences.second, in: report)
    }
    wordings[0].emphasise(ContiguousArray(replaced.sorted()), in: report)
  }

  private mutating func emphasise(_ words: ContiguousArray<TextRange>, in report: Report) {
    let text = report[version.article].article.text
    passage.emphasise(words, in: text.span)
  }

  private static func quotation(of version: Utterance.Version, in report: Report) -> Quotation? {
    guard let quotations = report[version.article].quotations, quotations.indices.contains(version.quotation) else {
      return nil
    }
    return quotations[version.quotation]
  }

  /// Letters and digits with single spaces between what parts them.
  private static func words(_ text: Span<UInt8>) -> String {
    var words: ContiguousArray<UInt8> = []
    var isApart = false
    var offset = 0
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      if scalarClass(scalar.value).contains(.alphanumeric) {
        if isApart, !words.isEmpty { words.append(0x20) }
        isApart = false
        for place in offset..<offset + scalar.width { words.append(text[place]) }
      } else {
        isApart = true
      }
      offset += scalar.width
    }
    return String(decoding: words, as: UTF8.self)
  }
}
