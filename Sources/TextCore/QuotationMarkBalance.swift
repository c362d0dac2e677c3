extension Span where Element == UInt8 {
  /// `range` with the quotation mark that touches it and without which one in it stands alone: `"Morning Sea` with the mark
  /// behind it. Straight and curly double marks; the same range where none is missing.
  package func closingMarks(of range: TextRange) -> TextRange {
    var straight = 0
    var curly = 0
    var isUnopened = false
    var offset = Int(range.lower)
    while offset < Int(range.upper) {
      let mark = mark(at: offset)
      switch mark {
      case .straight: straight += 1
      case .opening: curly += 1
      case .closing:
        isUnopened = isUnopened || curly == 0
        curly -= 1
      case nil: break
      }
      offset += mark?.width ?? 1
    }
    if straight % 2 == 1 {
      if self.mark(at: Int(range.upper)) == .straight { return TextRange(range.lower, range.upper + 1) }
      if range.lower > 0, self.mark(at: Int(range.lower) - 1) == .straight {
        return TextRange(range.lower - 1, range.upper)
      }
    }
    if curly > 0, self.mark(at: Int(range.upper)) == .closing { return TextRange(range.lower, range.upper + 3) }
    if isUnopened, range.lower > 2, self.mark(at: Int(range.lower) - 3) == .opening {
      return TextRange(range.lower - 3, range.upper)
    }
    return range
  }

  /// `range` with the double quotation marks on both sides of it; the same where one is missing.
  package func surroundingMarks(of range: TextRange) -> TextRange {
    if range.lower > 0, mark(at: Int(range.lower) - 1) == .straight, mark(at: Int(range.upper)) == .straight {
      return TextRange(range.lower - 1, range.upper + 1)
    }
    if range.lower > 2, mark(at: Int(range.lower) - 3) == .opening, mark(at: Int(range.upper)) == .closing {
      return TextRange(range.lower - 3, range.upper + 3)
    }
    return range
  }

  private func mark(at offset: Int) -> DoubleMark? {
    guard offset < count else { return nil }
    if self[offset] == 0x22 { return .straight }
    // U+201C and U+201D
    guard offset + 2 < count, self[offset] == 0xe2, self[offset + 1] == 0x80 else { return nil }
    return self[offset + 2] == 0x9c ? .opening : self[offset + 2] == 0x9d ? .closing : nil
  }
}

private enum DoubleMark {
  case straight, opening, closing

  var width: Int { self == .straight ? 1 : 3 }
}
