extension Report {
  /// One plain sentence that says what a conflict is: who prints what. Its only words beside these are slices.
  ///
  /// `“17” is what The Alden Courier has; Strait 24 has “71”.`
  public func explanation(of conflict: Conflict) -> String {
    var parts: [String] = []
    for (place, version) in conflict.versions.enumerated() {
      let names = listed(version.articles.map(label))
      let verb = version.articles.count == 1 ? "has" : "have"
      parts.append(
        place == 0
          ? "“\(self[version.value])” is what \(names) \(verb)" : "\(names) \(verb) “\(self[version.value])”")
    }
    let addition: String
    switch conflict.relation {
    case .conflict: addition = ""
    case .update: addition = " The later report supersedes the earlier."
    case .estimate: addition = " One is an estimate of the other."
    case .refinement: addition = " One is more exact than the other."
    }
    return parts.joined(separator: "; ") + "." + addition
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The id of a story: that of its first article by id, so that it does not depend on the order of the input.
  public func id(of account: Account) -> String {
    account.articles.map { self[$0].article.id }.min() ?? ""
  }
}
