internal import NewsModel
internal import TextCore

/// When and where something was said, as far as an article ties it to the word of saying: `…, she said in Orsel on
/// Monday`.
struct SpeechCircumstances {
  let context: StoryContext

  /// The first time that hangs on the cue of one of the pieces, and where it stands.
  func time(of pieces: ContiguousArray<SpeechPiece>) -> (value: String, evidence: Evidence)? {
    for piece in pieces {
      let reading = context.reading(piece.article)
      guard let cue = cue(of: piece), let tokens = reading.language?.tokens else { continue }
      for time in reading.chronology?.expressions ?? [] where time.kind == .date || time.kind == .time {
        guard TimeKey.precision(of: time.value) != nil, !isSaid(time.range, in: piece),
          let row = tokens.rows(in: time.range).first,
          hangs(row, on: cue, piece.article)
        else { continue }
        return (time.value, Evidence(article: piece.article, range: time.range))
      }
    }
    return nil
  }

  /// The first place that hangs on the cue of one of the pieces.
  func place(of pieces: ContiguousArray<SpeechPiece>) -> Evidence? {
    for piece in pieces {
      guard let cue = cue(of: piece), let language = context.reading(piece.article).language else { continue }
      let tree = context.tree(of: piece.article)
      for preposition in tree.children(of: cue) where tree.dependencies[preposition] == .prep {
        guard ["in", "at"].contains(language.tokens.strings[language.tokens.lemmas[preposition]]),
          let object = tree.child(of: preposition, .pobj),
          let place = language.entities.first(where: { $0.tokens.contains(object) }),
          [.gpe, .loc, .fac].contains(place.type), !isSaid(place.range, in: piece)
        else { continue }
        return Evidence(article: piece.article, range: place.range)
      }
    }
    return nil
  }

  /// The row of the word of saying.
  private func cue(of piece: SpeechPiece) -> Int? {
    let reading = context.reading(piece.article)
    guard let cue = reading.quotations?[piece.quotation].cue.first, let tokens = reading.language?.tokens else {
      return nil
    }
    return tokens.rows(in: cue).first { tokens.partsOfSpeech[$0] == .verb }
  }

  private func isSaid(_ range: TextRange, in piece: SpeechPiece) -> Bool {
    context.reading(piece.article).quotations?[piece.quotation].content.contains { $0.overlaps(range) } == true
  }

  /// Whether a token hangs on the cue with no other verb between.
  private func hangs(_ row: Int, on cue: Int, _ article: ID<ArticleReading>) -> Bool {
    let tree = context.tree(of: article)
    guard let tokens = context.reading(article).language?.tokens else { return false }
    var row = row
    for _ in 0..<8 {
      let head = tree.head(of: row)
      if head == cue { return true }
      if head == row || tokens.partsOfSpeech[head] == .verb { return false }
      row = head
    }
    return false
  }
}
