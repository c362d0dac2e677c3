internal import Markup
internal import TextCore

/// Finds the person who is named beside the day of publication: `11 May 2021 | Ann Lee`, `Posted on 11 May 2021 by Ann`.
struct DatedNames {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  let dates: DateText
  /// The block that is the headline.
  let headline: Int?
  /// What the page calls the part of the outlet that it stands in.
  let section: String?

  /// Where such a line stands, in blocks from the headline.
  private static let reach = -4...8
  private static let longest = 160

  /// The person of the nearest line with a day; none where it is not clear who is meant.
  func find() -> [String] {
    guard let headline else { return [] }
    for row in rows(around: headline) {
      let block = page.blocks[row]
      guard block.wordCount <= 16, block.byteCount <= Self.longest, !block.isInvisible else { continue }
      let line = page.line(of: block, tree)
      guard line.contains(where: \.isNumber), dates.first(in: line, order: .dayFirst) != nil else { continue }
      let found = signed(line) ?? beside(line, block)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func rows(around headline: Int) -> [Int] {
    let lower = max(0, headline + Self.reach.lowerBound)
    let upper = min(page.blocks.count - 1, headline + Self.reach.upperBound)
    guard lower <= upper else { return [] }
    return (lower...upper).filter { $0 != headline }.sorted { (abs($0 - headline), $1) < (abs($1 - headline), $0) }
  }

  /// The person after `by`, somewhere in the line.
  private func signed(_ line: String) -> [String]? {
    let words = line.split(separator: " ")
    guard let opening = words.firstIndex(where: { names.words.labels.contains(Self.bare($0)) }), opening > 0,
      opening + 1 < words.count, !names.words.checking.contains(Self.bare(words[opening - 1]))
    else { return nil }
    let rest = words[(opening + 1)...].prefix { !$0.contains(where: \.isNumber) && !dates.isMonth(Self.bare($0)) }
    let found = names.names(in: rest.joined(separator: " "), isCertain: false)
    return found.isEmpty ? nil : found
  }

  /// The person who is all that stands in the line besides the day.
  private func beside(_ line: String, _ block: PageBlock) -> [String] {
    guard block.linkByteCount == 0 else { return [] }
    var found: [String] = []
    for part in parts(of: line) where (2...3).contains(part.count) {
      let name = part.joined(separator: " ")
      guard name != section, names.isLikelyPerson(name) else { continue }
      found += names.names(in: name, isCertain: false)
    }
    return found.count == 1 ? found : []
  }

  /// The words between strokes, those of a day or a time aside.
  private func parts(of line: String) -> [[Substring]] {
    var parts: [[Substring]] = [[]]
    for word in line.split(separator: " ") {
      let bare = Self.bare(word)
      if word.contains(where: \.isNumber) || dates.isMonth(bare) || bare.isEmpty {
        if !parts[parts.count - 1].isEmpty { parts.append([]) }
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts
  }

  private static func bare(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter }
  }
}
