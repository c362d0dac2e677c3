internal import NewsModel
internal import Tensors
internal import TextCore

/// Reads one segment of a text after the other and appends to a layer; holds the storage for it.
struct SegmentReader: ~Copyable {
  private var cache = LexemeCache()
  private var readings = WordReadings()
  private var words: ContiguousArray<Int> = []
  private var isSpace: ContiguousArray<Bool> = []
  private var tags: ContiguousArray<FineTag> = []
  private var rows = FloatBuffer(count: 0)
  private var scratch = FloatBuffer(count: 0)
  private var parsing = DependencyParser.Workspace()
  private var naming = EntityRecogniser.Workspace()

  init() {}

  /// Reads the tokens at `boundaries` and appends what it finds to `layer`.
  mutating func read(
    _ text: Span<UInt8>, _ boundaries: Span<TokenBoundary>, model: LanguageModel, into layer: inout LanguageLayer
  ) {
    let first = layer.tokens.count
    lookUp(text, boundaries, model)
    parse(model)
    assignWords(text, boundaries, model, into: &layer)
    appendSentences(first, into: &layer)
    recogniseEntities(first, model, into: &layer)
    let chunks = NounChunker().chunks(layer.tokens, from: first, leftEdges: parsing.tree.leftEdges)
    layer.nounChunks.append(contentsOf: chunks)
  }

  /// Numbers the words and computes the embeddings of new ones.
  private mutating func lookUp(_ text: Span<UInt8>, _ boundaries: Span<TokenBoundary>, _ model: LanguageModel) {
    if cache.makeRoom(for: boundaries.count) { readings.removeAll() }
    words.removeAll(keepingCapacity: true)
    isSpace.removeAll(keepingCapacity: true)
    for place in boundaries.indices {
      let boundary = boundaries[place]
      let word = cache.number(
        of: text.extracting(boundary.range.bounds), exceptionNorm: boundary.exceptionNorm,
        spaceAfter: boundary.spaceAfter, lexicon: model.lexicon)
      words.append(word)
      isSpace.append(cache.lexemes[word].isSpace)
    }
    cache.embedNewWords(model.lexicon, scratch: &scratch)
  }

  /// Tags and parses the words; the tree is in `parsing`.
  private mutating func parse(_ model: LanguageModel) {
    let count = words.count
    clearRows(count)
    let vectors = unsafe rows.base + (TokenEncoder.padding + 1) * TokenEncoder.width
    for token in 0..<count {
      unsafe (vectors + token * TokenEncoder.width)
        .update(from: cache.taggingVector(words[token]), count: TokenEncoder.width)
    }
    unsafe model.tagging.encode(rows.base, count: count, scratch: &scratch)
    tags.removeAll(keepingCapacity: true)
    unsafe model.tagger.tag(vectors, count: count, into: &tags, scratch: &scratch)
    unsafe model.parser.parse(vectors, count: count, isSpace: isSpace, workspace: &parsing)
  }

  private mutating func recogniseEntities(_ first: Int, _ model: LanguageModel, into layer: inout LanguageLayer) {
    let count = words.count
    clearRows(count)
    let vectors = unsafe rows.base + (TokenEncoder.padding + 1) * TokenEncoder.width
    for token in 0..<count {
      unsafe (vectors + token * TokenEncoder.width)
        .update(from: cache.namingVector(words[token]), count: TokenEncoder.width)
    }
    unsafe model.naming.encode(rows.base, count: count, scratch: &scratch)
    unsafe model.recogniser.recognise(
      vectors, count: count, isSpace: isSpace, startsSentence: parsing.tree.startsSentence,
      workspace: &naming
    ) { tokens, type in
      let run = first + tokens.lowerBound..<first + tokens.upperBound
      let range = TextRange(layer.tokens.ranges[run.lowerBound].lower, layer.tokens.ranges[run.upperBound - 1].upper)
      layer.entities.append(EntityMention(tokens: run, range: range, type: type))
    }
  }

  /// Makes all rows zero: padding and the rows around it stay so.
  private mutating func clearRows(_ count: Int) {
    let floats = (count + 2 * TokenEncoder.padding + 2) * TokenEncoder.width
    rows.reserve(floats)
    unsafe rows.base.update(repeating: 0, count: floats)
  }

  private mutating func appendSentences(_ first: Int, into layer: inout LanguageLayer) {
    let count = words.count
    var start = 0
    for token in 1..<(count + 1) where token == count || parsing.tree.startsSentence[token] {
      layer.sentences.append(sentence(first + start..<first + token, spaceFrom: first, layer))
      start = token
    }
  }

  private func sentence(_ tokens: Range<Int>, spaceFrom first: Int, _ layer: LanguageLayer) -> Sentence {
    var inner = tokens
    while inner.count > 1, isSpace[inner.lowerBound - first] { inner = inner.dropFirst() }
    while inner.count > 1, isSpace[inner.upperBound - 1 - first] { inner = inner.dropLast() }
    let ranges = layer.tokens.ranges
    return Sentence(
      tokens: tokens, range: TextRange(ranges[inner.lowerBound].lower, ranges[inner.upperBound - 1].upper))
  }
}

// MARK: - Attributes and lemmas

extension SegmentReader {
  /// Appends a row a token: range, tag, part of speech, lemma, morphology, head and dependency.
  private mutating func assignWords(
    _ text: Span<UInt8>, _ boundaries: Span<TokenBoundary>, _ model: LanguageModel, into layer: inout LanguageLayer
  ) {
    let first = UInt32(layer.tokens.count)
    for token in boundaries.indices {
      let reading = reading(of: token, model)
      layer.tokens.ranges.append(boundaries[token].range)
      layer.tokens.tags.append(reading.tag)
      layer.tokens.partsOfSpeech.append(reading.partOfSpeech)
      layer.tokens.dependencies.append(reading.dependency)
      layer.tokens.heads.append(first + UInt32(parsing.tree.heads[token]))
      layer.tokens.lemmas.append(layer.tokens.strings.intern(readings.strings.span.extracting(reading.lemma)))
      layer.tokens.morphology.append(layer.tokens.strings.intern(readings.strings.span.extracting(reading.morphology)))
    }
  }

  private mutating func reading(of token: Int, _ model: LanguageModel) -> WordReadings.Reading {
    let word = words[token]
    let ruler = model.lexicon.ruler
    var pairs: AttributeRuler.PairMatches = 0
    if cache.lexemes[word].needsNeighbours {
      pairs = ruler.pairMatches(
        on: view(token), before: token > 0 ? view(token - 1) : nil,
        after: token + 1 < words.count ? view(token + 1) : nil)
    }
    let tag = tags[token]
    let dependency = parsing.tree.dependencies[token]
    let key = WordReadings.Key(word: word, tag: tag, dependency: dependency, pairs: pairs)
    if let known = readings[key] { return known }
    let verdict = ruler.verdict(on: view(token), pairs: pairs)
    let reading = WordReadings.Reading(
      tag: verdict.tag ?? tag, partOfSpeech: verdict.partOfSpeech ?? .x, dependency: verdict.dependency ?? dependency,
      lemma: readings.add(lemma(of: word, verdict: verdict, model)),
      morphology: readings.add((verdict.morphology ?? "").utf8))
    readings.keep(reading, for: key)
    return reading
  }

  private func view(_ token: Int) -> AttributeRuler.View {
    let lexeme = cache.lexemes[words[token]]
    return AttributeRuler.View(
      tag: tags[token], dependency: parsing.tree.dependencies[token], isSpace: lexeme.isSpace,
      formRules: lexeme.formRules, lowerForm: String(decoding: cache.text[lexeme.lower], as: UTF8.self))
  }

  private func lemma(of word: Int, verdict: AttributeRuler.Verdict, _ model: LanguageModel) -> ContiguousArray<UInt8> {
    if let lemma = verdict.lemma { return ContiguousArray(lemma.utf8) }
    let lexeme = cache.lexemes[word]
    return model.lemmatiser.lemma(
      of: cache.text.span.extracting(lexeme.text), lower: cache.text.span.extracting(lexeme.lower),
      as: verdict.partOfSpeech ?? .x, traits: MorphologyTraits(features: verdict.morphology ?? ""))
  }
}
