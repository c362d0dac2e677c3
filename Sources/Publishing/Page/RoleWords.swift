/// What a role is made of (`role-words.txt`).
struct RoleWords {
  /// The last words of offices and professions, each with the one name of those that are one office.
  static let offices: [String: String] = {
    var offices: [String: String] = [:]
    for names in words("office").map({ $0.split(separator: "=") }) {
      for name in names { offices[String(name)] = String(names[0]) }
    }
    return offices
  }()
  /// Words that judge, or say who somebody is to another.
  static let opinions = Set(words("opinion"))
  /// Words that say nothing when they stand alone.
  static let bare = Set(words("bare"))

  /// Relatives: a role only where it is told whose.
  static let kin = Set(words("kin"))

  private static let text = String(decoding: PackageResources.role_words_txt, as: UTF8.self)

  private static func words(_ name: String) -> [String] {
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name) ") }
    return (line?.dropFirst(name.utf8.count + 1) ?? "").split(separator: " ").map(String.init)
  }
}
