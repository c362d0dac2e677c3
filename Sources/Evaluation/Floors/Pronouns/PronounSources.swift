/// Sources of attributions that are pronouns, and whom they mean: places only, in code points of the articles.
///
/// `pronoun-sources.txt` says how they were chosen and labelled.
struct PronounSources {
  /// A pronoun and the mentions by name, or by noun where no name is there, of what it means.
  struct Source {
    let document: String
    let pronoun: Range<Int>
    let mentions: [Range<Int>]
  }

  let all: [Source]

  /// Reads the lines `= DOCUMENT`, `LETTERS START-END …` (one that is meant) and `START-END LETTERS` (a pronoun).
  init(_ file: [UInt8]) throws {
    var document = ""
    var meant: [Substring: [Range<Int>]] = [:]
    var sources: [Source] = []
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard fields.count > 1 else {
        throw EvaluationFailure("A pronoun’s line has two fields at least, not “\(line)”.")
      }
      if fields[0] == "=" {
        document = String(fields[1])
        meant = [:]
      } else if let pronoun = Self.range(fields[0]) {
        guard let mentions = meant[fields[1]] else { throw EvaluationFailure("Nobody is \(fields[1]) in \(document).") }
        sources.append(Source(document: document, pronoun: pronoun, mentions: mentions))
      } else {
        meant[fields[0]] = fields.dropFirst().compactMap(Self.range)
      }
    }
    all = sources
  }

  private static func range(_ field: Substring) -> Range<Int>? {
    let ends = field.split(separator: "-").compactMap { Int($0) }
    return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
  }
}
