internal import NewsModel
internal import TextCore

/// The offices of `offices.txt`: what one person of a country holds at a time, by any of its names.
package struct OfficeNames: Sendable {
  /// An office of one country.
  package struct Office: Hashable, Sendable {
    /// The country's code.
    package let country: String
    /// The office's name in the list.
    package let name: String
  }

  /// The name in the list for who holds what somebody of another country holds.
  static let counterpart = "counterpart"
  /// Words of a role that are looked at.
  private static let limit = 12

  private let names: [String: String]
  private let countries = CountryNames()

  /// Reads the list.
  package init() {
    var names: [String: String] = [:]
    for line in String(decoding: PackageResources.offices_txt, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "=").map(Self.trimmed)
      precondition(fields.count == 2, "an office has a name and what it is called: \(line)")
      for words in fields[1].split(separator: ",") { names[Self.trimmed(words)] = fields[0] }
    }
    self.names = names
  }

  /// The office that these words, as they are printed and without `’s`, name from first to last, and its country; nil
  /// where they name none, or no country.
  package func office(_ printed: [String]) -> Office? {
    guard printed.count <= Self.limit else { return nil }
    var words: [String] = []
    var country: String?
    var place = 0
    while place < printed.count {
      if let (code, end) = self.country(in: printed, from: place) {
        if let country, country != code { return nil }
        country = code
        place = end
      } else {
        let word = printed[place].lowercased()
        if !words.isEmpty || word != "the" { words.append(word) }
        place += 1
      }
    }
    while let last = words.last, ["of", "for", "the"].contains(last) { words.removeLast() }
    guard let country, let name = names[words.joined(separator: " ")] else { return nil }
    return Office(country: country, name: name)
  }

  /// The office that a role names. O(tokens of the role).
  func office(_ role: Range<Int>, in report: ReportText) -> Office? {
    guard role.count <= 2 * Self.limit else { return nil }
    let text = report.text
    return office(
      role.filter { report.tokens.tags[$0] != .possessiveEnding }.map {
        String(decoding: text[report.tokens.ranges[$0].bounds], as: UTF8.self)
      })
  }

  /// The country that the longest name from `place` on points to, and where the name ends.
  private func country(in words: [String], from place: Int) -> (code: String, end: Int)? {
    for length in (1...3).reversed() where place + length <= words.count {
      let name = words[place..<place + length].joined(separator: " ")
      if let entry = countries[name] { return (entry.code, place + length) }
    }
    return nil
  }

  private static func trimmed(_ field: Substring) -> String {
    var field = field
    while field.first == " " { field.removeFirst() }
    while field.last == " " { field.removeLast() }
    return String(field)
  }
}
