/// A line of a page for the terminal: scalars with their styles, and the columns that they take.
struct StyledLine {
  private(set) var runs: [StyledText.Run] = []
  private(set) var width = 0

  init() {}

  mutating func append(_ scalar: Unicode.Scalar, _ style: TextStyle) {
    width += displayWidth(scalar.value)
    if runs.last?.style == style {
      runs[runs.count - 1].scalars.append(scalar)
    } else {
      runs.append(StyledText.Run(scalars: [scalar], style: style))
    }
  }
}

extension StyledText {
  /// The text in lines of at most `width` columns, broken at spaces and between wide scalars; what is wider than a line is
  /// broken where it must be, never before a mark that stands on the scalar before it. At least one line. O(scalars).
  func lines(width: Int) -> [StyledLine] {
    var breaker = LineBreaker(width: max(width, 2))
    for run in runs {
      for scalar in run.scalars { breaker.append(scalar, run.style) }
    }
    return breaker.finish()
  }
}

/// Fills lines greedily.
private struct LineBreaker {
  private let width: Int
  private var lines: [StyledLine] = []
  private var line = StyledLine()
  /// The style of a space that is written before the next word of the line.
  private var space: TextStyle?
  private var word: [(scalar: Unicode.Scalar, style: TextStyle)] = []
  private var wordWidth = 0

  init(width: Int) { self.width = width }

  mutating func append(_ scalar: Unicode.Scalar, _ style: TextStyle) {
    let columns = displayWidth(scalar.value)
    if scalar == " " {
      putWord()
      space = style
      return
    }
    // Between two wide scalars a line may end.
    if columns == 2, let last = word.last, displayWidth(last.scalar.value) == 2 { putWord() }
    if wordWidth + columns > width { breakWord() }
    word.append((scalar, style))
    wordWidth += columns
  }

  mutating func finish() -> [StyledLine] {
    putWord()
    lines.append(line)
    return lines
  }

  /// Puts the word into the line where there is room, else into the next one.
  private mutating func putWord() {
    guard !word.isEmpty else { return }
    let isSpaced = space != nil && line.width > 0
    if line.width + (isSpaced ? 1 : 0) + wordWidth > width {
      endLine()
    } else if isSpaced, let space {
      line.append(" ", space)
    }
    space = nil
    for (scalar, style) in word { line.append(scalar, style) }
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
  }

  /// A word wider than a line goes into lines of its own.
  private mutating func breakWord() {
    if line.width > 0 { endLine() }
    space = nil
    for (scalar, style) in word { line.append(scalar, style) }
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    endLine()
  }

  private mutating func endLine() {
    lines.append(line)
    line = StyledLine()
  }
}
