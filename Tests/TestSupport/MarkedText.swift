package import TextCore

/// A text with named parts, so that nobody counts offsets by hand.
///
/// `⟦1:“We go,”⟧ ⟦1.cue:said⟧ ⟦1.source:Mr. Wang⟧` is the text `“We go,” said Mr. Wang` with three ranges. A name is
/// everything up to the first colon; marks nest; the same name may come again (a quote in two fragments).
package struct MarkedText: Sendable, Equatable {
  /// One marked part.
  package struct Mark: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// Its bytes in the plain text.
    package let range: TextRange

    /// The part `name` at `range`.
    package init(_ name: String, _ range: TextRange) {
      self.name = name
      self.range = range
    }
  }

  /// The text without its marks.
  package let text: ContiguousArray<UInt8>
  /// The parts in the order in which they open.
  package let marks: [Mark]

  /// The text and parts of `marked`.
  package init(_ marked: String) throws(MarkedTextError) {
    var text: ContiguousArray<UInt8> = []
    var marks: [(name: String, lower: Int, upper: Int?)] = []
    var open: [Int] = []
    var scalars = marked.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "⟦":
        guard let colon = scalars.firstIndex(of: ":") else { throw .nameless(text: marked) }
        let name = String(scalars[..<colon])
        if name.isEmpty || name.contains("⟦") || name.contains("⟧") { throw .nameless(text: marked) }
        open.append(marks.count)
        marks.append((name, text.count, nil))
        scalars = scalars[scalars.index(after: colon)...]
      case "⟧":
        guard let mark = open.popLast() else { throw .unopened(offset: text.count, text: marked) }
        marks[mark].upper = text.count
      default: text.append(scalar: scalar.value)
      }
    }
    if let mark = open.last { throw .unclosed(name: marks[mark].name, text: marked) }
    self.text = text
    self.marks = marks.map { Mark($0.name, TextRange($0.lower..<($0.upper ?? $0.lower))) }
  }

  /// The text without its marks, as a string.
  package var string: String { String(decoding: text, as: UTF8.self) }

  /// The ranges of all parts of this name, in text order.
  package func ranges(_ name: String) -> [TextRange] { marks.filter { $0.name == name }.map(\.range) }

  /// The range of the only part of this name; throws where there is none or more than one.
  package func range(_ name: String) throws(MarkedTextError) -> TextRange {
    let ranges = ranges(name)
    guard ranges.count == 1 else { throw .notSingle(name: name, count: ranges.count) }
    return ranges[0]
  }

  /// The words of a range.
  package func slice(_ range: TextRange) -> String { String(decoding: text[range.bounds], as: UTF8.self) }
}

/// Why a text with marks cannot be read, or a name cannot be found.
package enum MarkedTextError: Error, Equatable, CustomStringConvertible {
  /// A closing mark with nothing to close.
  case unopened(offset: Int, text: String)
  /// An opening mark that is never closed.
  case unclosed(name: String, text: String)
  /// An opening mark without a name and a colon.
  case nameless(text: String)
  /// No part, or more than one, has the name.
  case notSingle(name: String, count: Int)

  /// One sentence.
  package var description: String {
    switch self {
    case .unopened(let offset, let text): "a ⟧ at byte \(offset) of the plain text closes nothing in: \(text)"
    case .unclosed(let name, let text): "⟦\(name): is never closed in: \(text)"
    case .nameless(let text): "a ⟦ must be followed by a name and a colon in: \(text)"
    case .notSingle(let name, let count): "\(count) parts are marked \(name), where one was asked for"
    }
  }
}
