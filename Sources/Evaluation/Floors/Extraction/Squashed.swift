import Foundation
import TextCore

/// A line as it is compared: letters and digits of any script, small, single spaces between them.
struct Squashed: Hashable {
  let text: String

  init(_ line: String) {
    var text = ""
    var needsSpace = false
    for scalar in line.precomposedStringWithCompatibilityMapping.unicodeScalars {
      guard scalarClass(scalar.value).contains(.alphanumeric) else {
        needsSpace = true
        continue
      }
      if needsSpace, !text.isEmpty { text += " " }
      needsSpace = false
      text.unicodeScalars.append(scalar)
    }
    self.text = text.lowercased()
  }

  /// The names of a byline, without “by”.
  static func names(_ names: [String]) -> Set<String> {
    let squashed = names.map { name in
      let bare = name.drop { $0.isWhitespace }
      let isOpened = bare.lowercased().hasPrefix("by") && bare.dropFirst(2).first?.isWhitespace == true
      return Squashed(isOpened ? String(bare.dropFirst(2)) : name).text
    }
    return Set(squashed.filter { !$0.isEmpty })
  }
}
