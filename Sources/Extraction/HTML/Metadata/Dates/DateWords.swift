internal import TextCore

/// The words that printed dates stand beside.
struct DateWords: Sendable {
  private let publication: [ContiguousArray<UInt8>]
  private let change: [ContiguousArray<UInt8>]

  /// Reads the list.
  init() {
    var lists: [String: [String]] = [:]
    for line in String(decoding: PackageResources.date_words_txt, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard !line.hasPrefix("#"), let kind = fields.first?.dropLast() else { continue }
      lists[String(kind), default: []] += fields.dropFirst().map { $0.split(separator: "_").joined(separator: " ") }
    }
    publication = (lists["publication"] ?? []).map { ContiguousArray($0.utf8) }
    change = (lists["change"] ?? []).map { ContiguousArray($0.utf8) }
  }

  /// Whether a line says that its date is one of publication.
  func sayPublication(_ line: String) -> Bool { Self.holds(publication, ContiguousArray(line.lowercased().utf8)) }

  /// Whether a line says that its date is one of a change, and of nothing else.
  func sayChange(_ line: String) -> Bool {
    let small = ContiguousArray(line.lowercased().utf8)
    return Self.holds(change, small) && !Self.holds(publication, small)
  }

  private static func holds(_ words: [ContiguousArray<UInt8>], _ line: ContiguousArray<UInt8>) -> Bool {
    let span = line.span
    for word in words {
      var place = span.offset(of: word[0])
      while place + word.count <= span.count {
        var same = 1
        while same < word.count, span[place + same] == word[same] { same += 1 }
        if same == word.count { return true }
        place = span.offset(of: word[0], from: place + 1)
      }
    }
    return false
  }
}
