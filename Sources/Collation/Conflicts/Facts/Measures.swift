/// Units that things are measured in: a number of them is compared with numbers of the same unit only.
///
/// Example: years → year
/// Example: km → kilometre
/// Example: feet → foot
package enum Measures {
  private static let units: [String: String] = {
    var units: [String: String] = [:]
    let file = String(decoding: PackageResources.measures_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { units[word] = words[0] }
    }
    return units
  }()

  /// The unit that `lemma`, in lower case, is a word for; nil for none.
  package static func unit(of lemma: String) -> String? { units[lemma] }
}
