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
    for path in Self.authors where address.has(path, at: 0) { self = .author }
    var stroke = address.offset(of: 0x2f)
    while stroke < address.count {
      for path in Self.authors where address.has(path, at: stroke + 1) {
        self = .author
        return
      }
      for path in Self.persons where address.has(path, at: stroke + 1) { self = .person }
      // `/userinfo.php?uid=6`
      for word in Self.accounts where address.has(word, at: stroke + 1) { self = .person }
      stroke = address.offset(of: 0x2f, from: stroke + 1)
    }
  }

  /// Whether the link at `row` leads to a profile that has somebody's name in its address: `/profiles/ann-lee-12`.
  static func isProfile(of name: String, _ row: Int, _ tree: MarkupTree) -> Bool {
    guard let address = tree.string(.href, of: row)?.lowercased(), address.contains("/profil") else { return false }
    let slug = LineWords(name).words.joined(separator: "-")
    return slug.contains("-") && address.contains(slug)
  }

  private static let accounts: [StaticString] = ["userinfo", "profile", "member", "author", "user,"]

  private static let authors: [StaticString] = [
    "author/", "authors/", "autor/", "autores/", "autoren/", "autori/", "autore/", "auteur/", "auteurs/", "writers/",
    "writer/", "staff/", "journalist/", "journalists/", "journaliste/", "contributors/", "contributor/", "reporter/",
    "reporters/", "columnist/", "columnists/", "redakteur/", "bio/", "byline/", "firmas/", "forfatter/", "skribent/",
    "periodista/", "periodistas/", "redaktion/", "redattore/", "verfasser/",
  ]

  private static let persons: [StaticString] = [
    "profile/", "profiles/", "profil/", "people/", "person/", "personen/", "menschen/", "mitarbeiter/", "experten/",
    "users/", "user/", "team/", "member/", "members/", "medarbejder/", "persone/", "personas/",
  ]
}
