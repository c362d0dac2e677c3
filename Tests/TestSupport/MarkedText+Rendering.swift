internal import TextCore

extension MarkedText {
  /// The marked text that `init` would read, for failures that a person can read.
  package var rendered: String { Self.render(text, marks) }

  /// Marks `marks` in `text`.
  ///
  /// A part that begins inside another and ends outside of it is cut where the other ends; the rest comes as a part of
  /// the same name with `…` after it.
  package static func render(_ text: ContiguousArray<UInt8>, _ marks: [Mark]) -> String {
    var rest = marks.sorted(by: opensFirst)[...]
    var open: [Mark] = []
    var rendered: ContiguousArray<UInt8> = []
    for offset in 0...text.count {
      while let innermost = open.last, innermost.range.upper == offset, innermost.range.lower < offset {
        rendered.append("⟧")
        open.removeLast()
      }
      while let mark = rest.first, mark.range.lower == offset {
        rest.removeFirst()
        var mark = mark
        if let outer = open.last, outer.range.upper < mark.range.upper {
          let tail = Mark(mark.name + "…", TextRange(outer.range.upper, mark.range.upper))
          mark = Mark(mark.name, TextRange(mark.range.lower, outer.range.upper))
          rest = ([tail] + rest).sorted(by: opensFirst)[...]
        }
        rendered.append(contentsOf: "⟦\(mark.name):".utf8)
        if mark.range.isEmpty { rendered.append("⟧") } else { open.append(mark) }
      }
      if offset < text.count { rendered.append(text[offset]) }
    }
    return String(decoding: rendered, as: UTF8.self)
  }

  /// Outer parts before those inside of them.
  private static func opensFirst(_ left: Mark, _ right: Mark) -> Bool {
    if left.range.lower != right.range.lower { return left.range.lower < right.range.lower }
    return left.range.upper > right.range.upper
  }
}
