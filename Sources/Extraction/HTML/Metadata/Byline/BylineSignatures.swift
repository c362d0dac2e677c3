internal import Markup
internal import TextCore

/// Finds the person who signs an article: a name alone in a last line that is set off, or in brackets behind the last
/// sentence; at the end of the lead; in a last line that tells who somebody is; behind the mark of copyright.
struct BylineSignatures {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  /// The block that is the headline.
  let headline: Int?
  /// The blocks of the article's body.
  let body: ContiguousArray<Int>

  /// Blocks behind the headline among which the lead is, and words in which a line tells what somebody is.
  private static let reach = 8
  private static let telling = 12

  /// The person of the last line, or of its end; of the lead; of the copyright.
  func find() -> [String] {
    for row in body.suffix(2).reversed() {
      let block = page.blocks[row]
      let found = block.wordCount <= 3 ? alone(block) : bracketed(block)
      if !found.isEmpty { return found }
    }
    for row in body.suffix(6).reversed() {
      let found = described(page.blocks[row])
      if !found.isEmpty { return found }
    }
    let found = leading()
    return found.isEmpty ? holder() : found
  }

  /// `Ann Lee is a freelance writer.`
  private func described(_ block: PageBlock) -> [String] {
    guard (5...120).contains(block.wordCount) else { return [] }
    let words = page.line(of: block, tree).split(separator: " ")
    guard let end = nameEnd(words, block), words[end...].prefix(Self.telling).contains(where: names.isJob) else {
      return []
    }
    return person(words[..<end].joined(separator: " "), in: block)
  }

  /// How many words the name is that a line begins with: up to `is` or the like, or what is set off.
  private func nameEnd(_ words: [Substring], _ block: PageBlock) -> Int? {
    if let verb = words.prefix(5).firstIndex(where: { names.words.being.contains(String($0)) }) {
      return verb >= 2 && block.endsSentence ? verb : nil
    }
    guard block.wordCount <= 24, let first = page.pieces[block.pieces].first, isSetOff(block) else { return nil }
    let count = CleanText.line(tree.text.span.extracting(first.text.bounds)).split(separator: " ").count
    // `Ann Lee (Port Ellery)` is of somebody else.
    return (2...3).contains(count) && count < words.count && words[count].first != "(" ? count : nil
  }

  /// `… for your plot, writes Ann Lee.`
  private func leading() -> [String] {
    guard let headline else { return [] }
    for block in page.blocks[headline..<min(headline + Self.reach, page.blocks.count)] where block.wordCount >= 4 {
      guard block.wordCount <= 80, block.linkByteCount == 0 else { continue }
      let words = page.line(of: block, tree).split { $0 == " " || $0 == "." }
      guard let verb = words.suffix(4).firstIndex(where: { names.words.writing.contains(String($0)) }) else { continue }
      let name = words[(verb + 1)...].joined(separator: " ")
      // Others say something too: whoever is printed in capitals has written it.
      let isLarge = name == name.uppercased() && (2...3).contains(words[(verb + 1)...].count)
      if words[verb] == "says" || words[verb] == "reports", !isLarge { continue }
      let found = isLarge ? names.names(in: name, isCertain: false) : person(name, in: block)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// `© 2021 Ann Lee. All rights reserved.`
  private func holder() -> [String] {
    for block in page.blocks.reversed().prefix(60) where (2...24).contains(block.wordCount) && block.byteCount <= 200 {
      let line = page.line(of: block, tree)
      guard line.holds("©") || line.holdsSmall("(c)") || line.holdsSmall("copyright") else { continue }
      let words = line.split(separator: " ").drop { word in
        word.lowercased() == "copyright" || word.lowercased() == "by" || word.lowercased() == "(c)"
          || !word.contains(where: \.isLetter)
      }
      guard let name = words.prefix(4).joined(separator: " ").split(whereSeparator: { ".,|•·–".contains($0) }).first
      else { continue }
      let found = person(CleanText.line(String(name)), in: block)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func alone(_ block: PageBlock) -> [String] {
    guard block.wordCount >= 2, block.linkByteCount == 0, block.kind != .listItem, isSetOff(block) else { return [] }
    return person(page.line(of: block, tree), in: block)
  }

  /// `… the mayor said. (Ann Lee)`
  private func bracketed(_ block: PageBlock) -> [String] {
    guard block.isProse else { return [] }
    var line = page.line(of: block, tree)[...]
    while let last = line.last, " +.".contains(last) { line = line.dropLast() }
    guard line.last == ")", let open = line.suffix(64).lastIndex(of: "(") else { return [] }
    return person(String(line[line.index(after: open)...].dropLast()), in: block)
  }

  private func person(_ line: String, in own: PageBlock) -> [String] {
    guard names.isLikelyPerson(line), !isTold(of: line, besides: own) else { return [] }
    let found = names.names(in: line, isCertain: false)
    return found.count == 1 && found[0] == line ? found : []
  }

  /// Whether the article tells of somebody: whoever writes does not do so of himself.
  private func isTold(of name: String, besides own: PageBlock) -> Bool {
    guard let surname = name.split(separator: " ").last.map(String.init) else { return false }
    return body.dropLast(4).contains { row in
      page.blocks[row].isProse && page.blocks[row].firstNode != own.firstNode
        && page.line(of: page.blocks[row], tree).contains(surname)
    }
  }

  /// The first run of text of a block that is more than white space.
  private func firstText(of block: PageBlock) -> Int {
    let rows = block.firstNode..<min(block.firstNode + 8, tree.nodes.count)
    return rows.first { row in
      tree.nodes[row].isText && tree.nodes[row].content.bounds.contains { tree.text[$0] > 0x20 }
    } ?? block.firstNode
  }

  /// Whether all of a line is strong, slanted or at the right.
  private func isSetOff(_ block: PageBlock) -> Bool {
    var outer = Int(tree.nodes[firstText(of: block)].parent)
    for _ in 0..<6 where outer > 0 {
      switch tree.nodes[outer].tag {
      case .strong, .b, .em, .i: return true
      default: break
      }
      if let style = tree.attribute(.style, of: outer),
        tree.attributeText.span.extracting(style.bounds).hasDeclaration("text-align", "right")
      {
        return true
      }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }
}
