package import NewsModel
internal import Tensors
internal import TextCore

/// Reads English: tokens, tags, lemmas, dependency tree, sentences, entities and noun chunks of a text.
///
/// One reader belongs to one thread; it keeps storage and a cache of words from text to text, which never changes what
/// it reads. A text of more than `segmentLimit` tokens is read in segments, cut at the last line break before the
/// limit where there is one: memory stays bounded, and a segment's ends are like the ends of a text.
package struct EnglishReader: ~Copyable {
  /// Tokens that are read together at the most. The longest news articles have a third of that.
  package static let segmentLimit = 8_192

  private let model: LanguageModel
  private var boundaries: ContiguousArray<TokenBoundary> = []
  private var segment = SegmentReader()

  /// A reader that uses `model`.
  package init(_ model: LanguageModel) { self.model = model }

  /// Reads `text`, which must be valid UTF-8. At each of `cuts`, bytes in ascending order, a sentence ends: what stands
  /// before it is read apart from what stands after it.
  package mutating func read(_ text: Span<UInt8>, cuts: ContiguousArray<UInt32> = []) -> LanguageLayer {
    var layer = LanguageLayer()
    // The storage is taken out while the segment reader, which is a part of this value too, is at work.
    var boundaries = ContiguousArray<TokenBoundary>()
    swap(&boundaries, &self.boundaries)
    boundaries.removeAll(keepingCapacity: true)
    model.lexicon.tokeniser.tokenise(text, into: &boundaries)
    var start = 0
    var nextCut = 0
    while start < boundaries.count {
      while nextCut < cuts.count, cuts[nextCut] <= boundaries[start].range.lower { nextCut += 1 }
      let cut = nextCut < cuts.count ? cuts[nextCut] : UInt32.max
      let end = Self.segmentEnd(from: start, cut: cut, boundaries, text)
      segment.read(text, boundaries.span.extracting(start..<end), model: model, into: &layer)
      start = end
    }
    swap(&boundaries, &self.boundaries)
    return layer
  }

  private static func segmentEnd(
    from start: Int, cut: UInt32, _ boundaries: ContiguousArray<TokenBoundary>, _ text: Span<UInt8>
  ) -> Int {
    let limit = min(start + segmentLimit, boundaries.count)
    if cut < UInt32(text.count) {
      for token in start + 1..<max(start + 1, limit) where boundaries[token].range.lower >= cut {
        // White space between two segments belongs to the first.
        let byte = text[Int(boundaries[token].range.lower)]
        if byte != 0x0a, byte != 0x20, byte != 0x0d, byte != 0x09 { return token }
      }
    }
    if limit == boundaries.count { return limit }
    for token in stride(from: limit - 1, to: start, by: -1) {
      let range = boundaries[token].range
      if text[Int(range.lower)] == 0x0a { return token + 1 }
    }
    return limit
  }
}
