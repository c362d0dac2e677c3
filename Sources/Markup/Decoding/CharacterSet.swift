internal import TextCore

/// A character set of the web.
struct CharacterSet: Sendable, Equatable {
  /// Its name, lower case.
  let name: String
  /// What converters of the system may call it; none where the conversion is our own.
  let converters: [String]

  static let utf8 = "utf-8"
  static let windows1252 = "windows-1252"
}

/// The labels that pages name character sets by, and the sets that they mean to a browser.
struct CharacterSetTable: Sendable {
  private let sets: [String: CharacterSet]
  private let ofLanguages: [String: String]

  /// Reads the tables.
  init() {
    var sets: [String: CharacterSet] = [:]
    for line in Self.lines(PackageResources.character_sets_txt) {
      let stroke = line.split(separator: "/", maxSplits: 1)
      let colon = stroke[1].split(separator: ":", maxSplits: 1)
      let converters = colon[0].split(separator: " ").map(String.init).filter { $0 != "-" }
      let set = CharacterSet(name: String(stroke[0].filter { $0 != " " }), converters: converters)
      for label in colon[1].split(separator: " ") { sets[String(label)] = set }
    }
    self.sets = sets
    var ofLanguages: [String: String] = [:]
    for line in Self.lines(PackageResources.language_sets_txt) {
      let parts = line.split(separator: ":")
      for language in parts[1].split(separator: " ") { ofLanguages[String(language)] = String(parts[0]) }
    }
    self.ofLanguages = ofLanguages
  }

  /// The set of a label, upper or lower case, spaces and quotation marks around it left out; nil for an unknown one.
  func set(_ label: String) -> CharacterSet? {
    let bytes = label.utf8.filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 < 0x7f }
    return sets[String(decoding: bytes, as: UTF8.self).lowercased()]
  }

  /// The set that old pages in a language (`zh-TW`) are in; nil where that is Windows-1252 or not known.
  func set(ofLanguage tag: String) -> CharacterSet? {
    let tag = String(decoding: tag.utf8.map { $0 == 0x5f ? 0x2d : $0 }, as: UTF8.self).lowercased()
    if let name = ofLanguages[tag] { return sets[name] }
    let main = tag.utf8.prefix { $0 != 0x2d }
    return ofLanguages[String(Substring(main))].flatMap { sets[$0] }
  }

  private static func lines(_ file: [UInt8]) -> [Substring] {
    String(decoding: file, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}
