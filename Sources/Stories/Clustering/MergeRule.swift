/// A group of articles while stories are being made.
struct ArticleGroup: Sendable {
  /// How many articles it has.
  var count: Double
  /// The sum of the similarities of its pairs.
  var within: Double
  /// The sum of its articles' expectations: how much there is to compare in them.
  var expectation: Double

  /// An article is compared with so many others at most: in a larger group the others tell nothing.
  static let comparisonLimit = 192.0

  /// The mean similarity inside, of those that were compared; 0 for one article.
  var cohesion: Double {
    count > 1 ? within / min(count * (count - 1) / 2, count * Self.comparisonLimit / 2) : 0
  }

  /// How many pairs of articles, one of each group, were compared.
  func pairCount(with other: ArticleGroup) -> Double {
    min(count * other.count, Self.comparisonLimit * min(count, other.count))
  }
}

/// Tells which groups are one story, by the mean similarity between them (average link).
///
/// Two events of one kind share their kind's words: two quakes, two releases of a telephone. The articles of each are
/// nearer to each other than to those of the other, so two groups must be about as near to each other as their own
/// articles are. In headlines alone that tells nothing, too little is shared by any two of them.
///
/// Of a handful of articles any two are far likelier to be of one event than of a pool of thousands, so less is asked; of
/// two, each is the other's nearest whatever they tell, so it is not.
struct MergeRule: Sendable {
  private let weights: StoryWeights
  private let join: Double
  private let single: Double

  /// A rule with its weights, for a pool of so many articles.
  init(_ weights: StoryWeights, articles: Int) {
    self.weights = weights
    let areFew = articles > 2 && articles <= weights.few
    join = areFew ? weights.joinFew : weights.join
    single = areFew ? weights.joinFew : weights.single
  }

  /// The lowest similarity that may join anything.
  var floor: Double { min(join, single) }

  /// Whether groups whose articles have the mean similarity `similarity` are one story.
  func joins(_ one: ArticleGroup, _ other: ArticleGroup, similarity: Double) -> Bool {
    let share = shareOfCohesion(one, other)
    let sizes = (min(one.count, other.count), max(one.count, other.count))
    if sizes.1 < 3, sizes.0 == 1 { return similarity >= join }
    if sizes.0 == 1 {
      return similarity >= max(single, share * weights.singleCohesion * max(one.cohesion, other.cohesion))
    }
    return similarity >= max(join, share * weights.cohesion * min(one.cohesion, other.cohesion))
  }

  /// How much the similarity inside groups tells, 0 in headlines … 1 in texts.
  private func shareOfCohesion(_ one: ArticleGroup, _ other: ArticleGroup) -> Double {
    let expectation = min(one.expectation / one.count, other.expectation / other.count)
    return min(1, max(0, (expectation - 0.5) * 2.5))
  }
}
