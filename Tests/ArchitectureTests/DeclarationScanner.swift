import Foundation

/// Finds declarations that other rooms can see and that have no doc comment, line by line.
///
/// It reads lines, not syntax: a declaration begins its line, after attributes and modifiers, and its doc comment stands
/// directly above it or above its attributes. Cases of a visible enum and requirements of a visible protocol count.
struct DeclarationScanner {
  private static let modifiers: Set<Substring> = [
    "public", "package", "open", "static", "final", "mutating", "nonmutating", "consuming", "borrowing", "override",
    "indirect", "nonisolated", "required", "convenience", "lazy", "weak", "unsafe", "prefix", "postfix", "infix",
    "private(set)", "internal(set)", "fileprivate(set)", "package(set)",
  ]
  private static let keywords: Set<Substring> = [
    "func", "var", "let", "struct", "enum", "class", "actor", "protocol", "typealias", "init", "subscript", "case",
    "associatedtype", "macro", "operator",
  ]

  /// A line that begins a declaration.
  private struct Declaration {
    let keyword: Substring
    let isVisible: Bool
  }

  /// The lines, from 1, of visible declarations without a doc comment.
  static func undocumented(in source: String) -> [Int] {
    var found: [Int] = []
    var stripper = LiteralStripper()
    var depth = 0
    // Visible enums and protocols that are open, by the depth of their members.
    var open: [Int] = []
    var isDocumented = false
    for (place, line) in source.components(separatedBy: "\n").enumerated() {
      let code = stripper.strip(line)
      let trimmed = line.trimmingCharacters(in: .whitespaces)
      let declaration = declaration(code)
      let isMember = declaration.map { open.last == depth && $0.keyword != "let" } ?? false
      if let declaration, declaration.isVisible || isMember, !isDocumented { found.append(place + 1) }
      let before = depth
      depth += code.count { $0 == "{" } - code.count { $0 == "}" }
      while let last = open.last, depth < last { open.removeLast() }
      if let declaration, declaration.isVisible, depth > before, ["enum", "protocol"].contains(declaration.keyword) {
        open.append(depth)
      }
      isDocumented = trimmed.hasPrefix("///") || (isDocumented && (trimmed.hasPrefix("@") || trimmed.hasPrefix("#if")))
    }
    return found
  }

  private static func declaration(_ code: String) -> Declaration? {
    var words = code.split(whereSeparator: { " \t".contains($0) })[...]
    var isVisible = false
    while let word = words.first {
      let isAttribute = word.hasPrefix("@")
      guard isAttribute || modifiers.contains(word) || word.hasPrefix("nonisolated(") else { break }
      isVisible = isVisible || ["public", "package", "open"].contains(word)
      words = words.dropFirst()
    }
    guard let word = words.first else { return nil }
    let keyword = word.prefix { $0.isLetter }
    return keywords.contains(keyword) ? Declaration(keyword: keyword, isVisible: isVisible) : nil
  }
}

/// Takes comments and the contents of string literals out of lines, so that braces can be counted.
struct LiteralStripper {
  private var isInMultiline = false

  /// `line` without its comment and without what its string literals hold. Lines must come in order.
  mutating func strip(_ line: String) -> String {
    var code = ""
    var isInString = false
    var rest = Substring(line)
    while let character = rest.first {
      if rest.hasPrefix("\"\"\"") {
        isInMultiline.toggle()
        rest = rest.dropFirst(3)
        continue
      }
      rest = rest.dropFirst()
      if isInMultiline { continue }
      if isInString, character == "\\" {
        rest = rest.dropFirst()
      } else if character == "\"" {
        isInString.toggle()
      } else if !isInString {
        if character == "/", rest.hasPrefix("/") { break }
        code.append(character)
      }
    }
    return code
  }
}
