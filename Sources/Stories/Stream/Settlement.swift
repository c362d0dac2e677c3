/// What becomes of a block of articles, and of the stories that they touch.
struct Settlement: Sendable {
  /// The rows of the block's articles.
  var rows: ContiguousArray<ArticleRow> = []
  /// The first article of the story of each.
  var founders: ContiguousArray<UInt32> = []
  /// What each of them, and those before that they touch, has near it: by article, rising.
  var neighbours: ContiguousArray<(article: UInt32, list: ContiguousArray<Neighbour>)> = []
  /// What is to be added to the likelihoods of articles and the others of their story: by article, rising.
  var sums: ContiguousArray<(article: UInt32, sum: Float)> = []
  /// The stories that have new articles, or that have become one; by their first article, rising.
  var stories: ContiguousArray<(founder: UInt32, story: Story)> = []
  /// The latest day of an article; 0 where none has one.
  var newestDay: Int32 = 0
}
