internal import Markup
internal import TextCore

/// What the address of a link says of where it leads.
enum AuthorAddress {
  /// The page of an author: `/author/ann-lee`.
  case author
  /// The page of a person, who may be one: `/people/ann-lee`.
  case person
  /// Elsewhere.
  case other

  /// Where the link at `row` leads.
  init(_ row: Int, _ tree: MarkupTree) {
    self = .other
    guard let value = tree.attribute(.href, of: row) else { return }
    let address = tree.attributeText.span.extracting(value.bounds)
    // `auteur/ann-lee`
    if Self.kind(address, at: 0) == .author { self = .author }
    var stroke = address.offset(of: 0x2f)
    while stroke < address.count {
      let kind = Self.kind(address, at: stroke + 1)
      if kind != .other { self = kind }
      if kind == .author { return }
      stroke = address.offset(of: 0x2f, from: stroke + 1)
    }
  }

  /// What the part of an address says that begins at `place`.
  private static func kind(_ address: Span<UInt8>, at place: Int) -> AuthorAddress {
    guard place < address.count else { return .other }
    for (part, kind) in parts[Int(address[place])] where address.has(part, at: place) { return kind }
    return .other
  }

  /// The parts that say something, by their first byte.
  private static let parts: [[(StaticString, AuthorAddress)]] = {
    var parts: [[(StaticString, AuthorAddress)]] = Array(repeating: [], count: 256)
    for (list, kind) in [(authors, AuthorAddress.author), (persons, .person)] {
      for part in list {
        let first = part.withUTF8Buffer { bytes in unsafe bytes.first ?? 0 }
        parts[Int(first)].append((part, kind))
      }
    }
    return parts
  }()

  /// Whether the link at `row` leads to a profile that has somebody's name in its address: `/profiles/ann-lee-12`.
  static func isProfile(of name: String, _ row: Int, _ tree: MarkupTree) -> Bool {
    guard let address = tree.string(.href, of: row), address.holdsSmall("/profil") else { return false }
    let slug = LineWords(name).words.joined(separator: "-")
    return slug.holds(byte: 0x2d) && address.lowercased().contains(slug)
  }

  private static let authors: [StaticString] = [
    "author/", "authors/", "autor/", "autores/", "autoren/", "autori/", "autore/", "auteur/", "auteurs/", "writers/",
    "writer/", "staff/", "journalist/", "journalists/", "journaliste/", "contributors/", "contributor/", "reporter/",
    "reporters/", "columnist/", "columnists/", "redakteur/", "bio/", "byline/", "firmas/", "forfatter/", "skribent/",
    "periodista/", "periodistas/", "redaktion/", "redattore/", "verfasser/",
  ]

  private static let persons: [StaticString] = [
    "profile/", "profiles/", "profil/", "people/", "menschen/", "mitarbeiter/", "experten/",
    "users/", "user/", "user,", "userinfo", "profile.", "profile?", "member.", "author.", "team/", "member/",
    "members/", "medarbejder/",
  ]
}
