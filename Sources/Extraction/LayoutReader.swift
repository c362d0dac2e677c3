package import NewsModel
internal import TextCore

/// Tells headline, report and furniture apart in plain text.
///
/// The text is cut into blocks (`BlockScanner`), its words are compared with the lists in `Phrases` once, and each rule
/// of `layoutRules` takes what it knows; what no rule takes is report. Precision goes first: a paragraph of the report
/// that is marked loses evidence, a button that is not marked costs little.
package struct LayoutReader: Sendable {
  private let phrases: PhraseTable

  /// A reader with its word lists.
  package init() { phrases = PhraseTable() }

  /// The layout of `article`. O(bytes).
  package func layout(of article: Article) -> ArticleLayout { reading(of: article).layout }

  /// The layout of `article` with the rule that made each mark, for tests and for whoever asks why. O(bytes).
  package func reading(of article: Article) -> LayoutReading {
    let text = article.text.span
    let page = PlainPage(text, phrases: phrases)
    var draft = LayoutDraft(page)
    if let title = article.metadata.title {
      KnownHeadlineRule(title: title).apply(to: &draft, page: page, text: text)
    }
    for rule in layoutRules { rule.apply(to: &draft, page: page, text: text) }
    return LayoutReading(draft, text)
  }
}

/// A layout, and why it is as it is.
package struct LayoutReading: Sendable, Equatable {
  /// The layout.
  package let layout: ArticleLayout
  /// The name of the rule that made each piece of furniture, in the order of `layout.furniture`.
  package let rules: [String]

  /// Puts the parts in text order; what is between two marks in one block is a paragraph of its own.
  init(_ draft: LayoutDraft, _ text: Span<UInt8>) {
    let marks = Self.parted(draft, text)
    var layout = ArticleLayout(title: draft.title)
    var place = 0
    for rest in draft.rest where !rest.isEmpty {
      var lower = rest.lower
      while place < marks.count, marks[place].range.upper <= lower { place += 1 }
      while place < marks.count, marks[place].range.lower < rest.upper {
        let before = text.trimmed(TextRange(lower, max(lower, marks[place].range.lower)))
        if !before.isEmpty { layout.paragraphs.append(before) }
        lower = max(lower, marks[place].range.upper)
        place += 1
      }
      let last = text.trimmed(TextRange(min(lower, rest.upper), rest.upper))
      if !last.isEmpty { layout.paragraphs.append(last) }
    }
    layout.furniture = ContiguousArray(marks.map { Furniture(range: $0.range, kind: $0.kind) })
    self.layout = layout
    rules = marks.map(\.rule)
  }

  /// The marks in text order, none over another: a sentence that was taken inside a block may have been taken with all
  /// of the block later.
  private static func parted(_ draft: LayoutDraft, _ text: Span<UInt8>) -> [LayoutMark] {
    let sorted = draft.marks.sorted { left, right in
      left.range.lower == right.range.lower ? left.range.upper > right.range.upper : left.range < right.range
    }
    var marks: [LayoutMark] = []
    var end: UInt32 = 0
    for mark in sorted where mark.range.upper > end {
      if let title = draft.title, mark.range.overlaps(title) { continue }
      let range = text.trimmed(TextRange(max(mark.range.lower, end), mark.range.upper))
      if range.isEmpty { continue }
      marks.append(LayoutMark(range: range, kind: mark.kind, rule: mark.rule))
      end = range.upper
    }
    return marks
  }
}
