/// What a page says about its article; nil and empty where it says nothing.
package struct PageMetadata: Sendable, Equatable {
  /// Where something was read.
  package enum Source: String, Sendable {
    /// JSON-LD.
    case structuredData = "json-ld"
    /// A `meta` element.
    case meta
    /// An element with an `itemprop`.
    case microdata
    /// A `time` element.
    case timeElement = "time"
    /// Data for the page's own scripts.
    case script
    /// The page's address.
    case url
    /// The address of the picture that the page gives of itself.
    case image
    /// What is printed.
    case text
  }

  /// A point in time as the page has it.
  package struct Moment: Sendable, Equatable {
    /// ISO 8601: a day, or a day and a time with the time zone that was printed.
    package var value: String
    /// Where it was read.
    package var source: Source

    /// The time `value`, read at `source`.
    package init(value: String, source: Source) {
      self.value = value
      self.source = source
    }
  }

  /// The headline, without the outlet's name.
  package var title: String?
  /// Who wrote it: names of persons.
  package var byline: [String] = []
  /// Who published it.
  package var outlet: String?
  /// When it was published.
  package var published: Moment?
  /// When it was changed last.
  package var modified: Moment?
  /// Its language, a BCP 47 tag.
  package var language: String?
  /// The address that the page wants to be known by.
  package var canonicalURL: String?
  /// The part of the outlet that it stands in.
  package var section: String?

  /// Nothing is known.
  package init() {}
}
