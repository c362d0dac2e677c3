package import NewsModel
internal import TextCore

/// Finds what an article credits for its text. What is credited for a picture tells nothing of the text.
package struct CreditFinder: Sendable {
  private let agencies = AgencyNames()
  /// The phrases, by their first word.
  private let phrases: [TermHash: ContiguousArray<CreditPhrase>]
  /// A paragraph of at most so many words may be nothing but a credit.
  private static let asideLength = 14
  /// In so many words at the start of a report its agency is told in brackets.
  private static let startLength = 12
  /// What a credit with one of these words is for.
  private static let pictureWords = Set(
    ["photo", "photos", "photograph", "picture", "image", "images", "credit", "video", "getty"].map {
      TermHash(word: $0)
    })

  /// A finder with its phrases and names.
  package init() {
    var phrases: [TermHash: ContiguousArray<CreditPhrase>] = [:]
    for phrase in CreditPhrase.all() {
      if let first = phrase.words.first { phrases[first, default: []].append(phrase) }
    }
    self.phrases = phrases
  }

  /// The credits of `reading` in text order, each name once. O(bytes).
  package func credits(of reading: ArticleReading) -> ContiguousArray<Credit> {
    let text = reading.article.text
    let layout = reading.layout ?? ArticleLayout(paragraphs: [TextRange(0..<text.count)])
    var credits: ContiguousArray<Credit> = []
    for mark in layout.furniture { credits += self.credits(in: mark, of: text, layout) }
    for (place, paragraph) in layout.paragraphs.enumerated() {
      let passage = CreditText(paragraph, of: text)
      let count = passage.words.count
      credits += phrases(in: passage, isAside: count <= Self.asideLength)
      if place == 0 { credits += inBrackets(passage, 0..<min(Self.startLength, count)) }
      if place == layout.paragraphs.count - 1 { credits += inBrackets(passage, max(0, count - 3)..<count) }
    }
    return sorted(credits)
  }

  private func credits(
    in mark: Furniture, of text: ContiguousArray<UInt8>, _ layout: ArticleLayout
  ) -> ContiguousArray<Credit> {
    switch mark.kind {
    case .byline, .dateline:
      let passage = CreditText(mark.range, of: text)
      let names = knownNames(in: passage, 0..<passage.words.count, rule: mark.kind == .byline ? "byline" : "dateline")
      return names + phrases(in: passage, isAside: true)
    case .notice: return phrases(in: CreditText(mark.range, of: text), isAside: true)
    case .credit:
      let passage = CreditText(mark.range, of: text)
      let isOfText = !layout.followsCaption(mark.range) && !passage.words.contains { Self.pictureWords.contains($0) }
      return phrases(in: passage, isAside: isOfText) + (isOfText ? signature(passage) : [])
    case .appeal, .caption, .biography, .teaser, .navigation: return []
    }
  }

  /// The credit of an agency that signs a report: its name and nothing else.
  private func signature(_ passage: CreditText) -> ContiguousArray<Credit> {
    let names = knownNames(in: passage, 0..<passage.words.count, rule: "signature")
    let count = names.reduce(0) { $0 + CreditText.wordCount(of: $1.name, in: passage) }
    return count == passage.words.count ? names : []
  }

  /// Credits of known agencies by their mere name.
  private func knownNames(in passage: CreditText, _ words: Range<Int>, rule: String) -> ContiguousArray<Credit> {
    var credits: ContiguousArray<Credit> = []
    var place = words.lowerBound
    while place < words.upperBound {
      let names = passage.names(from: place)
      for name in names.compactMap({ known(in: $0, of: passage) }) {
        credits.append(credit(name, in: passage, over: name, .text, rule: rule))
      }
      place = max(place + 1, names.last?.upperBound ?? 0)
    }
    return credits
  }

  /// The known agency that a run of capitalised words ends with: “By Reuters”.
  private func known(in run: Range<Int>, of passage: CreditText) -> Range<Int>? {
    for start in run where agencies.isKnown(passage.string(start..<run.upperBound)) { return start..<run.upperBound }
    return nil
  }

  /// Credits of known agencies in brackets: “(AFP)”.
  private func inBrackets(_ passage: CreditText, _ words: Range<Int>) -> ContiguousArray<Credit> {
    var credits: ContiguousArray<Credit> = []
    for place in words where passage.opensBracket(before: place) {
      guard let name = passage.names(from: place).first, passage.closesBracket(after: name.upperBound - 1) else {
        continue
      }
      guard agencies.isKnown(passage.string(name)) else { continue }
      credits.append(credit(name, in: passage, over: name, .text, rule: "brackets"))
    }
    return credits
  }

  private func phrases(in passage: CreditText, isAside: Bool) -> ContiguousArray<Credit> {
    var credits: ContiguousArray<Credit> = []
    for (place, word) in passage.words.enumerated() {
      for phrase in phrases[word] ?? [] where isAside || phrase.place == .anywhere {
        guard passage.holds(phrase.words, at: place) else { continue }
        credits += self.credits(of: phrase, at: place, in: passage)
      }
    }
    return credits
  }

  private func credits(of phrase: CreditPhrase, at place: Int, in passage: CreditText) -> ContiguousArray<Credit> {
    let end = place + phrase.words.count
    let start = phrase.isAfterNames ? passage.startOfNames(before: place) : end
    var credits: ContiguousArray<Credit> = []
    for name in passage.names(from: start) where agencies.isAgency(passage.string(name)) {
      let whole = min(place, name.lowerBound)..<max(end, name.upperBound)
      let extent: Credit.Extent = phrase.place == .aside ? .text : .part
      credits.append(credit(name, in: passage, over: whole, extent, rule: phrase.rule))
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
    let inOrder = credits.sorted { ($0.name, $1.phrase.count, $0.rule) < ($1.name, $0.phrase.count, $1.rule) }
    for credit in inOrder where kept.last?.name != credit.name { kept.append(credit) }
    return kept
  }
}

extension ArticleLayout {
  /// Whether what stands right before a range is a caption.
  fileprivate func followsCaption(_ range: TextRange) -> Bool {
    guard let mark = furniture.last(where: { $0.range.upper <= range.lower }), mark.kind == .caption else {
      return false
    }
    return !paragraphs.contains { mark.range.upper <= $0.lower && $0.upper <= range.lower }
  }
}
