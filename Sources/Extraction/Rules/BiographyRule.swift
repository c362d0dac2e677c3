internal import NewsModel
internal import TextCore

/// Who the author is, among the last paragraphs: a name, what he or she does, in the words of such paragraphs. Nobody
/// speaks in them. A line with the name alone above it belongs to it.
///
/// Example: `By Ada Merrin ¶ The old bridge over the river will be shut until May, the mayor said. ¶ Ada Merrin covers transport for the Courier.` → biography: Ada Merrin covers transport for the Courier.
/// Example: `The old bridge over the river will be shut until May, the mayor said. ¶ Leo Orr is a freelance journalist who writes about harbours.` → biography: Leo Orr is a freelance journalist who writes about harbours.
/// Example: `Leo Orr built the bridge. ¶ Leo Orr is the director of the works.` → none
struct BiographyRule: LayoutRule {
  static let name = "biography"

  /// The last paragraphs that are looked at.
  private static let zone = 5
  private static let longest = 140
  private static let enough = 3
  private static let and = WordColumns.hash(of: "and")
  private static let follow = WordColumns.hash(of: "follow")

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    let last = page.blocks.indices.filter { draft.isOpen($0) }.suffix(Self.zone)
    let names = bylineNames(draft, page)
    for block in last where block > page.firstProse && score(block, draft, page, text, names) >= Self.enough {
      draft.mark(block, .biography, by: Self.name)
      takeNameAbove(block, of: &draft, page)
    }
  }

  private func score(
    _ block: Int, _ draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>, _ names: Set<UInt64>
  ) -> Int {
    let words = draft.words[block]
    guard (4...Self.longest).contains(words.count), !text.hasDoubleQuote(draft.rest[block]) || followsName(words, page),
      page.words.traits[words.lowerBound].contains(.capital), !words.contains(where: { page.isWord($0, .speech) })
    else { return 0 }
    if followsName(words, page), text.hasAt(in: draft.rest[block]) { return Self.enough }
    let isAuthor =
      names.contains(page.words.hashes[words.lowerBound]) && names.contains(page.words.hashes[words.lowerBound + 1])
    let verb = words.prefix(16).contains { page.isWord($0, .biographyVerb) }
    guard verb else { return 0 }
    let isNew = !isMentioned(words.lowerBound, before: block, page)
    let hasCard = isNameAbove(block, page)
    guard isAuthor || hasCard || isNew, !page.isWord(words.lowerBound, .abbreviation) else { return 0 }
    var score = isAuthor ? Self.enough : 0
    if page.has(.biographyStrong, in: block) { score += 2 }
    if words.contains(where: { page.isWord($0, .profession) }) { score += 1 }
    if hasCard { score += 1 }
    if isNew, !isAuthor, page.words.traits[words.lowerBound + 1].contains(.capital) { score += 1 }
    return score
  }

  /// `Follow Ada Merrin on Twitter …`
  private func followsName(_ words: Range<Int>, _ page: PlainPage) -> Bool {
    words.count <= 12 && page.words.hashes[words.lowerBound] == Self.follow
      && page.words.traits[words.lowerBound + 1].contains(.capital)
  }

  /// The words of the bylines, by hash.
  private func bylineNames(_ draft: LayoutDraft, _ page: PlainPage) -> Set<UInt64> {
    var names: Set<UInt64> = []
    for block in page.blocks.indices where draft.kinds[block] == .byline {
      for word in page.blocks[block].words.dropFirst() {
        // `By Ada Merrin in Selburg`: the place is no name.
        if page.words.traits[word].contains(.capital) {
          names.insert(page.words.hashes[word])
        } else if page.words.hashes[word] != Self.and {
          break
        }
      }
    }
    return names
  }

  /// Whether the line above is the first word or words of the paragraph and nothing else.
  private func isNameAbove(_ block: Int, _ page: PlainPage) -> Bool {
    guard block > 0, (1...3).contains(page.blocks[block - 1].wordCount) else { return false }
    let above = page.blocks[block - 1].words
    let words = page.blocks[block].words
    guard above.count < words.count else { return false }
    return above.indices.allSatisfy {
      page.words.hashes[$0] == page.words.hashes[words.lowerBound + $0 - above.lowerBound]
    }
  }

  private func takeNameAbove(_ block: Int, of draft: inout LayoutDraft, _ page: PlainPage) {
    if isNameAbove(block, page) { draft.mark(block - 1, .biography, by: Self.name) }
  }

  /// Whether the report names the person of `word` before: by the second of the two names, the family name.
  private func isMentioned(_ word: Int, before block: Int, _ page: PlainPage) -> Bool {
    let end = page.blocks[block].words.lowerBound
    guard word + 1 < page.words.count else { return false }
    let family = page.words.hashes[word + 1]
    return (0..<end).contains { page.words.hashes[$0] == family && page.words.traits[$0].contains(.capital) }
  }
}

extension Span where Element == UInt8 {
  /// Whether an `@` stands in the range.
  func hasAt(in range: TextRange) -> Bool { offset(of: 0x40, from: Int(range.lower)) < Int(range.upper) }
}
