internal import NewsModel

/// Which places lie in which: cities, divisions of countries, countries, continents (`gazetteer.txt`, of GeoNames).
///
/// A name may be that of many places. What is asked is only whether two names can be of a place and of what it lies in, so
/// that no two reports are said to part where one tells the same place more exactly.
///
/// Example: Brooklyn | New York → inside
/// Example: Albany | N.Y. → inside
/// Example: Toronto | Canada → inside
/// Example: Nairobi | Africa → inside
/// Example: New York City | New York → same
/// Example: America | United States → same
/// Example: Washington, D.C. | Washington → same
/// Example: Boston | New York → apart
/// Example: Lyon | Paris → apart
/// Example: Oregon | Ohio → apart
/// Example: Marrow Bay | Ohio → apart
package enum Gazetteer {
  /// A place that a name may mean.
  private enum Place: Hashable {
    case continent(countries: Set<Substring>)
    case country(Substring)
    /// The code of its country, a hyphen, and its own.
    case division(Substring)
    /// The code of its division or country, its name, and the larger city that it lies in or beside.
    case city(in: Substring, name: Substring, beside: Substring?)
  }

  private static let places: [Substring: [Place]] = {
    var places: [Substring: [Place]] = [:]
    var code: Substring = ""
    let file = String(decoding: PackageResources.gazetteer_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.dropFirst().split(separator: "=", omittingEmptySubsequences: false)
      switch line.first {
      case "*" where fields.count == 2:
        places[fields[0], default: []].append(.continent(countries: Set(fields[1].split(separator: " "))))
      case "@" where fields.count == 2:
        code = fields[0]
        for name in fields[1].split(separator: "|") { places[name, default: []].append(.division(code)) }
      default:
        for city in line.split(separator: "|") {
          let parts = city.split(separator: ">")
          places[parts[0], default: []].append(
            .city(in: code, name: parts[0], beside: parts.count > 1 ? parts[1] : nil))
        }
      }
    }
    return places
  }()

  private static let countries = CountryNames()

  /// Whether the place `inner` may lie in, or at the edge of, the place `outer`: `Brooklyn` in `New York`.
  package static func lies(_ inner: String, in outer: String) -> Bool {
    let outers = places(named: outer)
    guard !outers.isEmpty else { return false }
    return places(named: inner).contains { place in outers.contains { contains($0, place) } }
  }

  /// Whether `name` is that of a place in the list, or of a country.
  package static func knows(_ name: String) -> Bool { !places(named: name).isEmpty }

  /// Whether two names may be of one place, or of a place and of what it lies in.
  package static func mayBeOne(_ left: String, _ right: String) -> Bool {
    if lies(left, in: right) || lies(right, in: left) { return true }
    let others = places(named: right)
    return places(named: left).contains { place in
      if case .city(let code, let name, _) = place {
        return others.contains { other in
          if case .city(code, name, _) = other { return true }
          return false
        }
      }
      return others.contains(place)
    }
  }

  private static func contains(_ outer: Place, _ inner: Place) -> Bool {
    switch (outer, inner) {
    case (.continent(let countries), .country(let code)), (.continent(let countries), .division(let code)),
      (.continent(let countries), .city(in: let code, _, _)):
      countries.contains(code.prefix { $0 != "-" })
    case (.country(let country), .division(let code)), (.country(let country), .city(in: let code, _, _)):
      code.prefix { $0 != "-" } == country
    case (.division(let division), .city(in: let code, _, _)): code == division
    case (.city(in: let code, let name, _), .city(in: let other, _, let beside)): code == other && beside == name
    default: false
    }
  }

  /// The places that a name may mean: as it stands, else without what stands around it (`the Bronx`, `Salem, Oregon`,
  /// `New York City`, `St. Paul`).
  private static func places(named name: String) -> [Place] {
    var name = name[...]
    if name.hasPrefix("the ") || name.hasPrefix("The ") { name = name.dropFirst(4) }
    let found = places(printed: name)
    if !found.isEmpty { return found }
    if let comma = name.firstIndex(of: ",") { return places(printed: name[..<comma]) }
    for ending in [" City", " D.C.", " DC"] where name.hasSuffix(ending) {
      return places(printed: name.dropLast(ending.count))
    }
    if name.hasPrefix("St. ") { return places(printed: "Saint \(name.dropFirst(4))") }
    return []
  }

  private static func places(printed name: Substring) -> [Place] {
    var found = places[name] ?? []
    if let country = countries[String(name)], country.role != .seat { found.append(.country(country.code[...])) }
    return found
  }
}
