/// What comes out of the input.
package enum PageItem: Sendable, Equatable {
  /// A page.
  case page(RawPage)
  /// An article that is text already, or an input that could not be read.
  case item(IntakeItem)

  /// About how many bytes it holds in memory.
  package var byteCount: Int {
    switch self {
    case .page(let page): page.byteCount
    case .item(let item): item.byteCount
    }
  }
}
