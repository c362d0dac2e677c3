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
  /// The record's id, without brackets.
  let id: String?
  /// Where its content was fetched.
  let url: String?
  /// When its content was fetched, as it is written.
  let date: String?
  /// What its content is.
  let type: MediaType?

  /// The record of these lines; nil where they are none: no version, no kind or no length.
  init?(_ lines: HeaderBlock) {
    guard lines.firstLine.hasPrefix("WARC/"), let type = lines.value("warc-type") else { return nil }
    guard let length = lines.value("content-length").flatMap(Int.init), length >= 0 else { return nil }
    kind =
      switch type.lowercased() {
      case "response": .response
      case "resource": .resource
      case "revisit": .revisit
      default: .other
      }
    self.length = length
    id = Self.withoutBrackets(lines.value("warc-record-id"))
    url = Self.withoutBrackets(lines.value("warc-target-uri"))
    date = lines.value("warc-date")
    self.type = lines.value("content-type").map(MediaType.init)
  }

  /// Whether there may be a page in it.
  var mayBePage: Bool {
    switch kind {
    case .response: isOfWeb && (type == nil || type?.name == "application/http")
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
