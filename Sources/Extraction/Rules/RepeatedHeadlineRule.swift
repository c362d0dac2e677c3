internal import NewsModel
internal import TextCore

/// The words of an early line again at the beginning of another one, before the report has begun: pages print the
/// headline above the picture once more. The first printing is left for the headline.
///
/// Example: `Bridge to Close for Repairs ¶ Bridge to Close for Repairs ⏎ It shuts in May.` → navigation: Bridge to Close for Repairs
/// Example: `Bridge to Close for Repairs ¶ Bridge to close for a year, says the mayor.` → none
struct RepeatedHeadlineRule: LayoutRule {
  static let name = "repeated headline"

  /// Lines at the top that are compared.
  private static let zone = 8
  /// Words that a line must have to be known again.
  private static let shortest = 4

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    let end = min(page.blocks.count, Self.zone)
    guard end > 1 else { return }
    for later in 1..<end {
      for earlier in 0..<later where isRepeated(page.blocks[earlier].words, page.blocks[later].words, page) {
        let last = page.blocks[later].words.lowerBound + page.blocks[earlier].wordCount - 1
        let after = Int(page.words.uppers[last])
        let isAll = page.blocks[later].wordCount == page.blocks[earlier].wordCount
        if isAll { draft.mark(later, .navigation, by: Self.name) }
        if !isAll, draft.isWhole(later, of: page) {
          draft.markHead(of: later, to: after, .navigation, by: Self.name, page: page, text)
        }
        break
      }
    }
  }

  /// Whether `second` begins with all words of `first` and then begins anew.
  private func isRepeated(_ first: Range<Int>, _ second: Range<Int>, _ page: PlainPage) -> Bool {
    guard (Self.shortest...40).contains(first.count), first.count <= second.count else { return false }
    for step in 0..<first.count
    where page.words.hashes[first.lowerBound + step] != page.words.hashes[second.lowerBound + step] { return false }
    guard first.count < second.count else { return true }
    let next = second.lowerBound + first.count
    return page.words.traits[next].contains(.capital) && !page.words.traits[next - 1].contains(.afterStop)
  }
}
