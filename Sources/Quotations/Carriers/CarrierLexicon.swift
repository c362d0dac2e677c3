/// The words of `carriers.txt`.
struct CarrierLexicon: Sendable {
  let outlets: Set<String>
  let names: Set<String>
  let media: Set<String>
  let platforms: Set<String>

  /// Reads the list.
  init() {
    var lists: [Substring: Set<String>] = [:]
    let list = String(decoding: PackageResources.carriers_txt, as: UTF8.self)
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let name = fields.first else { continue }
      lists[name, default: []].formUnion(fields.dropFirst().map(String.init))
    }
    outlets = lists["outlets"] ?? []
    names = lists["names"] ?? []
    media = lists["media"] ?? []
    platforms = lists["platforms"] ?? []
  }
}
