internal import TextCore

/// Tells the names of news agencies from other names.
struct AgencyNames: Sendable {
  /// The full name of each known agency, by each of its names as `key(of:)` gives them.
  private let fullNames: [String: String]
  /// Last words that only the names of agencies end with.
  private static let lastWords: Set<String> = ["agency", "newswire", "wire"]
  /// Last words that agencies' names end with, where another word stands before them.
  private static let lastOfSeveral: Set<String> = ["press"]

  /// Reads `agencies.txt`.
  init() {
    var fullNames: [String: String] = [:]
    let lines = String(decoding: PackageResources.agencies_txt, as: UTF8.self)
    for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
      let names = line.split(separator: "|").map(String.init)
      for name in names { fullNames[Self.key(of: name)] = Self.key(of: names[0]) }
    }
    self.fullNames = fullNames
  }

  /// Whether `name` is one of a known agency.
  func isKnown(_ name: String) -> Bool { fullNames[Self.key(of: name)] != nil }

  /// Whether `name` is that of an agency, known or not (“Veldaran Press Agency”).
  func isAgency(_ name: String) -> Bool {
    if isKnown(name) { return true }
    let words = Self.key(of: name).split(separator: " ").map(String.init)
    guard words.count >= 2, let last = words.last else { return false }
    return Self.lastWords.contains(last) || Self.lastOfSeveral.contains(last)
  }

  /// What the names of one agency have in common.
  func identity(of name: String) -> String {
    let key = Self.key(of: name)
    return fullNames[key] ?? key
  }

  /// The name in lower case without “the”.
  private static func key(of name: String) -> String {
    let lower = name.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
