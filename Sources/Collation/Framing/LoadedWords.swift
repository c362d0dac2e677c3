internal import NewsModel
internal import TextCore

/// The words by which a reporter judges or presses (`loaded-words.txt`), and when each is one.
struct LoadedWords {
  /// As what a word counts.
  private enum Use: String {
    case any, verb, modifier
  }

  private static let entries: [String: (kind: Framing.LoadedWord.Kind, use: Use)] = {
    var entries: [String: (kind: Framing.LoadedWord.Kind, use: Use)] = [:]
    for words in lines where words[0] != "plain" {
      let name = words[0].split(separator: ":").map(String.init)
      guard let kind = Framing.LoadedWord.Kind.allCases.first(where: { "\($0.label)" == name[0] }) else { continue }
      let use = name.count > 1 ? Use(rawValue: name[1]) ?? .any : .any
      for word in words.dropFirst() { entries[word] = (kind, use) }
    }
    return entries
  }()

  /// What a word stands to where it only describes: `explosive` to `device`.
  private static let plain: [String: Set<String>] = {
    var plain: [String: Set<String>] = [:]
    for words in lines where words[0] == "plain" && words.count > 2 { plain[words[1]] = Set(words.dropFirst(2)) }
    return plain
  }()

  private static let lines: [[String]] = String(decoding: PackageResources.loaded_words_txt, as: UTF8.self)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ").map(String.init) }

  let tokens: TokenColumns
  let tree: TokenTree

  /// What the word at `row` does, of this lemma and printed so, both in lower case; nil for most.
  ///
  /// By its lemma or as it is printed: `so-called` has no lemma of its own.
  func kind(at row: Int, lemma: String, printed: String) -> Framing.LoadedWord.Kind? {
    guard let entry = Self.entries[lemma] ?? Self.entries[printed] else { return nil }
    switch entry.use {
    case .any: break
    case .verb: guard tokens.partsOfSpeech[row] == .verb, !isOfThings(row) else { return nil }
    case .modifier: guard [.amod, .compound].contains(tokens.dependencies[row]) else { return nil }
    }
    if let heads = Self.plain[lemma], heads.contains(string(tree.head(of: row))) { return nil }
    return entry.kind != .doubting || doubts(row) ? entry.kind : nil
  }

  /// `slammed into the quay`, `ripped through the hall`, `ripped the roof off`: things do that.
  private func isOfThings(_ row: Int) -> Bool {
    tree.children(of: row).contains { child in
      switch tokens.dependencies[child] {
      case .prep: ["into", "through", "off"].contains(string(child))
      case .prt: string(child) == "off"
      default: false
      }
    }
  }

  /// Who claims that something is so is doubted; a claim before a court is a thing, and who claims a prize takes it.
  private func doubts(_ row: Int) -> Bool {
    switch tokens.partsOfSpeech[row] {
    case .noun: return false
    case .verb:
      // `had to admit that it was late`: an idiom, and no doubt.
      if tokens.dependencies[row] == .xcomp, string(tree.head(of: row)) == "have" { return false }
      let children = tree.children(of: row).map { tokens.dependencies[$0] }
      return !children.contains(.dobj) || children.contains(.ccomp) || children.contains(.xcomp)
    default: return true
    }
  }

  private func string(_ row: Int) -> String { tokens.strings[tokens.lemmas[row]].lowercased() }
}
