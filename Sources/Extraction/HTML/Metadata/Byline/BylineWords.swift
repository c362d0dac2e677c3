/// The word list of bylines.
struct BylineWords: Sendable {
  let opening: [String]
  let joining: Set<String>
  let closing: Set<String>
  let nobody: Set<String>

  init() {
    var lists: [String: [String]] = [:]
    for line in String(decoding: PackageResources.byline_words_txt, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard !line.hasPrefix("#"), let kind = fields.first?.dropLast() else { continue }
      lists[String(kind), default: []] += fields.dropFirst().map { $0.split(separator: "_").joined(separator: " ") }
    }
    opening = (lists["opening"] ?? []).sorted { $0.utf8.count > $1.utf8.count }
    joining = Set(lists["joining"] ?? [])
    closing = Set(lists["closing"] ?? [])
    nobody = Set(lists["nobody"] ?? [])
  }
}
