/// The names that the parsers know, by their bytes.
struct NameTable: Sendable {
  private let tags: [String: HTMLTag]
  private let attributes: [String: HTMLAttribute]

  init() {
    var tags: [String: HTMLTag] = [:]
    for tag in HTMLTag.allCases where tag != .text && tag != .other { tags["\(tag)"] = tag }
    self.tags = tags
    var attributes: [String: HTMLAttribute] = [:]
    for attribute in HTMLAttribute.allCases where attribute != .other {
      attributes["\(attribute)".map { $0 == "_" ? "-" : String($0) }.joined()] = attribute
    }
    self.attributes = attributes
  }

  func tag(_ name: String) -> HTMLTag { tags[name] ?? .other }

  func attribute(_ name: String) -> HTMLAttribute { attributes[name] ?? .other }
}
