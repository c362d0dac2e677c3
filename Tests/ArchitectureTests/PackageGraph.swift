import Foundation
import TestSupport

/// The targets that Package.swift names and what each depends on, read from its text.
struct PackageGraph {
  /// Every target under Sources with the targets that it depends on.
  let dependencies: [String: Set<String>]

  /// The graph of a manifest whose targets stand in one list, `targets: [`, each beginning with its name.
  init(manifest: String) {
    guard let list = manifest.range(of: "\n  targets: [") else {
      dependencies = [:]
      return
    }
    let elements = Self.elements(manifest[list.upperBound...])
      .filter { !$0.hasPrefix("tests(") && !$0.contains("path: \"Tests") }
      .map(Self.literals)
    let names = Set(elements.compactMap(\.first))
    dependencies = Dictionary(
      uniqueKeysWithValues: elements.compactMap { literals in
        literals.first.map { ($0, names.intersection(literals.dropFirst())) }
      })
  }

  /// The elements of the array literal that `text` is inside of.
  private static func elements(_ text: Substring) -> [String] {
    var elements: [String] = []
    var element = ""
    var depth = 0
    for line in text.split(separator: "\n") where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
      for character in line {
        if "([".contains(character) { depth += 1 }
        if ")]".contains(character) { depth -= 1 }
        if depth < 0 { return (elements + [element]).filter { !$0.isEmpty } }
        if character == ",", depth == 0 {
          elements.append(element.trimmingCharacters(in: .whitespaces))
          element = ""
        } else {
          element.append(character)
        }
      }
    }
    return elements
  }

  /// The string literals in `text`, which holds no escapes.
  private static func literals(_ text: String) -> [String] {
    text.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}

/// The table of rooms in ARCHITECTURE.md: `| room | one line | may import |`.
struct RoomTable {
  /// What each room may import.
  let mayImport: [String: Set<String>]

  /// The table in `markdown`: back-quoted names in the first column, back-quoted names in the third.
  init(markdown: String) {
    var rooms: [String: Set<String>] = [:]
    var isInside = false
    for line in markdown.components(separatedBy: "\n") {
      if line.hasPrefix("| room |") { isInside = true } else if !line.hasPrefix("|") { isInside = false }
      let cells = line.components(separatedBy: "|")
      guard isInside, cells.count >= 5, let room = Self.names(cells[1]).first else { continue }
      rooms[room] = Set(Self.names(cells[3]))
    }
    mayImport = rooms
  }

  private static func names(_ cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}

/// The modules that a Swift source imports, with the line of each.
func imports(in source: String) -> [(module: String, line: Int)] {
  let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
  var found: [(String, Int)] = []
  for (place, line) in source.components(separatedBy: "\n").enumerated() {
    var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
    while let word = words.first, word.hasPrefix("@") || ["public", "package", "internal", "private"].contains(word) {
      words = words.dropFirst()
    }
    guard words.first == "import" else { continue }
    words = words.dropFirst()
    if let kind = words.first, kinds.contains(kind) { words = words.dropFirst() }
    if let module = words.first?.split(separator: ".").first { found.append((String(module), place + 1)) }
  }
  return found
}
