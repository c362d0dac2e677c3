internal import NewsModel
internal import TextCore

/// A quotation in the making.
struct Draft {
  /// What was said, as it stands, marks and full stops still to be trimmed.
  var content: ContiguousArray<TextRange>
  /// The row of the word that says that it was said.
  var cueRow: Int?
  /// The words that say it, in full.
  var cue: ContiguousArray<TextRange> = []
  /// The rows of the words that say by whom.
  var source: Range<Int>?
  /// The words of the source where they are not just `source`.
  var sourceWords: ContiguousArray<TextRange> = []
  /// The row of the head word of the source.
  var sourceHead: Int?
  /// How the words are given.
  var kind: Quotation.Kind
  /// What found it.
  let rule: AttributionRule
  /// How sure the tagger is of its words; nil where a rule found it.
  var probability: Float?
  /// Who carried it, nearest to the speaker first.
  var carriers: ContiguousArray<TextRange> = []
}

/// What the rules have found so far in one article.
struct Findings {
  /// The quotations, in the order in which they were found.
  var drafts: ContiguousArray<Draft> = []
  /// The draft that each quoted span went into, else -1.
  var draftOfSpan: ContiguousArray<Int>
  /// The draft that each token is the cue of, else -1.
  var draftOfCue: ContiguousArray<Int32>

  /// Nothing is found yet.
  init(_ material: Material) {
    draftOfSpan = ContiguousArray(repeating: -1, count: material.spans.count)
    draftOfCue = ContiguousArray(repeating: -1, count: material.tokens.count)
  }

  /// Whether a token is the cue of a draft.
  func isUsed(_ row: Int) -> Bool { draftOfCue[row] >= 0 }

  /// Adds a draft that holds these spans.
  mutating func add(_ draft: Draft, spans: Range<Int>) {
    for span in spans where draftOfSpan[span] < 0 { draftOfSpan[span] = drafts.count }
    if let row = draft.cueRow { draftOfCue[row] = Int32(drafts.count) }
    drafts.append(draft)
  }
}
