/// The head of a record of a WARC file (ISO 28500, versions 1.0 and 1.1).
struct WARCRecord: Sendable {
  /// What a record is for us.
  enum Kind {
    /// A response of HTTP.
    case response
    /// A file as it is, without a head of HTTP.
    case resource
    /// Fetched again and the same as before: its content stands in an earlier record.
    case revisit
    /// Requests, metadata, what there may be.
    case other
  }

  let kind: Kind
  /// How many bytes of content follow.
  let length: Int

  private let lines: HeaderBlock

  /// The record of these lines; nil where they are none: no version, no kind or no length.
  init?(_ lines: HeaderBlock) {
    guard let type = lines.value("warc-type") else { return nil }
    guard let length = lines.value("content-length").flatMap(Int.init), length >= 0 else { return nil }
    kind =
      switch type {
      case "response", "Response", "RESPONSE": .response
      case "resource", "Resource", "RESOURCE": .resource
      case "revisit", "Revisit", "REVISIT": .revisit
      default: .other
      }
    self.length = length
    self.lines = lines
  }

  // What most records are never asked is looked up when it is asked.

  /// The record's id, without brackets.
  var id: String? { Self.withoutBrackets(lines.value("warc-record-id")) }
  /// Where its content was fetched.
  var url: String? { Self.withoutBrackets(lines.value("warc-target-uri")) }
  /// When its content was fetched, as it is written.
  var date: String? { lines.value("warc-date") }
  /// What its content is.
  var type: MediaType? { lines.value("content-type").map(MediaType.init) }

  /// Whether there may be a page in it.
  var mayBePage: Bool {
    switch kind {
    case .response: isOfWeb && type.map { $0.name == "application/http" } ?? true
    case .resource: isOfWeb && type?.isPage == true
    case .revisit, .other: false
    }
  }

  private var isOfWeb: Bool {
    guard let url else { return true }
    return url.hasPrefix("http://") || url.hasPrefix("https://")
  }

  private static func withoutBrackets(_ value: String?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    return value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }
}
