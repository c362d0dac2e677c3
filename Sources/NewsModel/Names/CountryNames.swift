/// The names of countries, of their people and of their seats of government: those of ISO 3166-1 as Debian's iso-codes has
/// them (`country-codes.txt`, generated), and what news calls them besides (`countries.txt`).
///
/// A look-up is exact but for the form of apostrophes: `us` is no country.
package struct CountryNames: Sendable {
  /// What a word says of a country.
  package enum Role: Sendable, Equatable {
    /// `Russia`
    case name
    /// `Russian`, `Russians`
    case people
    /// `Moscow`, which may stand for the government.
    case seat
  }

  /// A country that a word points to.
  package struct Entry: Sendable, Equatable {
    /// Its ISO 3166-1 alpha-3 code.
    package let code: String
    /// How the word points to it.
    package let role: Role
  }

  private let entries: [String: Entry]

  /// Reads the list.
  package init() {
    var entries: [String: Entry] = [:]
    let list = String(decoding: PackageResources.countries_txt, as: UTF8.self)
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "=", omittingEmptySubsequences: false)
      precondition(fields.count == 4, "a country has a code, names, people and seats: \(line)")
      let code = Self.trimmed(fields[0])
      for (role, field) in zip([Role.name, .people, .seat], fields.dropFirst()) {
        for name in field.split(separator: ",") {
          let name = Self.trimmed(name)
          if !name.isEmpty, entries[name] == nil { entries[name] = Entry(code: code, role: role) }
        }
      }
    }
    for (code, names) in Self.codes {
      for name in names where entries[name] == nil { entries[name] = Entry(code: code, role: .name) }
    }
    self.entries = entries
  }

  /// The alpha-3 codes of ISO 3166-1 in their order, each with the names of its country there.
  package static var codes: [(code: String, names: [String])] {
    let list = String(decoding: PackageResources.country_codes_txt, as: UTF8.self)
    return list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "=")
      precondition(fields.count == 3, "a country has two codes and names: \(line)")
      return (trimmed(fields[0]), fields[2].split(separator: "|").map(trimmed))
    }
  }

  /// The country that `name` points to, as it is printed, without an article; nil where it is none's.
  package subscript(name: String) -> Entry? {
    if let entry = entries[name] { return entry }
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    return entries[String(name.map { $0 == "’" ? "'" : $0 })]
  }

  private static func trimmed(_ field: Substring) -> String {
    var field = field
    while field.first == " " { field.removeFirst() }
    while field.last == " " { field.removeLast() }
    return String(field)
  }
}
