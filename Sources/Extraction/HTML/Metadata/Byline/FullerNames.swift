internal import Markup
internal import TextCore

/// Completes a first name: where the page prints it with a surname, in a line about the author, that is the name.
struct FullerNames {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  let dates: DateText

  /// `found`; one word alone as the only name that begins with it.
  func completed(_ found: [String]) -> [String] {
    guard found.count == 1, !found[0].holds(byte: 0x20), found[0].utf8.count >= 3, found[0].first?.isUppercase == true
    else {
      return found
    }
    let opening = ContiguousArray((found[0] + " ").utf8)
    var fuller: Set<String> = []
    for block in page.blocks where block.wordCount >= 2 && block.wordCount <= 80 {
      guard block.wordCount <= 12 || isAboutAuthor(block) else { continue }
      guard mayHold(opening[0], block) else { continue }
      let line = page.line(of: block, tree)
      guard Self.holdsWord(opening, line) else { continue }
      let words = line.split(separator: " ")
      for place in words.indices.prefix(5).dropLast() where words[place] == found[0] && place + 1 < words.count {
        let isSigned = place > 0 && names.words.labels.contains(words[place - 1].lowercased())
        guard isSigned || (place == 0 && isAboutAuthor(block)) else { continue }
        let surname = words[place + 1].prefix { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
        guard surname.count >= 3, surname.first?.isUppercase == true, surname.contains(where: \.isLowercase),
          !dates.isMonth(surname.lowercased())
        else { continue }
        fuller.formUnion(names.names(in: found[0] + " " + surname, isCertain: false))
      }
    }
    return fuller.count == 1 ? Array(fuller) : found
  }

  /// Whether a byte stands in a block: before its text is made.
  private func mayHold(_ byte: UInt8, _ block: PageBlock) -> Bool {
    page.pieces[block.pieces].contains { tree.text[$0.text.bounds].contains(byte) }
  }

  /// Whether a word, given with the space behind it, stands in a line. O(bytes), about.
  private static func holdsWord(_ word: ContiguousArray<UInt8>, _ line: String) -> Bool {
    let bytes = ContiguousArray(line.utf8)
    for place in bytes.indices.dropLast(word.count - 1) where bytes[place] == word[0] {
      if place > 0, bytes[place - 1] != 0x20 { continue }
      if bytes[place..<place + word.count].elementsEqual(word) { return true }
    }
    return false
  }

  /// Whether a block stands in an element that is called an author's.
  private func isAboutAuthor(_ block: PageBlock) -> Bool {
    var outer = block.element
    for _ in 0..<4 where outer > 0 {
      if page.hints[outer].contains(.byline) { return true }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }
}
