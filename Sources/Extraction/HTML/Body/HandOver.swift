/// A step of the cascade that finds the body: what it decided, and why.
package struct HandOver: Sendable, Equatable {
  /// The steps, in the order in which they are asked.
  package enum Step: String, Sendable, CaseIterable {
    /// The article's text in the page's structured data (JSON-LD).
    case structuredData = "structured-data"
    /// Elements that say that they are the article.
    case semanticContainer = "semantic-container"
    /// Where the prose is densest.
    case density
    /// The words under the pictures, where they are most of what is told.
    case gallery
    /// Whatever there is.
    case lastResort = "last-resort"
  }

  /// Which step.
  package let step: Step
  /// Whether its result was taken; else the next step was asked.
  package let isAccepted: Bool
  /// One plain sentence.
  package let reason: String
}
