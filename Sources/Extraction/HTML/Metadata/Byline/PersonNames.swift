internal import TextCore

/// Takes the names of persons out of a byline.
struct PersonNames {
  let words: BylineWords
  /// Names of the outlet.
  let outlets: [LineWords]

  /// The persons that `line` names, in order; `isCertain` where the page says that it is an author's name, so that one
  /// word alone may be one.
  func names(in line: String, isCertain: Bool) -> [String] {
    if line.holds("www.") || line.holds("://") { return [] }
    let bare = Self.bare(spaced(line))
    if isChecking(bare) { return [] }
    let opened = withoutOpening(bare)
    let line = withoutPlace(behindJoint(opened) ?? opened)
    let parts = parts(of: line)
    // `Posted in Harbour News, Weather`
    if let first = parts[0].first, words.placing.contains(first.lowercased()) { return [] }
    if isCertain, let couple = couple(line, parts) ?? turned(line, parts) { return [couple] }
    var names: [String] = []
    for (place, part) in parts.enumerated() {
      if place > 0, isChecking(part) { break }
      if place > 0, Self.isCredential(part) { continue }
      // `11 May 2021 · by Ann Lee`
      let isOpened = place > 0 && words.labels.contains(part.first?.lowercased() ?? "")
      guard let name = name(isOpened ? Array(part.dropFirst()) : part, isCertain: isCertain), !names.contains(name)
      else { continue }
      names.append(name)
    }
    // `Anna | The Ellery Courier`
    if names.count > 1 { names.removeAll(where: isOutlet) }
    return names
  }

  /// A line with the marks that Chinese and Japanese have as others have them, and from a `By` in it on.
  private func spaced(_ line: String) -> String {
    var line = line
    if line.utf8.contains(where: { $0 >= 0x80 }) { line = plain(line) }
    // `Features By Ann Lee`
    if let by = line.place(of: " By "), line[..<by.lowerBound].utf8.count <= 24 {
      let before = line[..<by.lowerBound].split(separator: " ").last?.lowercased() ?? ""
      line = words.checking.contains(before) ? "" : String(line[by.upperBound...])
    }
    return line
  }

  /// `Pressemitteilung von Petra Muster`: the person behind a joint; nil where none is.
  private func behindJoint(_ line: String) -> String? {
    for joint in [" von ", " by "] as [StaticString] {
      guard let found = line.place(of: joint), !isLikelyPerson(line), line[..<found.lowerBound].utf8.count <= 40
      else { continue }
      let rest = String(line[found.upperBound...])
      if isLikelyPerson(rest), !words.givenNames.contains(line.prefix { $0 != " " }.lowercased()) { return rest }
    }
    return nil
  }

  /// `João Modelo — São Paulo`: a person, without the place behind a dash.
  private func withoutPlace(_ line: String) -> String {
    for dash in [" — ", " – ", " - "] as [StaticString] {
      guard let cut = line.place(of: dash) else { continue }
      let name = String(line[..<cut.lowerBound])
      if isLikelyPerson(name), !isLikelyPerson(String(line[cut.upperBound...])) { return name }
    }
    return line
  }

  /// `Lee, Ann` as it is said.
  private func turned(_ line: String, _ parts: [[Substring]]) -> String? {
    guard parts.count == 2, parts[0].count == 1, parts[1].count == 1, line.split(separator: " ").count == 2 else {
      return nil
    }
    let (surname, given) = (parts[0][0], parts[1][0])
    guard Self.isCapital(surname), Self.isCapital(given), words.givenNames.contains(given.lowercased()),
      !words.givenNames.contains(surname.lowercased())
    else { return nil }
    return "\(given) \(surname)"
  }

  /// `Editing by Ann Lee`, `Editor: Ann Lee`, behind others.
  private func isChecking(_ part: [Substring]) -> Bool {
    guard part.count >= 2, words.checking.contains(part[0].lowercased()) else { return false }
    if part[0].last == ":" { return true }
    let second = part[1].lowercased()
    return words.labels.contains(second.last == ":" ? String(second.dropLast()) : second)
  }

  private func plain(_ line: String) -> String {
    var line = line
    if let label = line.lastIndex(of: "：") { line = String(line[line.index(after: label)...]) }
    if line.holds("／") { line = String(line.prefix { $0 != "／" }) }
    if line.holds("\u{a0}") { line = String(line.map { $0 == "\u{a0}" ? " " : $0 }) }
    for reporter in ["記者", "记者"] where line.hasPrefix(reporter) { line = String(line.dropFirst(2)) }
    return line
  }

  /// `Reviewed by Ann Lee`
  private func isChecking(_ line: String) -> Bool {
    let first = line.prefix { $0 != " " }
    guard first.utf8.count < line.utf8.count, words.checking.contains(first.lowercased()) else { return false }
    let second = line.dropFirst(first.count + 1).prefix { $0 != " " }
    return words.labels.contains(second.lowercased())
  }

  /// A line without what is set around it: `(by Ann Lee)`, `— Ann Lee:`.
  static func bare(_ line: String) -> String {
    guard let first = line.unicodeScalars.first, let last = line.unicodeScalars.last else { return line }
    if scalarClass(first.value).contains(.alphanumeric), scalarClass(last.value).contains(.alphanumeric) { return line }
    var bare = line[...]
    while let first = bare.first, "-–—−•|·*(~ \u{a0}".contains(first) { bare = bare.dropFirst() }
    if bare.count < line.count, line.holds(byte: 0x28), bare.last == ")", !bare.holds(byte: 0x28) {
      bare = bare.dropLast()
    }
    while let last = bare.last, ": ".contains(last) { bare = bare.dropLast() }
    return String(bare)
  }

  /// `Anna & Jonas`: two that sign with their first names are one name.
  private func couple(_ line: String, _ parts: [[Substring]]) -> String? {
    let between = line.split(separator: " ")
    guard parts.count == 2, parts.allSatisfy({ $0.count == 1 }), between.count == 3,
      words.joining.contains(between[1].lowercased()), between[0].last != ",",
      parts.allSatisfy({ Self.isCapital($0[0]) && !Self.isCapitals($0[0]) && name($0, isCertain: true) != nil })
    else { return nil }
    return line
  }

  /// Whether `name` is written as a person's name is, and begins with a common given name.
  func isLikelyPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...4).contains(words.count), let first = words.first, words.allSatisfy(Self.isCapital) else { return false }
    let given = first.lowercased()
    return self.words.givenNames.contains(given)
      || given.split(separator: "-").first.map { self.words.givenNames.contains(String($0)) } == true
  }

  /// Whether the first and the last word of a name have capitals.
  static func isCapitalized(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.first.map(isCapital) == true && words.last.map(isCapital) == true
  }

  /// Whether a name is that of an account, not of a person: `ann.muster`, `amuster`, `Ann1`.
  static func isAccount(_ name: String) -> Bool {
    !name.holds(byte: 0x20)
      && (name.holds(byte: 0x2e) || name.holds(byte: 0x5f) || name.contains(where: \.isNumber)
        || name.first?.isLowercase == true)
  }

  /// Whether a name is one of the outlet.
  func isOutlet(_ name: String) -> Bool {
    let squashed = LineWords(name).joined
    return outlets.contains { $0.joined == squashed }
  }

  /// The desk or the agency that `line` names as who wrote an article: `Sea Desk`, `AFP`; nil where it names none, or
  /// the outlet, or a desk without a name.
  func desk(in line: String) -> String? {
    let line = withoutOpening(line)
    let small = LineWords(line).words
    guard !small.isEmpty, small.count <= 7, line.utf8.count <= 50, !line.holds(byte: 0x40), !line.holds(byte: 0x2f),
      !line.holds("www.")
    else {
      return nil
    }
    if words.agencies.contains(line.lowercased()) { return line }
    guard small.contains(where: words.desks.contains), !small.allSatisfy({ words.desks.contains($0) }) else {
      return nil
    }
    let squashed = small.joined()
    return outlets.contains { $0.joined == squashed } ? nil : line
  }

  private func withoutOpening(_ line: String) -> String {
    var line = line[...]
    while true {
      let small = line.lowercased()
      guard
        let opening = words.opening.first(where: {
          small.utf8.first == $0.utf8.first && small.hasPrefix($0) && isOpening($0, String(line), small)
        })
      else { break }
      line = line.dropFirst(opening.count)
      while let first = line.first, first == " " || first == ":" { line = line.dropFirst() }
    }
    return String(line)
  }

  /// Whether an opening, which a line begins with, ends where it does.
  private func isOpening(_ opening: String, _ line: String, _ small: String) -> Bool {
    let next = small.utf8.dropFirst(opening.utf8.count).first
    return next == 0x20 || next == 0x3a || opening.utf8.last == 0x3a || isGlued(opening, line, small)
  }

  /// `ByAnn Lee`: two elements side by side.
  private func isGlued(_ opening: String, _ line: String, _ small: String) -> Bool {
    opening.utf8.count >= 2 && BylineWords.isGlued(opening, line, small)
  }

  /// A part ends at a comma, a stroke, a joining word and the like.
  private func parts(of line: String) -> [[Substring]] {
    var parts: [[Substring]] = [[]]
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\u{a0}" || $0 == "\n" || $0 == "\t" }) {
      let small = word.lowercased()
      // What a joining word follows may be one name of a couple; at the beginning it joins nothing: `Dan Holm`.
      if words.joining.contains(small), word == small || !parts[parts.count - 1].isEmpty {
        parts.append([])
        continue
      }
      if ["|", "/", "-", "–", "—", "•", "·", ";", "//"].contains(small) {
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
    guard let found = named(part) else { return nil }
    var kept = found.kept
    let hasRole = found.hasRole
    trim(&kept)
    // `The Travel Expert` may be what the outlet is called.
    if hasRole, isOutlet(part.joined(separator: " ")) { return nil }
    guard !kept.isEmpty, kept.count <= 5, (isCertain && !hasRole) || kept.count >= 2 else { return nil }
    if kept.count == 1, !isName(kept[0]) { return nil }
    let name = kept.joined(separator: " ")
    guard !isNobody(kept), !name.holds(byte: 0x40), name.utf8.count <= 60 else { return nil }
    if kept.count > 1 || !isCertain, !isWritten(kept, isCertain: isCertain) { return nil }
    guard LineWords(name).joined.utf8.count >= 2 else { return nil }
    // Many a blog is called as its author is; but one word, or a small one, is the name of a site.
    let isPerson =
      isCertain && (2...3).contains(kept.count) && kept.allSatisfy(Self.isCapital) && !kept.allSatisfy(Self.isCapitals)
      && !words.articles.contains(kept[0].lowercased())
    return isPerson || !isOutlet(name) ? name : nil
  }

  /// The words of a part that may be a name, and whether others tell what its bearer is; nil where a section is meant.
  private func named(_ part: [Substring]) -> (kept: [Substring], hasRole: Bool)? {
    var kept: [Substring] = []
    var hasRole = false
    for (place, word) in part.enumerated() {
      // `Ann Le Marin`, but `Ann Le 11 mai`
      let isInside = !kept.isEmpty && Self.isCapital(word) && words.particles.contains(word.lowercased())
      if isClosing(word), !isInside || part[(place + 1)...].first?.first?.isNumber != false {
        // `Reporter Ann Lee`: what someone is may stand before the name.
        hasRole = hasRole || kept.isEmpty || !words.timing.contains(word.lowercased())
        // `Posted in Harbour News` is a section.
        if kept.isEmpty, words.placing.contains(word.lowercased()) { return nil }
        if kept.isEmpty { continue }
        break
      }
      if word.first == "(" || word.first == "@" || word.first == "[" { break }
      if kept.count >= 2, endsName(part[place...]) { break }
      // `Ann Lee vor 3 Stunden`
      if kept.count > 2, word.first?.isNumber == true, !Self.isCapital(kept[kept.count - 1]) {
        while kept.count > 2, !Self.isCapital(kept[kept.count - 1]) { kept.removeLast() }
        break
      }
      // `Ann Lee/AFP`
      if !kept.isEmpty, let stroke = word.firstIndex(of: "/"), word[..<stroke].utf8.count > 1 {
        kept.append(word[..<stroke])
        break
      }
      kept.append(word)
    }
    return (kept, hasRole)
  }

  /// Whether what follows a name is a day, an agency of several words or an address: `March 4`, `4. März`, `10:15`,
  /// `Associated Press`.
  private func endsName(_ rest: ArraySlice<Substring>) -> Bool {
    guard let word = rest.first else { return false }
    if word.holds(byte: 0x40) { return true }
    let next = rest.dropFirst().first
    if word.utf8.first.map({ (0x30...0x39).contains($0) }) == true {
      let isTime = word.utf8.contains { $0 == 0x3a || $0 == 0x2e || $0 == 0x2f }
      return isTime || next.map { isMonth($0) } == true
    }
    if isMonth(word) { return next?.utf8.first.map { (0x30...0x39).contains($0) } == true }
    guard next != nil else { return false }
    let line = rest.joined(separator: " ").lowercased()
    return words.longAgencies.contains { line.hasPrefix($0) }
  }

  private func isMonth(_ word: Substring) -> Bool {
    words.months.contains(word.prefix { $0.isLetter }.lowercased())
  }

  /// Takes away what stands behind a name.
  private func trim(_ kept: inout [Substring]) {
    // What follows a name in capitals is an agency or a degree.
    while kept.count > 2, Self.isCapitals(kept[kept.count - 1]), !Self.isCapitals(kept[0]) { kept.removeLast() }
    // `Ann Lee Harbour Post`
    while kept.count > 2, outlets.contains(where: { $0.joined == kept[kept.count - 1].lowercased() }) {
      kept.removeLast()
    }
    // A name that stands twice, in a link and beside it.
    let half = kept.count / 2
    if half > 1, kept.count == 2 * half, kept[..<half] == kept[half...] { kept.removeLast(half) }
  }

  /// Whether words are written as those of a name are.
  private func isWritten(_ kept: [Substring], isCertain: Bool) -> Bool {
    // `Projektleiterin der`
    if kept.count > 1, words.particles.contains(String(kept[kept.count - 1])) { return false }
    if !isCertain, words.articles.contains(kept[0].lowercased()) { return false }
    guard kept.allSatisfy(Self.mayBeName), !kept.contains(where: { $0.contains(where: \.isNumber) }) else {
      return false
    }
    guard Self.isCapital(kept[0]) || words.particles.contains(kept[0].lowercased()) || isCertain else { return false }
    guard areCapitals(kept, isCertain: isCertain) else { return false }
    return (isCertain && kept.count < 3) || !kept.contains(where: Self.isGlued)
  }

  /// Whether one word alone may be a name: letters, a digit at its end perhaps; no date, no account of an office.
  private func isName(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, !(0x30...0x39).contains(first.value) else { return false }
    // `lee/afp`; but `AUTOR/IN` is no name.
    let letters = word.filter { $0 != "_" && $0 != "/" }
    guard Self.mayBeName(letters[...]), !words.opening.contains(word.prefix { $0 != "/" }.lowercased()) else {
      return false
    }
    guard let dot = word.lastIndex(of: ".") else { return true }
    if letters.count < word.count { return false }
    // `ann.muster`; what ends as `example.org` does is a site.
    return word.utf8.count <= 3 || word[word.index(after: dot)...].utf8.count >= 5
  }

  /// Whether a word tells what somebody is: `writer,`, `Architektin`.
  func isJob(_ word: Substring) -> Bool {
    let bare = word.prefix { $0.isLetter }
    return isClosing(bare) && !words.timing.contains(bare.lowercased()) || words.authoring.contains(bare.lowercased())
  }

  /// `reporter`, `FOCUS-Experte`.
  private func isClosing(_ word: Substring) -> Bool {
    // `Foto: …`
    let small = word.last == ":" && word.count > 1 ? word.dropLast().lowercased() : word.lowercased()
    if words.closing.contains(small) || words.jobEndings.contains(where: small.hasSuffix) { return true }
    guard let dash = small.lastIndex(of: "-") else { return false }
    return words.closing.contains(String(small[small.index(after: dash)...]))
  }

  private func isNobody(_ kept: [Substring]) -> Bool {
    if let last = kept.last, last.last == ".", last.utf8.count > 4 { return true }
    return kept.enumerated().contains { place, word in
      let small = word.lowercased()
      // `Joe Root`
      if place == 1, words.surnames.contains(small), Self.isCapital(word), kept[0].utf8.count <= 8 { return false }
      return words.nobody.contains(small) || words.endings.contains { small.hasSuffix($0) }
    }
  }

  /// Names are written with capitals, small words inside them aside; in an account's name all may be small.
  private func areCapitals(_ kept: [Substring], isCertain: Bool) -> Bool {
    let small = kept.filter { !Self.isCapital($0) }
    if small.isEmpty || small.allSatisfy({ words.particles.contains($0.lowercased()) || $0.holds("’") }) {
      return small.count < kept.count || isCertain
    }
    // `ann lee`, `Ann lee`
    return isCertain && kept.count == 2
      && (small.count == 2 || Self.isCapital(kept[0]) && kept[1].allSatisfy(\.isLetter))
  }
}
