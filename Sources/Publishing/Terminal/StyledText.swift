internal import NewsModel
internal import TextCore

/// What a part of a page for the terminal looks like.
enum TextStyle {
  case plain
  case strong
  case quiet
  case mark
  case difference
  case high
  case medium
  case low
  case agreed

  /// The parameters of its escape sequence (ECMA-48, SGR); nil for none. The sixteen colours are those that the user
  /// chose for his terminal, so that they suit its background.
  var parameters: StaticString? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .quiet: "2"
    case .mark: "36"
    case .difference: "1;4;35"
    case .high: "1;31"
    case .medium: "1;33"
    case .low: "1;34"
    case .agreed: "32"
    }
  }
}

/// Words in runs of one style each. Whatever goes in, nothing that a terminal would obey comes out: white space is single
/// spaces, control characters are their pictures.
struct StyledText {
  /// Scalars of one style.
  struct Run {
    var scalars: ContiguousArray<Unicode.Scalar>
    let style: TextStyle
  }

  private(set) var runs: [Run] = []
  private var endsInSpace = true

  init() {}

  /// `text` in `style`.
  init(_ text: String, _ style: TextStyle = .plain) { append(text, style) }

  var isEmpty: Bool { runs.isEmpty }

  /// The columns that it takes in one line.
  var width: Int {
    runs.reduce(0) { $0 + $1.scalars.reduce(0) { $0 + displayWidth($1.value) } }
  }

  /// Appends a text; at the start and after a space its own white space is passed over.
  mutating func append(_ text: String, _ style: TextStyle = .plain) {
    for scalar in text.unicodeScalars { append(scalar, style) }
  }

  /// Appends a slice of an article.
  mutating func append(_ text: Span<UInt8>, _ style: TextStyle = .plain) {
    var offset = 0
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      if let scalar = Unicode.Scalar(scalar.value) { append(scalar, style) }
    }
  }

  /// Appends what another text holds.
  mutating func append(_ other: StyledText) {
    for run in other.runs {
      for scalar in run.scalars { append(scalar, run.style) }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ style: TextStyle) {
    if isBreakingSpace(scalar.value) {
      guard !endsInSpace else { return }
      endsInSpace = true
      put(" ", style)
    } else if let value = visibleScalar(scalar.value), let shown = Unicode.Scalar(value) {
      endsInSpace = false
      put(shown, style)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, _ style: TextStyle) {
    if runs.last?.style == style {
      runs[runs.count - 1].scalars.append(scalar)
    } else {
      runs.append(Run(scalars: [scalar], style: style))
    }
  }
}
