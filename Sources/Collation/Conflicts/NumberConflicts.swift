internal import NewsModel
internal import TextCore

/// Figures for one thing that cannot both be right.
///
/// Two figures are for one thing where both sentences count the same and tell the same of it: `17 people were injured`
/// and `71 injured people`. They agree where one is an estimate of the other within a tenth (`about 1,200` and 1,187);
/// the later is an update where it says so, or where the earlier is a day older and the later outlets all have the new
/// one. All else is a conflict.
struct NumberConflicts {
  let context: StoryContext

  /// The conflicts over figures in claims, each with the rows of the claims that have the figures.
  func conflicts(in claims: ContiguousArray<FoundClaim>) -> ContiguousArray<(conflict: Conflict, claims: Set<Int>)> {
    let reader = FigureReader(context: context)
    let comparison = FigureComparison(context: context)
    var figures: ContiguousArray<(figure: Figure, claim: Int)> = []
    for (row, claim) in claims.enumerated() {
      for sentence in claim.sentences {
        figures += reader.figures(of: sentence).map { ($0, row) }
      }
    }
    var groups = Groups(count: figures.count)
    for right in figures.indices {
      let figure = figures[right].figure
      for left in 0..<right where groups.name(of: left) != groups.name(of: right) {
        if comparison.isOneThing(figures[left].figure, figure) { groups.join(left, right) }
      }
    }
    let all = ContiguousArray(figures.map(\.figure))
    return ContiguousArray(
      groups.all().compactMap { rows in
        guard rows.contains(where: { all[$0].value != all[rows[0]].value }) else { return nil }
        let owners = rows.map { figures[$0].claim }
        let about = self.claims(about: owners, among: claims)
        return conflict(
          over: ContiguousArray(rows.map { all[$0] }), all,
          claim: owners.first(where: about.contains) ?? owners[0]
        ).map { ($0, about) }
      })
  }

  /// The claims that are about a figure: at least half of their statements have it. `rows` has a row for each figure.
  private func claims(about rows: [Int], among claims: ContiguousArray<FoundClaim>) -> Set<Int> {
    Set(rows.filter { row in rows.count { $0 == row } * 2 >= claims[row].sentences.count })
  }

  private func conflict(
    over figures: ContiguousArray<Figure>, _ all: ContiguousArray<Figure>, claim: Int
  ) -> Conflict? {
    let told = held(figures)
    guard Set(told.map(\.value)).count > 1 else { return nil }
    let supported =
      told
      + all.filter { figure in
        !told.contains { $0.sentence.article == figure.sentence.article }
          && told.contains { isOneFigure($0, figure) }
      }
    let values = ContiguousArray(
      supported.map { ToldValue(key: $0.value, value: $0.slice, evidence: [$0.sentence.slice]) })
    guard let versions = context.versions(of: values) else { return nil }
    let relation = relation(between: told)
    return Conflict(
      kind: .number, severity: relation == .conflict ? .high : .low, relation: relation, subject: .claim(claim),
      versions: versions)
  }

  /// What each article holds: of several figures for one thing the one by which it puts the others right; where none
  /// does, it tells of different things, and nothing is held.
  private func held(_ figures: ContiguousArray<Figure>) -> ContiguousArray<Figure> {
    figures.filter { figure in
      let own = figures.filter { $0.sentence.article == figure.sentence.article }
      if own.allSatisfy({ $0.value == figure.value }) { return true }
      return figure.isRevision && own.allSatisfy { $0.value == figure.value || !$0.isRevision }
    }
  }

  /// Whether two equal numbers count one thing: another article that has the number too.
  private func isOneFigure(_ left: Figure, _ right: Figure) -> Bool {
    guard left.value == right.value, left.unit == right.unit else { return false }
    if left.counted != nil, left.counted == right.counted { return true }
    return !left.circumstances.isDisjoint(with: right.circumstances)
  }

  private func relation(between figures: ContiguousArray<Figure>) -> Conflict.Relation {
    if FigureComparison.agree(figures) { return .estimate }
    let days = figures.map { context.reading($0.sentence.article).chronology?.day }
    guard let latest = days.compactMap({ $0 }).max(), days.allSatisfy({ $0 != nil }) else { return .conflict }
    let late = zip(figures, days).filter { $0.1 == latest }.map(\.0)
    let early = zip(figures, days).filter { $0.1 != latest }.map(\.0)
    guard let newest = late.first?.value, late.allSatisfy({ $0.value == newest }), !early.isEmpty,
      early.allSatisfy({ $0.value != newest }), late.contains(where: \.isRevision)
    else { return .conflict }
    return .update
  }
}
