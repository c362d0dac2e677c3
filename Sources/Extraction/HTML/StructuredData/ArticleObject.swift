/// What a page's JSON-LD says about its article (schema.org's NewsArticle and its kin); nil and empty where nothing.
struct ArticleObject: Sendable {
  /// An author, or who else is named as one.
  struct Author: Sendable, Equatable {
    let name: String
    /// Whether it is an organisation by its type.
    let isOrganisation: Bool
    /// Whether it is named as creator beside an author who is no person: a person, or the outlet again.
    var isCreator = false
  }

  var headline: String?
  var body: String?
  var authors: [Author] = []
  var published: String?
  var modified: String?
  var publisher: String?
  var language: String?
  var section: String?
  var url: String?
  /// How sure it is that the object is about this page's article; see `ArticleObjectReader`.
  var rank = 0
}
