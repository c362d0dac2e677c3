internal import TextCore

/// The words of some blocks of text (headline, paragraphs) as the tagger sees them: pieces, and two features that a model
/// without capital letters does not see. `training/attribution/words.py` computes the same.
struct AttributionWords {
  /// The feature of [CLS] and [SEP], of case and of quotation.
  static let marker = (case: UInt8(7), quote: UInt8(4))
  static let cases = 8
  static let quotes = 5
  /// Pieces of a word that are read; those of longer words are left out.
  static let piecesAWord = 6

  /// The pieces of all words, and one past the last.
  private(set) var pieces: ContiguousArray<UInt32> = []
  /// Where each word's pieces begin, and where the words stand.
  private(set) var places = WordPlaces()
  /// How each word is written: 0 no letter or digit, 1 small, 2 capitalised, 3 capitals, 4 digits, 5 mixed.
  private(set) var cases: ContiguousArray<UInt8> = []
  /// 0 outside of quotation marks, 1 inside, 2 an opening mark, 3 a closing one. A block starts outside.
  private(set) var quotes: ContiguousArray<UInt8> = []
  /// The words of each block.
  private(set) var blocks: ContiguousArray<Range<Int>> = []

  /// How many words there are.
  var count: Int { places.ranges.count }

  /// Reads the blocks. O(text).
  init(_ ranges: ContiguousArray<TextRange>, of text: borrowing Span<UInt8>, tokeniser: WordPiece) {
    let marks = (opening: Self.piece("“", tokeniser), closing: Self.piece("”", tokeniser))
    for range in ranges {
      let first = count
      tokeniser.encodeWords(text, range: range.bounds, into: &pieces, places: &places)
      guard count > first else { continue }
      var isInside = false
      for word in first..<count {
        let range = places.ranges[word]
        cases.append(Self.letterCase(text.extracting(range.bounds)))
        quotes.append(Self.quote(text.extracting(range.bounds), &isInside))
      }
      blocks.append(first..<count)
      // Where an outlet sets single marks the model reads double ones.
      for quotation in SingleQuotations(ranges: places.ranges[first..<count], quotes: quotes).find(in: text) {
        for word in quotation.first...quotation.last { quotes[word] = 1 }
        (quotes[quotation.first], quotes[quotation.last]) = (2, 3)
        if let opening = marks.opening { pieces[places.pieces[quotation.first]] = opening }
        if let closing = marks.closing { pieces[places.pieces[quotation.last]] = closing }
      }
    }
  }

  private static func piece(_ mark: StaticString, _ tokeniser: WordPiece) -> UInt32? {
    let bytes = ContiguousArray(mark.description.utf8)
    return tokeniser.vocabulary.piece(bytes.span, 0..<bytes.count, at: .first)
  }

  /// The pieces of a word that are read.
  func pieces(of word: Int) -> Range<Int> {
    let first = places.pieces[word]
    let end = word + 1 < count ? places.pieces[word + 1] : pieces.count
    return first..<min(end, first + Self.piecesAWord)
  }

  private static func letterCase(_ word: borrowing Span<UInt8>) -> UInt8 {
    var (letters, upper) = (0, 0)
    var (startsUpper, hasDigit) = (false, false)
    var offset = 0
    while offset < word.count {
      let scalar = word.scalar(at: offset)
      let kind = scalarClass(scalar.value)
      if kind.contains(.letter) {
        let isUpper = kind.contains(.upperCase)
        if letters == 0 { startsUpper = isUpper }
        letters += 1
        if isUpper { upper += 1 }
      } else if kind.contains(.digit) {
        hasDigit = true
      }
      offset += scalar.width
    }
    if letters == 0 { return hasDigit ? 4 : 0 }
    if upper == 0 { return 1 }
    if upper == letters { return letters > 1 ? 3 : 2 }
    return startsUpper && upper == 1 ? 2 : 5
  }

  private static func quote(_ word: borrowing Span<UInt8>, _ isInside: inout Bool) -> UInt8 {
    let mark = word.count <= 3 ? word.scalar(at: 0) : nil
    let isWhole = mark?.width == word.count
    if isWhole, mark?.value == 0x201c || mark?.value == 0x22 && !isInside {
      isInside = true
      return 2
    }
    if isWhole, mark?.value == 0x201d || mark?.value == 0x22 {
      isInside = false
      return 3
    }
    return isInside ? 1 : 0
  }
}
