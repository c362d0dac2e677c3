internal import NewsModel
internal import TextCore

/// Makes quotations of what the tagger found.
enum TaggedSpeech {
  /// The drafts of the tagger's spans; `findings` has what the rules found. O(spans · log tokens).
  static func drafts(
    _ spans: ContiguousArray<AttributionSpan>, beside findings: Findings, in material: Material
  ) -> ContiguousArray<Draft> {
    let linking = SpanLinking(spans.flatMap { TaggedSpan.spans($0, in: material) }, findings, material)
    return ContiguousArray(linking.bundles.map { draft($0, material) })
  }

  private static func draft(_ bundle: SpanLinking.Bundle, _ material: Material) -> Draft {
    let content = ContiguousArray(bundle.contents.map { whole($0, material) })
    let parts = bundle.contents + [bundle.cue, bundle.source].compactMap(\.self)
    var draft = Draft(
      content: content, cueRow: bundle.cue.map { cueRow($0.rows, material) }, kind: kind(content, material),
      rule: .tagged, probability: parts.map(\.probability).min())
    if let cue = bundle.cue { draft.cue = [cue.range] }
    if let source = bundle.source {
      draft.source = source.rows
      let top = head(source.rows, material)
      draft.sourceHead = subject(in: source.rows, of: draft.cueRow, beside: top, material) ?? top
      draft.sourceWords = [source.range]
      if let cue = draft.cueRow, let head = draft.sourceHead,
        let subject = MisplacedSource.subject(of: cue, insteadOf: source.rows, head, material)
      {
        (draft.source, draft.sourceHead, draft.sourceWords) = (subject.rows, subject.head, [])
      }
    } else if let row = draft.cueRow, let source = parsed(row, material) {
      draft.source = source.rows
      draft.sourceHead = source.head
    }
    if NoSpeech.isPassiveSubject(draft, material) {
      (draft.source, draft.sourceHead, draft.sourceWords) = (nil, nil, [])
    }
    return draft
  }

  /// The subject of the cue among the words of a source whose top word stands in another sentence: of `Police Lt. Voss`,
  /// which the parser cuts in two, it is the name.
  private static func subject(in rows: Range<Int>, of cue: Int?, beside top: Int, _ material: Material) -> Int? {
    guard let cue, material.isVerb(cue), let subject = material.subject(cue), rows.contains(subject),
      material.sentenceRows[subject] != material.sentenceRows[top], let name = material.entity(over: subject),
      name.type == .person, name.tokens.count > 1 || material.word(top + 1) == "."
    else { return nil }
    let other = material.entity(over: top)
    return other?.type == .person && other?.tokens.count != 1 ? nil : subject
  }

  /// The source of a cue by the tree: the subject of a verb, whose a noun is (`her comments`).
  private static func parsed(_ cue: Int, _ material: Material) -> Source? {
    if material.isVerb(cue) { return material.source(of: cue) }
    return material.child(cue, .poss).flatMap { material.source(headedBy: $0, of: cue) }
  }

  /// The content with all of a quoted span that it has most of: the marks know better where words end.
  private static func whole(_ content: TaggedSpan, _ material: Material) -> TextRange {
    var (lower, upper) = (content.range.lower, content.range.upper)
    // `warned there that …`: where it was said is no part of it.
    if content.rows.count > 2, case let row = content.rows.lowerBound, material.tokens.partsOfSpeech[row] == .adv,
      material.word(row + 1) == "that"
    {
      lower = material.tokens.ranges[row + 1].lower
    }
    if let first = content.rows.first, material.spanRows[first] >= 0 {
      let span = material.spans[Int(material.spanRows[first])]
      if covers(content.range, span) { lower = min(lower, span.outer.lower) }
    }
    if let last = content.rows.last, material.spanRows[last] >= 0 {
      let span = material.spans[Int(material.spanRows[last])]
      if covers(content.range, span) { upper = max(upper, span.outer.upper) }
    }
    return TextRange(lower, upper)
  }

  private static func covers(_ range: TextRange, _ span: QuotedSpan) -> Bool {
    guard span.ending == .closed else { return false }
    let common = Int(min(range.upper, span.inner.upper)) - Int(max(range.lower, span.inner.lower))
    return common * 2 > span.inner.count
  }

  /// Direct where all words stand in quotation marks, indirect where none does, else mixed; so is what stands in marks but
  /// goes on with a phrase of the report: `spoke of “four people”`.
  static func kind(_ content: ContiguousArray<TextRange>, _ material: Material) -> Quotation.Kind {
    var (isQuoted, isOwn) = (false, false)
    for range in content {
      for row in material.rows(range) where !material.isPunctuation(row) {
        if material.spanRows[row] >= 0 { isQuoted = true } else { isOwn = true }
      }
    }
    return isQuoted ? isOwn || content.count == 1 && goesOn(content[0], material) ? .mixed : .direct : .indirect
  }

  /// Whether the word before a range needs what follows: `of`, `to`, `a`.
  private static func goesOn(_ range: TextRange, _ material: Material) -> Bool {
    var row = material.rows(range).lowerBound - 1
    while row >= 0, isQuotationMark(material.tokens.tags[row]) { row -= 1 }
    guard row >= 0 else { return false }
    switch material.tokens.partsOfSpeech[row] {
    case .adp, .part, .det: return material.sentenceRows[row] == material.sentenceRows[material.rows(range).lowerBound]
    default: return false
    }
  }

  private static func isQuotationMark(_ tag: FineTag) -> Bool { tag == .openQuote || tag == .closeQuote }

  /// The row that stands for a cue: its last verb of saying, else its head.
  private static func cueRow(_ rows: Range<Int>, _ material: Material) -> Int {
    rows.last { material.cue($0) != nil } ?? head(rows, material)
  }

  /// The row nearest to the root of the tree; of equal ones the first.
  static func head(_ rows: Range<Int>, _ material: Material) -> Int {
    var best = rows.lowerBound
    for row in rows where material.tree.depth[row] < material.tree.depth[best] && !material.isPunctuation(row) {
      best = row
    }
    return best
  }
}
