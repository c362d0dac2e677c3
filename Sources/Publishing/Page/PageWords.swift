internal import NewsModel

/// The page's own words. All else on it is a slice of an article or what came with one.

extension Conflict.Kind {
  /// What a heading calls it.
  var heading: String {
    switch self {
    case .attribution: "Who said it"
    case .wording: "Words of a quotation"
    case .number: "Number"
    case .date: "Date"
    case .place: "Place"
    case .name: "Name"
    case .negation: "Whether it is so"
    case .outcome: "What happened"
    }
  }
}

extension Conflict.Relation {
  /// What a heading adds; nothing for a plain conflict.
  var note: String? {
    switch self {
    case .conflict: nil
    case .update: "a later report supersedes an earlier one"
    case .estimate: "one is an estimate of the other"
    case .refinement: "one is more exact than the other"
    }
  }
}

extension Conflict.Severity {
  /// What a heading calls it.
  var heading: String {
    switch self {
    case .high: "High"
    case .medium: "Medium"
    case .low: "Low"
    }
  }
}

extension Framing.LoadedWord.Kind {
  /// What a line of such words is called.
  var heading: String {
    switch self {
    case .favourable: "speaks well"
    case .unfavourable: "speaks ill"
    case .pressing: "presses"
    case .doubting: "doubts"
    }
  }
}

/// A number with its noun: `1 article`, `3 articles`.
///
/// Example: 1 article → 1 article
/// Example: 3 article → 3 articles
/// Example: 2 biography → 2 biographies
package func counted(_ count: Int, _ noun: String) -> String {
  if count == 1 { return "1 \(noun)" }
  return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
}

/// What an article holds that is no report: `2 captions, 1 byline`; nil where there is nothing of that.
func furnitureCounts(_ layout: ArticleLayout?) -> String? {
  guard let layout, !layout.furniture.isEmpty else { return nil }
  let counts = Furniture.Kind.allCases.compactMap { kind -> (count: Int, kind: Furniture.Kind)? in
    let count = layout.furniture.count { $0.kind == kind }
    return count == 0 ? nil : (count, kind)
  }
  let sorted = counts.sorted { ($1.count, $0.kind.rawValue) < ($0.count, $1.kind.rawValue) }
  return sorted.map { $0.kind == .navigation ? "\($0.count) navigation" : counted($0.count, "\($0.kind.label)") }
    .joined(separator: ", ")
}
