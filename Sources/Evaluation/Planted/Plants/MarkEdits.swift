import NewsModel
import TextCore

/// All quotation marks of an article in the other form: curly for straight, straight for curly.
enum MarkEdits: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    var edits: [TextEdit] = []
    var isOpen = false
    for row in 0..<source.tokens.count {
      let words: String
      switch source.string(row) {
      case let space where space.contains("\n\n"):
        isOpen = false
        continue
      case "\"":
        isOpen.toggle()
        words = isOpen ? "“" : "”"
      case "“", "”": words = "\""
      case "’s": words = "'s"
      default: continue
      }
      edits.append(TextEdit(range: source.tokens.ranges[row], words: words))
    }
    guard edits.count > 1, let other = source.others.first else { return [] }
    return [source.plant(.marks, edits, like: (other, 0))]
  }
}
