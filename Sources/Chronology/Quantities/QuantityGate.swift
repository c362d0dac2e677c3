/// Refuses numbers that count nothing, told by what stands around them.
struct QuantityGate {
  let run: PieceRun

  /// Whether a number names something, numbers a line, is a part of a score or of a list of numbers.
  func names(_ amount: Amount) -> Bool {
    let before = amount.pieces.lowerBound - 1
    if isNamed(at: before) || isOther(at: before) { return true }
    // A number beside another is a row of a table.
    let after = amount.pieces.upperBound
    if isNumber(at: before) || isNumber(at: after) { return true }
    if isScore(amount, before, after) { return true }
    return isLineNumber(amount, after)
  }

  /// `no one`, `the one`, `this one`
  private func isOther(at place: Int) -> Bool {
    run.isWord(NumeralWord.one, at: place + 1) && (run.isWord(NumeralWord.number, at: place) || isArticle(at: place))
  }

  private func isArticle(at place: Int) -> Bool { run.isWord(NumeralWord.the, at: place) }

  /// `Flight 370`, `No. 5`
  private func isNamed(at place: Int) -> Bool {
    if run.phrase(.names, at: place)?.end == place + 1 { return true }
    guard run.isWord(NumeralWord.point, at: place), run[place]?.isGlued == true else { return false }
    return run.isWord(NumeralWord.number, at: place - 1)
  }

  private func isNumber(at place: Int) -> Bool {
    guard let piece = run[place] else { return false }
    return piece.kind == .digits && !piece.isGlued
  }

  /// `5 to 3`, where the second is not the greater.
  private func isScore(_ amount: Amount, _ before: Int, _ after: Int) -> Bool {
    guard amount.last == nil else { return false }
    // `a 5-to-4 vote`
    if run.isJoint(NumeralWord.hyphen, at: after), run.isWord(NumeralWord.to, at: after + 1) { return true }
    if run.isWord(NumeralWord.to, at: after), run[after + 1]?.kind == .digits {
      return !run.isWord(NumeralWord.from, at: before)
    }
    return run.isWord(NumeralWord.to, at: before) && run[before - 1]?.kind == .digits
      && !run.isWord(NumeralWord.from, at: before - 2)
  }

  /// `1. Open the lid`, at the beginning of a text or after a blank line.
  private func isLineNumber(_ amount: Amount, _ after: Int) -> Bool {
    let start = amount.pieces.lowerBound
    guard start == 0 || run[start - 1]?.kind == .gap, let next = run[after], next.isGlued, next.kind == .mark else {
      return false
    }
    return next.key == NumeralWord.point || next.key == NumeralWord.closing
  }
}
