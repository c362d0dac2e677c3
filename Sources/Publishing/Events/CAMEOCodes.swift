internal import NewsModel

/// The CAMEO codes of `cameo-codes.txt`: what GDELT calls PLOVER's types and modes.
struct CAMEOCodes {
  /// A code and its place on the scale from conflict (-10) to cooperation (10).
  struct Entry {
    let code: String
    let goldstein: String
  }

  private let entries: [String: Entry]

  /// Reads the list.
  init() {
    var entries: [String: Entry] = [:]
    let list = String(decoding: PackageResources.cameo_codes_txt, as: UTF8.self)
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ").map(String.init)
      precondition(fields.count == 4, "a code has a type, a mode, digits and a number: \(line)")
      entries["\(fields[0]) \(fields[1])"] = Entry(code: fields[2], goldstein: fields[3])
    }
    self.entries = entries
  }

  /// The code of a type and mode; that of the type where the mode has none of its own.
  subscript(type: EventType, mode: String?) -> Entry {
    if let mode, let entry = entries["\(type.label) \(mode)"] { return entry }
    guard let entry = entries["\(type.label) -"] else { preconditionFailure("\(type.label) has no CAMEO code") }
    return entry
  }
}
