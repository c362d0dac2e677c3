/// The words that turn what was said into its opposite (`reversing-words.txt`).
struct ReversingWords {
  /// They deny the word that they hang on: `not`.
  static let negations = list("negation")
  /// They deny, refuse, oppose or doubt what follows: `deny`.
  static let governors = list("governor")
  /// A source that begins so names nobody: `none of the officials`.
  static let nobody = list("nobody")
  /// An embedded question begins so: `whether`.
  static let questions = list("question")
  /// Two words that do what one of `governors` does: `stop short`.
  static let phrases: Set<String> = Set(line("phrase").split(separator: "|").map(String.init))

  private static let text = String(decoding: PackageResources.reversing_words_txt, as: UTF8.self)

  private static func list(_ name: String) -> Set<String> {
    Set(line(name).split(separator: " ").map(String.init))
  }

  private static func line(_ name: String) -> Substring {
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name) ") }
    return line?.dropFirst(name.utf8.count + 1) ?? ""
  }
}
