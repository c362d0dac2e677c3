/// The word list of bylines.
struct BylineWords: Sendable {
  /// What stands before names, the longest first.
  let opening: [String]
  /// Openings that tell a byline at any place of a page.
  let signing: [String]
  /// Openings that tell one right at the headline, or at the end of the article.
  let near: [String]
  /// Both.
  let nearOrSigning: [String]
  let joining: Set<String>
  let closing: Set<String>
  /// Those of `closing` that a section follows, not a person.
  let placing: Set<String>
  /// Those of `closing` that a day follows.
  let timing: Set<String>
  /// Ends of words for what someone is.
  let jobEndings: [String]
  let particles: Set<String>
  let nobody: Set<String>
  let endings: [String]
  let desks: Set<String>
  let agencies: Set<String>
  /// What the name of a person does not begin with, and that of a newspaper does.
  let articles: Set<String>
  /// Lines of their own before the line of a name.
  let labels: Set<String>
  /// What stands before `by` where no author follows: `reviewed by`.
  let checking: Set<String>
  /// Common given names, in small letters.
  let givenNames: Set<String>
  /// What ends a lead, before the name of who writes.
  let writing: Set<String>
  /// What follows a name in a line that tells who that is.
  let being: Set<String>
  /// Those of `nobody` that are surnames behind another word.
  let surnames: Set<String>
  /// What an author may be called where it is told who that is.
  let authoring: Set<String>
  /// What tells that somebody writes for an outlet.
  let press: Set<String>
  /// The agencies of several words.
  let longAgencies: [String]
  /// The names of the months, in small letters.
  let months: Set<String>
  /// Hosts where anybody keeps a blog.
  let platforms: [String]
  /// Whether a byte may begin one of `signing` and `near`, in small or large letters.
  let firstBytes: ContiguousArray<Bool>

  /// Reads the list.
  init() {
    let lists = WordLines.kinds(of: PackageResources.byline_words_txt)
    func list(_ kind: String) -> [String] { lists[kind] ?? [] }
    opening = list("opening").sorted { $0.utf8.count > $1.utf8.count }
    (signing, near, endings) = (list("signing"), list("near"), list("ending"))
    nearOrSigning = near + signing
    (joining, closing, particles) = (Set(list("joining")), Set(list("closing")), Set(list("particle")))
    (placing, jobEndings) = (Set(list("placing")), list("job"))
    (nobody, desks, agencies) = (Set(list("nobody")), Set(list("desk")), Set(list("agency")))
    (articles, checking) = (Set(list("article")), Set(list("checking")))
    (writing, being, authoring) = (Set(list("writing")), Set(list("being")), Set(list("authoring")))
    (surnames, press) = (Set(list("surname")), Set(list("press")))
    longAgencies = list("agency").filter { $0.holds(byte: 0x20) }
    months = Set(WordLines.fields(of: PackageResources.month_names_txt).flatMap { $0.dropFirst() })
    givenNames = Self.givenNames()
    timing = Set(list("timing"))
    (labels, platforms) = (Set(list("label")), list("platform").map { "." + $0 })
    var bytes = ContiguousArray(repeating: false, count: 256)
    for word in signing + near {
      guard let first = word.utf8.first else { continue }
      bytes[Int(first)] = true
      if first < 0x80 { bytes[Int(first & 0xdf)] = true }
    }
    // The first bytes of large letters beyond ASCII are not those of the small ones.
    for byte in 0x80..<0x100 { bytes[byte] = true }
    firstBytes = bytes
  }

  private static func givenNames() -> Set<String> {
    let lines = WordLines.fields(of: PackageResources.given_names_txt)
    var names = Set<String>(minimumCapacity: lines.reduce(0) { $0 + $1.count })
    for line in lines { names.formUnion(line) }
    return names
  }

  /// Whether a page stands where anybody keeps a blog.
  func isPlatform(_ host: String) -> Bool {
    platforms.contains { host.hasSuffix($0) } || host.holds(".blogspot.")
  }

  /// Whether a line begins with one of `openings`.
  static func opens(_ line: String, _ openings: [String]) -> Bool {
    let small = line.lowercased()
    return openings.contains {
      small.utf8.first == $0.utf8.first && small.hasPrefix($0) && small.utf8.count > $0.utf8.count
        && (isEnd($0, small) || isGlued($0, line, small))
    }
  }

  /// Whether a capital follows an opening without a space: `ByAnn Lee`.
  static func isGlued(_ opening: String, _ line: String, _ small: String) -> Bool {
    guard opening.utf8.count >= 2, line.utf8.count == small.utf8.count, line.utf8.count > opening.utf8.count,
      small.hasPrefix(opening)
    else { return false }
    let next = line.utf8[line.utf8.index(line.startIndex, offsetBy: opening.utf8.count)]
    let last = line.utf8[line.utf8.index(line.startIndex, offsetBy: opening.utf8.count - 1)]
    return (0x41...0x5a).contains(next) && (0x61...0x7a).contains(last)
  }

  /// Whether a word, and not the beginning of a longer one, ends an opening.
  private static func isEnd(_ opening: String, _ small: String) -> Bool {
    if opening.hasSuffix(":") { return true }
    let next = small.utf8[small.utf8.index(small.startIndex, offsetBy: opening.utf8.count)]
    return next == 0x20 || next == 0x3a
  }
}
