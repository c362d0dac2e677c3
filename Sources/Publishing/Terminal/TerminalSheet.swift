/// The lines of a page for the terminal as they are written.
struct TerminalSheet {
  /// The number of columns that are used: on a terminal not more than are comfortable to read.
  let width: Int
  private let isColoured: Bool
  private(set) var bytes: ContiguousArray<UInt8> = []

  init(_ style: TerminalPage.Style) {
    width = style.width == .max ? .max : min(max(style.width, 20), 100)
    isColoured = style.isColoured
  }

  /// How a word that differs is set off: by colour, or by asterisks where there is none.
  func emphasised(_ text: StyledText) -> StyledText {
    guard !isColoured else { return text }
    var marked = StyledText("*", .difference)
    marked.append(text)
    marked.append("*", .difference)
    return marked
  }

  mutating func blank() { bytes.append(0x0a) }

  /// A paragraph after `label`, which the lines below it are indented by; `indent` columns before all of it.
  mutating func paragraph(_ text: StyledText, indent: Int = 0, label: StyledText = StyledText(), labelWidth: Int = 0) {
    let hang = label.isEmpty ? labelWidth : max(labelWidth, label.width + 1)
    let isNarrow = width - indent - hang < 16
    let rest = isNarrow ? min(indent + 2, 4) : indent + hang
    var isFirst = true
    if isNarrow, !label.isEmpty {
      put(label.lines(width: width - min(indent, 4)), indent: min(indent, 4))
      isFirst = false
    }
    for line in text.lines(width: width - rest) {
      if isFirst, !label.isEmpty {
        spaces(indent)
        for run in label.runs { put(run) }
        spaces(rest - indent - label.width)
      } else {
        spaces(rest)
      }
      isFirst = false
      put(line)
    }
  }

  /// A heading with a rule through the page, and `note` at its end.
  mutating func heading(_ title: String, note: String = "") {
    blank()
    var text = StyledText(title.uppercased(), .strong)
    let noteWidth = note.isEmpty ? 0 : displayWidth(note) + 1
    let room = width - text.width - 1 - noteWidth
    if room > 2 {
      text.append(" ")
      text.append(String(repeating: "─", count: room), .quiet)
      if !note.isEmpty { text.append(" " + note, .quiet) }
    }
    paragraph(text)
    blank()
  }

  /// A rule through the page.
  mutating func rule(_ sign: String) { paragraph(StyledText(String(repeating: sign, count: width), .strong)) }

  /// Texts side by side, each a list of paragraphs, with a thin line between them.
  mutating func columns(_ columns: [[StyledText]], indent: Int) {
    let gap = 3
    let room = (width - indent - gap * (columns.count - 1)) / columns.count
    let cells = columns.map { paragraphs in paragraphs.flatMap { $0.lines(width: room) } }
    for row in 0..<(cells.map(\.count).max() ?? 0) {
      spaces(indent)
      for (place, cell) in cells.enumerated() {
        if place > 0 {
          bytes.append(0x20)
          put(StyledText.Run(scalars: ["│"], style: .quiet))
          if row < cell.count { bytes.append(0x20) }
        }
        guard row < cell.count else {
          if place < cells.count - 1 { spaces(room) }
          continue
        }
        for run in cell[row].runs { put(run) }
        if place < cells.count - 1 { spaces(room - cell[row].width) }
      }
      blank()
    }
  }

  /// Whether texts can stand side by side with at least 24 columns each.
  func fits(_ count: Int, indent: Int) -> Bool { count <= 3 && (width - indent - 3 * (count - 1)) / count >= 24 }

  private mutating func put(_ lines: [StyledLine], indent: Int) {
    for line in lines {
      spaces(indent)
      put(line)
    }
  }

  private mutating func put(_ line: StyledLine) {
    for run in line.runs { put(run) }
    blank()
  }

  private mutating func put(_ run: StyledText.Run) {
    let parameters = isColoured ? run.style.parameters : nil
    if let parameters { bytes += "\u{1b}[\(parameters)m".utf8 }
    for scalar in run.scalars { bytes += String(scalar).utf8 }
    if parameters != nil { bytes += "\u{1b}[0m".utf8 }
  }

  private mutating func spaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: max(count, 0)))
  }
}
