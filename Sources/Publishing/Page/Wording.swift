internal import NewsModel
internal import TextCore

/// A wording of an utterance with all articles that print it so.
struct Wording {
  /// The version that is shown.
  let version: Utterance.Version
  /// Where it stands, one slice an article that prints it, in the order of the account.
  var evidence: ContiguousArray<Evidence>

  /// The wordings of `utterance`, each once. White space and marks at the ends make no other wording, another printed
  /// speaker does where the articles disagree about him.
  static func all(of utterance: Utterance, in report: Report) -> [Wording] {
    var rows: [String: Int] = [:]
    var wordings: [Wording] = []
    for version in utterance.versions {
      let reading = report[version.article]
      var key = words(reading.article.text.span.extracting(version.text.bounds))
      if utterance.speaker == nil, let speaker = version.printedSpeaker { key += "\n" + reading.string(speaker) }
      if kind(of: version, in: report) == .indirect { key += "\nindirect" }
      if let row = rows[key] {
        wordings[row].evidence.append(version.evidence)
      } else {
        rows[key] = wordings.count
        wordings.append(Wording(version: version, evidence: [version.evidence]))
      }
    }
    return wordings
  }

  /// How the quotation of a version is given.
  static func kind(of version: Utterance.Version, in report: Report) -> Quotation.Kind {
    guard let quotations = report[version.article].quotations, quotations.indices.contains(version.quotation) else {
      return .direct
    }
    return quotations[version.quotation].kind
  }

  /// The passage of the version that is shown.
  func passage(in report: Report) -> Passage {
    let quotations = report[version.article].quotations
    let quotation = quotations.flatMap { $0.indices.contains(version.quotation) ? $0[version.quotation] : nil }
    return Passage(version, of: quotation)
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
