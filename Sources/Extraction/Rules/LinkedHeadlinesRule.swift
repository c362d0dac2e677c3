internal import NewsModel
internal import TextCore

/// The headlines of other stories below a heading such as `Related Articles`: lines without a full stop, up to the first
/// that has one.
///
/// Example: `The bridge is shut. ¶ Related Articles ¶ Ferry prices rise ⏎ Harbour gets a new crane` → teaser: Ferry prices rise + teaser: Harbour gets a new crane
/// Example: `The bridge is shut. ¶ Related ¶ The mayor opened a new road in May.` → none
struct LinkedHeadlinesRule: LayoutRule {
  static let name = "linked headlines"

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    let form = HeadlineForm(page: page)
    var isBelowHeading = false
    for block in page.blocks.indices {
      if !draft.isOpen(block) {
        if page.hit(.navigationHeading, at: page.blocks[block].words.lowerBound, block: block) != nil {
          isBelowHeading = true
        }
        continue
      }
      isBelowHeading = isBelowHeading && form.fits(block, draft, text)
      if isBelowHeading { draft.mark(block, .teaser, by: Self.name) }
    }
  }
}
