internal import NewsModel
internal import TextCore

extension Material {
  /// Whether a span reads as something said: it begins with a capital letter (or an insertion, or a number) and ends with
  /// a mark of punctuation.
  func isSpeechLike(_ span: QuotedSpan) -> Bool {
    beginsSentence(span) && (endsClause(span) || span.ending != .closed)
  }

  /// Whether its first letter is a capital, or it begins with an insertion, an ellipsis or a number.
  func beginsSentence(_ span: QuotedSpan) -> Bool {
    let text = text.span
    var offset = Int(span.inner.lower)
    while offset < Int(span.inner.upper) {
      let scalar = text.scalar(at: offset)
      let kind = scalarClass(scalar.value)
      if kind.contains(.upperCase) || kind.contains(.digit) || scalar.value == 0x5b || scalar.value == 0x24 {
        return true
      }
      if kind.contains(.letter) { return !kind.contains(.lowerCase) }
      offset += scalar.width
    }
    return false
  }

  /// Whether it ends with a mark of punctuation, or a comma follows it.
  func endsClause(_ span: QuotedSpan) -> Bool {
    let text = text.span
    var offset = Int(span.inner.upper)
    while offset > Int(span.inner.lower) {
      let scalar = text.scalar(before: offset)
      switch scalar.value {
      case 0x2c, 0x2e, 0x21, 0x3f, 0x2026, 0x2014, 0x2013, 0x2d: return true
      case 0x27, 0x22, 0x2019, 0x201d, 0x29, 0x5d: offset -= scalar.width
      default:
        let next = Int(span.outer.upper)
        if next < text.count, text[next] == 0x2c { return true }
        return !scalarClass(scalar.value).contains(.alphanumeric)
      }
    }
    return false
  }

  /// Whether the span ends its sentence: a full stop is its last character, and no comma follows.
  func endsSentence(_ span: QuotedSpan) -> Bool {
    var offset = Int(span.inner.upper)
    while offset > Int(span.inner.lower) {
      let scalar = text.span.scalar(before: offset)
      switch scalar.value {
      case 0x2e, 0x21, 0x3f, 0x2026: return true
      case 0x27, 0x22, 0x2019, 0x201d, 0x29, 0x5d: offset -= scalar.width
      default: return false
      }
    }
    return false
  }

  /// The number of words in a span, up to `limit`.
  func words(_ span: QuotedSpan, upTo limit: Int) -> Int {
    var count = 0
    for row in rows(span.inner) where !isPunctuation(row) {
      count += 1
      if count == limit { break }
    }
    return count
  }

  /// The rows after a span to the end of the sentence, the next span or the paragraph, whichever comes first.
  func rowsAfter(_ span: Int) -> Range<Int> {
    let start = row(from: spans[span].outer.upper)
    var end = start
    while end < tokens.count, blockRows[end] == Int32(spans[span].block), spanRows[end] < 0 {
      end += 1
      if isStop(end - 1) { break }
    }
    return start..<end
  }

  /// The rows before a span back to the end of the last sentence, a speech-like span or the paragraph's start.
  func rowsBefore(_ span: Int) -> Range<Int> {
    let end = row(from: spans[span].outer.lower)
    var start = end
    // `… at 2 p.m. “We go,” she said.`: an abbreviation and a capital letter end a sentence too.
    if end > 0, beginsSentence(spans[span]), text[Int(tokens.ranges[end - 1].upper) - 1] == 0x2e { return end..<end }
    // No sentence that a reader follows is longer.
    while start > 0, end - start < 400, blockRows[start - 1] == Int32(spans[span].block), !isStop(start - 1) {
      if spanRows[start - 1] >= 0, endsSentence(spans[Int(spanRows[start - 1])]) { break }
      start -= 1
    }
    return start..<end
  }

  /// Whether a sentence ends with this token.
  func isStop(_ row: Int) -> Bool {
    guard tokens.tags[row] == .period || tokens.partsOfSpeech[row] == .punct else { return false }
    let range = tokens.ranges[row]
    switch text[Int(range.lower)] {
    case 0x2e: return range.count == 1
    case 0x21, 0x3f: return true
    default: return false
    }
  }
}
