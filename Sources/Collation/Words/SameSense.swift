/// The words that news uses for one another (`same-sense.txt`).
///
/// Example: wound → injure
/// Example: collision → hit
/// Example: kill → kill
/// Example: ferry → ferry
/// Example: run_into → hit
package enum SameSense {
  private static let first: [String: String] = {
    var first: [String: String] = [:]
    let file = String(decoding: PackageResources.same_sense_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { first[word] = words[0] }
    }
    return first
  }()

  /// The word that stands for `lemma`, in lower case, and all that mean the same: itself for most.
  package static func word(for lemma: String) -> String { first[lemma] ?? lemma }

  /// The word that stands for a verb with its particle (`run into`); nil where the verb means what it means alone.
  static func word(for verb: String, with particle: String) -> String? { first[verb + "_" + particle] }
}
