internal import NewsModel
internal import TextCore

/// Finds what an article credits for its text. What is credited for a picture tells nothing of the text.
struct CreditFinder: Sendable {
  private let agencies = AgencyNames()
  private let phrases = CreditPhrase.all()
  /// A paragraph of at most so many words may be nothing but a credit.
  private static let asideLength = 14
  /// In so many words at the start of a report its agency is told in brackets.
  private static let startLength = 12

  /// The credits of `reading` in text order, each name once.
  func credits(of reading: ArticleReading) -> ContiguousArray<Credit> {
    let text = reading.article.text
    let layout = reading.layout ?? ArticleLayout(paragraphs: [TextRange(0..<text.count)])
    var credits: ContiguousArray<Credit> = []
    for mark in layout.furniture {
      let passage = CreditText(mark.range, of: text)
      switch mark.kind {
      case .byline, .dateline: credits += namesAlone(in: passage, 0..<passage.words.count, rule: mark.kind.rule)
      case .notice, .credit: break
      default: continue
      }
      credits += phrases(in: passage, isAside: mark.kind != .credit)
    }
    for (place, paragraph) in layout.paragraphs.enumerated() {
      let passage = CreditText(paragraph, of: text)
      credits += phrases(in: passage, isAside: passage.words.count <= Self.asideLength)
      if place == 0 { credits += inBrackets(passage, 0..<min(Self.startLength, passage.words.count)) }
      if place == layout.paragraphs.count - 1 {
        credits += inBrackets(passage, passage.words.count - 1..<passage.words.count)
      }
    }
    return sorted(credits)
  }

  /// Credits of known agencies by their mere name.
  private func namesAlone(in passage: CreditText, _ words: Range<Int>, rule: String) -> ContiguousArray<Credit> {
    var credits: ContiguousArray<Credit> = []
    var place = words.lowerBound
    while place < words.upperBound {
      let names = passage.names(from: place)
      for name in names where agencies.isKnown(passage.string(name)) {
        credits.append(credit(name, in: passage, over: name, .text, rule: rule))
      }
      place = max(place + 1, names.last?.upperBound ?? 0)
    }
    return credits
  }

  /// Credits of known agencies in brackets: “(AFP)”.
  private func inBrackets(_ passage: CreditText, _ words: Range<Int>) -> ContiguousArray<Credit> {
    namesAlone(in: passage, words, rule: "brackets").filter { passage.isBracketed($0.name) }
  }

  private func phrases(in passage: CreditText, isAside: Bool) -> ContiguousArray<Credit> {
    var credits: ContiguousArray<Credit> = []
    for phrase in phrases where isAside || phrase.place == .anywhere {
      for place in passage.words.indices where passage.holds(phrase.words, at: place) {
        let end = place + phrase.words.count
        let start = phrase.isAfterNames ? passage.startOfNames(before: place) : end
        for name in passage.names(from: start) {
          guard agencies.isAgency(passage.string(name)) else { continue }
          let whole = min(place, name.lowerBound)..<max(end, name.upperBound)
          let extent: Credit.Extent = phrase.place == .aside ? .text : .part
          credits.append(credit(name, in: passage, over: whole, extent, rule: phrase.rule))
        }
      }
    }
    return credits
  }

  private func credit(
    _ name: Range<Int>, in passage: CreditText, over words: Range<Int>, _ extent: Credit.Extent, rule: String
  ) -> Credit {
    Credit(
      name: passage.range(name), phrase: passage.range(words), extent: extent, rule: rule,
      agency: agencies.identity(of: passage.string(name)))
  }

  /// In text order; of several credits with one name, that of the longest phrase.
  private func sorted(_ credits: ContiguousArray<Credit>) -> ContiguousArray<Credit> {
    var kept: ContiguousArray<Credit> = []
    for credit in credits.sorted(by: { ($0.name, $1.phrase.count) < ($1.name, $0.phrase.count) })
    where kept.last?.name != credit.name {
      kept.append(credit)
    }
    return kept
  }
}

extension Furniture.Kind {
  /// The rule that finds an agency's name in it.
  fileprivate var rule: String { self == .dateline ? "dateline" : "byline" }
}

extension CreditText {
  /// Whether a name stands in brackets of its own.
  fileprivate func isBracketed(_ name: TextRange) -> Bool {
    let (before, after) = bytesAround(name)
    return before == UInt8(ascii: "(") && after == UInt8(ascii: ")")
  }
}
