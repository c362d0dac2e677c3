/// Words that tell when and where something happened.
///
/// They stand in `days-and-places.txt`.
struct CircumstanceWords: Sendable {
  /// What a word tells.
  enum Role: Sendable, Equatable {
    /// A weekday or a month: its bit in `ArticleFeatures.calendar`.
    case weekday(bit: UInt32)
    case month(bit: UInt32)
    /// A name after it is a place.
    case beforePlace
  }

  /// The bits of weekdays; those of months are the others.
  static let weekdays: UInt32 = 0x7f

  private let roles: [TermHash: Role]

  /// Reads the list.
  init() {
    var roles: [TermHash: Role] = [:]
    var stem = WordStem()
    let list = String(decoding: PackageResources.days_and_places_txt, as: UTF8.self)
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      for (place, forms) in fields.dropFirst().enumerated() {
        let role: Role =
          switch fields[0] {
          case "weekday": .weekday(bit: 1 << UInt32(place))
          case "month": .month(bit: 1 << UInt32(place + 7))
          default: .beforePlace
          }
        for form in forms.split(separator: "|") {
          let bytes = ContiguousArray(form.utf8)
          stem.read(bytes.span, .letters)
          roles[TermHash(of: stem.bytes.span, .letters)] = role
        }
      }
    }
    self.roles = roles
  }

  /// What a word tells; nil for most.
  func role(of term: TermHash) -> Role? { roles[term] }
}

/// Tells the places among the names of a paragraph: the capitalised words after “in”, “near” and such, up to the next word
/// without a capital: Port and Alden in “a fire in Port Alden broke out”.
struct PlaceRun {
  private var isPlace = false

  /// Whether the next word names a place.
  mutating func read(_ role: CircumstanceWords.Role?, isCapital: Bool) -> Bool {
    guard isCapital, role == nil else {
      isPlace = role == .beforePlace
      return false
    }
    return isPlace
  }
}
