internal import Markup
internal import NewsModel
internal import TextCore

/// Makes the text of an article of its blocks, and tells its furniture by the rules for plain text.
struct PageTextMaker {
  let layoutReader: LayoutReader

  /// What is no part of a page's article even where it stands in the middle of it.
  private static let leftOut: Set<Furniture.Kind> = [.navigation, .appeal, .teaser, .caption, .credit]

  /// Rules whose furniture is left out whatever its kind, and those whose furniture stays.
  private static let leftOutRules: Set<String> = [SignUpRule.name, ContactRule.name]
  private static let keptRules: Set<String> = [SeparatorRule.name]

  /// Writes text, paragraphs, furniture and places in the page.
  func write(_ body: BodyFinder.Body, _ page: PageBlocks, _ tree: MarkupTree, to extracted: inout ExtractedPage) {
    var text = PageText()
    var rows = body.blocks
    if let unseen = body.unseenText { text.append(unseen) } else { text = self.text(of: &rows, page, tree) }
    var reading = reading(of: text, extracted)
    if body.unseenText == nil {
      var kept = blocks(rows, text, without: reading, keeping: body.captions)
      if kept.count < rows.count {
        text = self.text(of: &kept, page, tree)
        reading = self.reading(of: text, extracted)
      }
    }
    let layout = withoutHeadline(reading.layout)
    extracted.text = text.bytes
    extracted.paragraphs = layout.paragraphs
    extracted.furniture = layout.furniture
    extracted.sourceMap = places(of: text, tree)
  }

  /// The pieces of the text with their bytes in the page instead of the tree's text.
  private func places(of text: PageText, _ tree: MarkupTree) -> ContiguousArray<SourceRun> {
    var places: ContiguousArray<SourceRun> = []
    var row = 0
    for run in text.runs {
      var lower = run.source.lower
      while row > 0, tree.runs[row].text.lower > lower { row -= 1 }
      while row < tree.runs.count, tree.runs[row].text.upper <= lower { row += 1 }
      while lower < run.source.upper, row < tree.runs.count {
        let upper = min(run.source.upper, tree.runs[row].text.upper)
        let start = run.text.lower + (lower - run.source.lower)
        places.append(
          SourceRun(text: TextRange(start, start + (upper - lower)), source: tree.source(of: TextRange(lower, upper))))
        lower = upper
        if upper == tree.runs[row].text.upper { row += 1 }
      }
      row = min(row, max(tree.runs.count - 1, 0))
    }
    return places
  }

  /// The text of blocks; `rows` are those of them that have one.
  private func text(of rows: inout ContiguousArray<Int>, _ page: PageBlocks, _ tree: MarkupTree) -> PageText {
    var text = PageText()
    rows.removeAll { row in
      let count = text.paragraphs.count
      text.append(page.blocks[row], page.pieces, tree.text.span)
      return text.paragraphs.count == count
    }
    return text
  }

  private func reading(of text: PageText, _ extracted: ExtractedPage) -> LayoutReading {
    var metadata = ArticleMetadata()
    metadata.title = extracted.metadata.title
    return layoutReader.reading(of: Article(id: "", text: text.bytes, metadata: metadata))
  }

  /// What looks like a headline is none, as the headline was left out.
  private func withoutHeadline(_ layout: ArticleLayout) -> ArticleLayout {
    var layout = layout
    if let title = layout.title {
      layout.title = nil
      layout.paragraphs.insert(
        title, at: layout.paragraphs.firstIndex { $0.lower > title.lower } ?? layout.paragraphs.count)
    }
    return layout
  }

  /// The blocks that are not furniture from end to end.
  private func blocks(
    _ rows: ContiguousArray<Int>, _ text: PageText, without reading: LayoutReading, keeping captions: Set<Int>
  ) -> ContiguousArray<Int> {
    guard rows.count == text.paragraphs.count else { return rows }
    let furniture = reading.layout.furniture
    var kept: ContiguousArray<Int> = []
    var next = 0
    for (place, row) in rows.enumerated() {
      let range = text.paragraphs[place]
      while next < furniture.count, furniture[next].range.upper <= range.lower { next += 1 }
      if next < furniture.count, furniture[next].range.contains(range),
        Self.isLeftOut(furniture[next].kind, reading.rules[next]), !captions.contains(row)
      {
        continue
      }
      kept.append(row)
    }
    return kept
  }

  private static func isLeftOut(_ kind: Furniture.Kind, _ rule: String) -> Bool {
    leftOutRules.contains(rule) || (leftOut.contains(kind) && !keptRules.contains(rule))
  }
}
