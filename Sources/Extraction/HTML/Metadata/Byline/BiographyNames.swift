internal import NewsModel
internal import TextCore

/// The person about whom the paragraph behind an article is that tells who wrote it: `Ann Lee is a freelance writer.`
struct BiographyNames {
  let names: PersonNames

  /// The person whom the first such paragraph begins with.
  func find(in page: ExtractedPage) -> [String] {
    for part in page.furniture where part.kind == .biography {
      let line = String(decoding: page.text[part.range.bounds], as: UTF8.self)
      let words = line.split(separator: " ").prefix(5).prefix { $0.first?.isUppercase == true }
      guard (2...4).contains(words.count) else { continue }
      let found = names.names(in: words.joined(separator: " "), isCertain: false)
      if found.count == 1 { return found }
    }
    return []
  }
}
