internal import Markup
internal import TextCore

/// Finds bylines as they are printed: lines that begin as bylines do, and lines that follow one that says what they are.
struct BylineLines {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  /// The block that is the headline.
  let headline: Int?
  /// The blocks of the article's body.
  let body: ContiguousArray<Int>
  /// Whether an element stands among comments or other articles.
  let isElsewhere: (Int) -> Bool

  /// How many blocks behind the headline a printed byline stands at most.
  private static let reach = 6
  /// Words of the longest line that is nothing but a byline, and characters of the longest opening.
  private static let longest = 14
  private static let longestOpening = 20

  /// The persons of the line right under the headline that begins with `By` or the like.
  func printed() -> [String] {
    guard let headline else { return [] }
    for row in headline..<min(headline + Self.reach, page.blocks.count) where row != headline {
      if let line = openedLine(row), BylineWords.opens(line, names.words.nearOrSigning) {
        let found = names.names(in: line, isCertain: false)
        if !found.isEmpty { return found }
      }
      let found = linked(row) + labelled(row, isNear: true)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The desk or the agency that a line right under the headline names.
  func desks() -> [String] {
    guard let headline else { return [] }
    for row in headline..<min(headline + Self.reach, page.blocks.count) where row != headline {
      guard let line = openedLine(row), BylineWords.opens(line, names.words.nearOrSigning) else {
        continue
      }
      let part = line.prefix { !",|•·(".contains($0) }
      guard !part.contains(where: \.isNumber) else { continue }
      if let desk = names.desk(in: CleanText.line(String(part))) { return [desk] }
    }
    return []
  }

  /// The persons of a line that says anywhere that it is a byline, of one near the headline, and of the first and the
  /// last lines of the article.
  func signed() -> [String] {
    let ends = Set(body.prefix(2)).union(body.suffix(3))
    for row in page.blocks.indices {
      if let found = signedInside(row) { return found }
      guard let line = openedLine(row) else { continue }
      let isNear = headline.map { (0...12).contains(row - $0) } ?? false
      let isSigned = BylineWords.opens(line, names.words.signing)
      let isOpened = (isNear || ends.contains(row)) && BylineWords.opens(line, names.words.near)
      guard isSigned || isOpened else { continue }
      let found = names.names(in: line, isCertain: isSigned).filter { isSigned ? Self.isLarge($0) : true }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The persons of a line of a short block of several, one of which says that it is a byline; nil where none does.
  private func signedInside(_ row: Int) -> [String]? {
    let block = page.blocks[row]
    guard (4...40).contains(block.wordCount), page.pieces[block.pieces].contains(where: { $0.text.isEmpty }),
      !isElsewhere(block.element)
    else { return nil }
    var text = PageText()
    text.append(block, page.pieces, tree.text.span)
    for part in String(decoding: text.bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let line = PersonNames.bare(CleanText.line(String(part)))
      guard line.utf8.count <= 100, BylineWords.opens(line, names.words.signing) else { continue }
      let found = names.names(in: line, isCertain: false)
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// The persons of the line that follows one that is nothing but `Author:`, anywhere.
  func labelled() -> [String] {
    for row in page.blocks.indices {
      let found = labelled(row, isNear: false)
      if !found.isEmpty, !isElsewhere(page.blocks[row].element) { return found }
    }
    return []
  }

  /// `Posted by:`, and the name in a line of its own.
  private func labelled(_ row: Int, isNear: Bool) -> [String] {
    let block = page.blocks[row]
    guard block.wordCount <= 3, block.byteCount <= 24, row + 1 < page.blocks.count, mayOpen(block) else { return [] }
    let label = line(of: block).lowercased()
    guard names.words.labels.contains(PersonNames.bare(label)) else { return [] }
    let next = page.blocks[row + 1]
    guard next.wordCount <= 12, next.byteCount <= 140 else { return [] }
    let found = names.names(in: line(of: next), isCertain: false)
    return isNear || label.hasSuffix(":") ? found : block.kind == .heading ? found.filter(names.isLikelyPerson) : []
  }

  /// `Posted by` and a link: what the link says is a name, of one word too.
  private func linked(_ row: Int) -> [String] {
    let block = page.blocks[row]
    guard block.linkByteCount > 0, block.wordCount <= 16, block.byteCount <= 200 else { return [] }
    var before: ContiguousArray<UInt8> = []
    var name: ContiguousArray<UInt8> = []
    var isName = false
    for piece in page.pieces[block.pieces] {
      let bytes = tree.text[piece.text.bounds]
      if piece.isLink, isName || endsAsOpening(before) {
        isName = true
        name += bytes
      } else if isName {
        break
      } else {
        before += bytes
        if piece.text.isEmpty { before.append(0x20) }
      }
    }
    guard isName else { return [] }
    let line = CleanText.line(name.span)
    return names.names(in: line, isCertain: line.holds(byte: 0x20) || leadsToPerson(line, block))
  }

  /// Whether a link of a block that says `line` leads to somebody's page.
  private func leadsToPerson(_ line: String, _ block: PageBlock) -> Bool {
    for row in block.element..<min(Int(tree.nodes[block.element].end), block.element + 60)
    where tree.nodes[row].tag == .a && PageHead.text(of: row, tree) == line {
      return AuthorAddress(row, tree) != .other
    }
    return false
  }

  /// Whether what stands before a link ends with `by`, `Author:` and the like.
  private func endsAsOpening(_ before: ContiguousArray<UInt8>) -> Bool {
    guard (1...80).contains(before.count) else { return false }
    let words = CleanText.line(before.span).lowercased().split { $0 == " " || $0 == "|" || $0 == "," }
    guard let last = words.last, !words.suffix(2).contains(where: { names.words.checking.contains(String($0)) }) else {
      return false
    }
    return names.words.labels.contains(last.last == ":" ? String(last.dropLast()) : String(last))
  }

  private static func isLarge(_ name: String) -> Bool {
    name.unicodeScalars.first.map { !scalarClass($0.value).contains(.lowerCase) } ?? false
  }

  /// The line of a block that may be a byline by its length and first letter; nil where it cannot be one.
  private func openedLine(_ row: Int) -> String? {
    let block = page.blocks[row]
    guard (2...40).contains(block.wordCount), block.byteCount <= 300, mayOpen(block), !isElsewhere(block.element) else {
      return nil
    }
    let line = PersonNames.bare(line(of: block))
    if block.wordCount <= Self.longest, block.byteCount <= 140 { return line }
    // `Author: Ann Lee, head of …`: what follows a comma tells who that is.
    guard line.prefix(Self.longestOpening).holds(byte: 0x3a) else { return nil }
    return String(line.prefix { $0 != "," && $0 != "(" })
  }

  private func line(of block: PageBlock) -> String { page.line(of: block, tree) }

  /// Whether a block may begin as a byline, by its first byte: before its text is made.
  private func mayOpen(_ block: PageBlock) -> Bool {
    for row in block.pieces {
      for place in page.pieces[row].text.bounds {
        let byte = tree.text[place]
        if byte > 0x20, byte != 0x28, byte != 0x2d, byte != 0x7c { return names.words.firstBytes[Int(byte)] }
      }
    }
    return false
  }
}

extension PageBlocks {
  /// The text of a block as one line.
  func line(of block: PageBlock, _ tree: MarkupTree) -> String {
    var text = PageText()
    text.append(block, pieces, tree.text.span)
    return CleanText.line(text.bytes.span)
  }
}
