internal import NewsModel
internal import TextCore

/// A line of a script or a style sheet that was scraped with the text: brackets, semicolons and equals signs are more
/// than one byte in twelve, and both an opening and a closing bracket are there.
///
/// Example: `The bridge is shut. ¶ <!-- ad_id = "12"; ad_width = 468; ad_type = "t"; //-->` → navigation: <!-- ad_id = "12"; ad_width = 468; ad_type = "t"; //-->
/// Example: `The vote (312 to 101; two abstained) was over by noon.` → none
struct ScriptRule: LayoutRule {
  static let name = "script"

  private static let fewestSigns = 8
  private static let bytesPerSign = 12

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) && isScript(draft.rest[block], text) {
      draft.mark(block, .navigation, by: Self.name)
    }
  }

  private func isScript(_ range: TextRange, _ text: Span<UInt8>) -> Bool {
    var signs = 0
    var isOpened = false
    var isClosed = false
    for offset in range.bounds {
      switch text[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "<"): (signs, isOpened) = (signs + 1, true)
      case UInt8(ascii: "}"), UInt8(ascii: ">"): (signs, isClosed) = (signs + 1, true)
      case UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "_"): signs += 1
      default: continue
      }
    }
    return isOpened && isClosed && signs >= Self.fewestSigns && signs * Self.bytesPerSign >= range.count
  }
}
