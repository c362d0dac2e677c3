internal import Markup
internal import TextCore

/// Finds the persons of a line at the headline that is nothing but their names: where it tells that they write for an
/// outlet, or where the day or what they are stands in the line before or after.
///
/// Example: Ann Lee, Political Correspondent → Ann Lee
/// Example: Karin Exempel/TT → Karin Exempel
/// Example: Ann Lee and Peter Stone | Staff Writers → Ann Lee, Peter Stone
/// Example: Ann Lee, director of the harbour → (nobody)
/// Example: Port Ellery, Reuters → (nobody)
struct HeadlineNames {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  let dates: DateText
  /// The block that is the headline.
  let headline: Int?
  /// The blocks of the article's body.
  let body: ContiguousArray<Int>
  /// Whether an element stands among comments or other articles.
  let isElsewhere: (Int) -> Bool

  /// How many blocks behind the headline such a line stands at most, and how long it is.
  private static let reach = 8
  private static let mostWords = 14
  private static let longest = 120
  /// Words of a line that tells what somebody is.
  private static let mostRoleWords = 6
  /// What stands between names and what they are.
  private static let breaks: [StaticString] = [",", " (", "/", " - ", " – ", " — ", " | ", " • ", " · ", ": "]

  /// The persons of the first such line that the article does not tell of.
  func find() -> [String] {
    guard let headline, headline + 1 < page.blocks.count else { return [] }
    for row in headline + 1...min(headline + Self.reach, page.blocks.count - 1) where mayName(row) {
      let line = PersonNames.bare(page.line(of: page.blocks[row], tree))
      let found = titled(line) ?? (isBesideDayOrRole(row) ? alone(line) ?? besideOutlet(line) : nil) ?? []
      if !found.isEmpty, !found.contains(where: isTold) { return found }
    }
    return []
  }

  private func mayName(_ row: Int) -> Bool {
    let block = page.blocks[row]
    return (2...Self.mostWords).contains(block.wordCount) && block.byteCount <= Self.longest && !block.endsSentence
      && !block.isInvisible && block.kind != .caption && !isElsewhere(block.element)
  }

  /// The persons before a break, behind which it is told what they are or for whom they write.
  private func titled(_ line: String) -> [String]? {
    guard let cut = Self.firstBreak(line) else { return nil }
    let rest = line[cut.upperBound...].split { " (),|/".contains($0) }
    let isPress = rest.contains { names.words.press.contains(Self.small($0)) }
    let isAgency = names.words.agencies.contains(rest.joined(separator: " ").lowercased())
    return isPress || isAgency ? alone(String(line[..<cut.lowerBound])) : nil
  }

  /// The persons before a break, behind which the outlet stands: `Ann Lee - The Ellery Courier`.
  private func besideOutlet(_ line: String) -> [String]? {
    guard let cut = Self.firstBreak(line), names.isOutlet(String(line[cut.upperBound...])) else { return nil }
    return alone(String(line[..<cut.lowerBound]))
  }

  private static func firstBreak(_ line: String) -> Range<String.Index>? {
    breaks.compactMap { line.place(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  /// The persons of a line that names nothing else.
  private func alone(_ line: String) -> [String]? {
    var found: [String] = []
    var words: [Substring] = []
    let all: [Substring] = line.split(separator: " ") + [Substring(",")]
    for word in all {
      let isJoint = names.words.joining.contains(String(word)) || word == ","
      if !isJoint { words.append(word.last == "," ? word.dropLast() : word) }
      guard isJoint || word.last == "," else { continue }
      let name = words.joined(separator: " ")
      guard names.isLikelyPerson(name), names.names(in: name, isCertain: false) == [name] else { return nil }
      found.append(name)
      words = []
    }
    return found.isEmpty ? nil : found
  }

  /// Whether the line before or after one is that of the day, or tells that somebody writes for an outlet.
  private func isBesideDayOrRole(_ row: Int) -> Bool {
    [row - 1, row + 1].contains { beside in
      guard beside != headline, page.blocks.indices.contains(beside), page.blocks[beside].wordCount <= 16 else {
        return false
      }
      let line = page.line(of: page.blocks[beside], tree)
      if line.utf8.contains(where: { (0x30...0x39).contains($0) }), dates.first(in: line, order: .dayFirst) != nil {
        return true
      }
      let words = line.split(separator: " ")
      return beside > row && words.count <= Self.mostRoleWords
        && words.contains { names.words.press.contains(Self.small($0)) }
    }
  }

  private static func small(_ word: Substring) -> String {
    let word = word.last == "," || word.last == "." ? word.dropLast().lowercased() : word.lowercased()
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Whether the article tells of somebody: whoever writes does not do so of himself.
  private func isTold(of name: String) -> Bool {
    guard let surname = name.split(separator: " ").last else { return false }
    let bytes = ContiguousArray(surname.utf8)
    return body.contains { row in
      let block = page.blocks[row]
      guard block.isProse else { return false }
      let line = ContiguousArray(page.line(of: block, tree).utf8)
      return line.indices.dropLast(bytes.count - 1).contains { place in
        guard line[place] == bytes[0], line[place..<place + bytes.count].elementsEqual(bytes) else { return false }
        let after = place + bytes.count
        return after == line.count || !(0x61...0x7a).contains(line[after])
      }
    }
  }
}
