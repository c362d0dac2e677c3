internal import TextCore

/// Takes the names of persons out of a byline.
struct PersonNames {
  let words: BylineWords
  /// Names of the outlet.
  let outlets: [LineWords]

  /// The persons that `line` names, in order; `isCertain` where the page says that it is an author's name, so that one
  /// word alone may be one.
  func names(in line: String, isCertain: Bool) -> [String] {
    var names: [String] = []
    for (place, part) in parts(of: withoutOpening(line)).enumerated() {
      if place > 0, Self.isCredential(part) { continue }
      guard let name = name(part, isCertain: isCertain), !names.contains(name) else { continue }
      names.append(name)
    }
    return names
  }

  private func withoutOpening(_ line: String) -> String {
    var line = line[...]
    while true {
      let small = line.lowercased()
      guard
        let opening = words.opening.first(where: {
          small.hasPrefix($0 + " ") || ($0.hasSuffix(":") && small.hasPrefix($0))
        })
      else { break }
      line = line.dropFirst(opening.count)
      while let first = line.first, first == " " || first == ":" { line = line.dropFirst() }
    }
    return String(line)
  }

  /// A part ends at a comma, a stroke, a joining word and the like.
  private func parts(of line: String) -> [[Substring]] {
    var parts: [[Substring]] = [[]]
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\u{a0}" || $0 == "\n" || $0 == "\t" }) {
      let small = word.lowercased()
      // What a joining word follows may be one name of a couple.
      if words.joining.contains(small) || ["|", "/", "-", "–", "—", "•", "·", ";", "//"].contains(small) {
        parts.append([])
        continue
      }
      let bare = word.last == "," || word.last == ";" || word.last == "|" ? word.dropLast() : word
      if !bare.isEmpty { parts[parts.count - 1].append(bare) }
      if bare.count < word.count { parts.append([]) }
    }
    return parts
  }

  private func name(_ part: [Substring], isCertain: Bool) -> String? {
    var kept: [Substring] = []
    for word in part {
      if words.closing.contains(word.lowercased()) { break }
      if word.first == "(" || word.first == "@" || word.first == "[" { break }
      kept.append(word)
    }
    // What follows a name in capitals is an agency or a degree.
    while kept.count > 2, Self.isCapitals(kept[kept.count - 1]), !Self.isCapitals(kept[0]) { kept.removeLast() }
    guard !kept.isEmpty, kept.count <= 5, isCertain || kept.count >= 2 else { return nil }
    let name = kept.joined(separator: " ")
    let small = kept.map { $0.lowercased() }
    if small.contains(where: words.nobody.contains) { return nil }
    if name.contains("@") || name.contains("://") || name.contains("www.") || name.utf8.count > 60 { return nil }
    if kept.count > 1 || !isCertain {
      guard kept.allSatisfy(Self.mayBeName), !name.contains(where: { $0.isNumber }) else { return nil }
      guard Self.isCapital(kept[0]) || isCertain else { return nil }
    }
    let squashed = LineWords(name).joined
    guard squashed.utf8.count >= 2 else { return nil }
    // Many a blog is called as its author is; but one word, or a small one, is the name of a site.
    let isPerson = isCertain && (2...3).contains(kept.count) && kept.allSatisfy(Self.isCapital)
    guard isPerson || !outlets.contains(where: { $0.joined == squashed }) else { return nil }
    return name
  }

  /// `MD`, `CEPF®`, `London`: one word after a comma is no person.
  private static func isCredential(_ part: [Substring]) -> Bool { part.count == 1 }

  private static func isCapitals(_ word: Substring) -> Bool {
    word.utf8.count >= 2 && word.utf8.allSatisfy { (0x41...0x5a).contains($0) }
  }

  /// Letters, and what stands between the letters of names.
  private static func mayBeName(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy {
      scalarClass($0.value).contains(.alphanumeric) || ".-’'‘`´‐".unicodeScalars.contains($0)
    }
  }

  private static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return !scalarClass(first.value).contains(.lowerCase)
  }
}
