import Foundation
import NewsModel
import TextCore

/// An attribution as it is scored, gold or found; ranges are code points.
struct ScoredAttribution {
  var content: [Range<Int>]
  var cue: [Range<Int>]
  var source: [Range<Int>]
  /// The clause that the source stands in, where no source is marked.
  var clause: [Range<Int>] = []
  var kind: Quotation.Kind

  /// The gold of an article.
  struct Gold {
    let id: String
    let scored: Range<Int>
    let attributions: [ScoredAttribution]

    /// The lines of the file at `url`; attributions without content are left out.
    static func read(_ url: URL) throws -> [Gold] {
      try GoldLines.read(url) { id, document in
        let quotes = document.member("quotes", of: document.root).map { Array(document.elements(of: $0)) } ?? []
        let attributions = quotes.map { ScoredAttribution(document, $0) }.filter { !$0.content.isEmpty }
        return Gold(id: id, scored: document.scoredRange, attributions: attributions)
      }
    }
  }

  private init(_ document: JSONDocument, _ node: ID<JSONNode>) {
    content = document.pairs("content", of: node)
    cue = document.pairs("cue", of: node)
    source = document.pairs("source", of: node)
    clause = document.pairs("clause", of: node)
    let label = document.member("kind", of: node)
    kind =
      Quotation.Kind.allCases.first { kind in label.map { document.string(at: $0, equals: kind.label) } ?? false }
      ?? .indirect
  }

  /// A quotation that was found.
  init(_ quotation: Quotation, _ text: CodePointText) {
    content = quotation.content.map(text.range)
    cue = quotation.cue.map(text.range)
    source = quotation.source.map(text.range)
    kind = quotation.kind
  }

  /// The spans of the tagger, all in one: which belong together is not looked at.
  init(_ spans: ContiguousArray<AttributionSpan>, _ text: CodePointText) {
    func ranges(_ role: AttributionSpan.Role) -> [Range<Int>] {
      spans.filter { $0.role == role }.map { text.range($0.range) }
    }
    (content, cue, source) = (ranges(.content), ranges(.cue), ranges(.source))
    kind = .indirect
  }
}
