internal import TextCore

/// One pass over a text: normalises scalar by scalar, collects a word, cuts it into pieces when it ends. Remembers where
/// the words stand, for those who ask.
struct WordPieceWords {
  private let model: WordPiece
  /// Where `pieces` is full.
  private let end: Int
  var pieces: ContiguousArray<UInt32> = []
  /// The word so far, normalised, and how many scalars it has (bytes stop at the limit, the count goes on).
  private var word: ContiguousArray<UInt8> = []
  private var wordScalars = 0
  /// The first byte of the word so far, and one past its last.
  private var wordStart = 0
  private var wordEnd = 0
  /// The bytes that are being read.
  private var here = 0
  private var hereEnd = 0
  /// Where each word stands and where its pieces start; nil where nobody asks.
  var places: WordPlaces?

  init(_ model: WordPiece, end: Int) {
    self.model = model
    self.end = end
    word.reserveCapacity(4 * WordPiece.longestWord + 4)
  }

  /// Reads `range` of `text`, or as much of it as there is room for.
  mutating func read(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound, pieces.count < end {
      let byte = text[place]
      here = place
      hereEnd = place + 1
      if byte >= 0x80 {
        place += readScalar(text, place, range.upperBound)
      } else if byte == UInt8(ascii: "["),
        let found = model.special.piece(in: text, at: place, before: range.upperBound)
      {
        endWord()
        places?.append(piece: pieces.count, place..<place + found.width)
        append(found.piece)
        place += found.width
      } else {
        read(ascii: byte)
        place += 1
      }
    }
    endWord()
  }

  private mutating func read(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): endWord()
    case 0x21...0x7e: isolate(UInt32(byte))
    default: break  // control characters
    }
  }

  /// Reads the scalar at `place`; returns its width. A byte that starts none is passed over.
  private mutating func readScalar(_ text: borrowing Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    let width = Self.width(of: text[place])
    guard width > 1, width <= end - place else { return 1 }
    for next in 1..<width where text[place + next] & 0xc0 != 0x80 { return 1 }
    hereEnd = place + width
    switch model.scalars.fate(of: text.scalar(at: place).value) {
    case .dropped: break
    case .space: endWord()
    case .letter(let scalar): add(scalar: scalar)
    case .isolated(let scalar): isolate(scalar)
    case .letters(let scalars): for scalar in scalars { add(scalar: scalar) }
    }
    return width
  }

  private static func width(of first: UInt8) -> Int {
    switch first {
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 1
    }
  }

  private mutating func add(_ byte: UInt8) {
    extendWord()
    if wordScalars <= WordPiece.longestWord { word.append(byte) }
  }

  private mutating func add(scalar: UInt32) {
    extendWord()
    if wordScalars <= WordPiece.longestWord { word.append(scalar: scalar) }
  }

  /// Counts one scalar more, the one that is being read.
  private mutating func extendWord() {
    if wordScalars == 0 { wordStart = here }
    wordEnd = hereEnd
    wordScalars += 1
  }

  private mutating func isolate(_ scalar: UInt32) {
    endWord()
    add(scalar: scalar)
    endWord()
  }

  private mutating func append(_ piece: UInt32) {
    if pieces.count < end { pieces.append(piece) }
  }

  /// Cuts the word into the longest pieces that the vocabulary has; a word that does not work out is unknown.
  private mutating func endWord() {
    guard wordScalars > 0 else { return }
    let isTooLong = wordScalars > WordPiece.longestWord
    places?.append(piece: pieces.count, wordStart..<wordEnd)
    wordScalars = 0
    defer { word.removeAll(keepingCapacity: true) }
    guard !isTooLong else { return append(model.special.unknown) }
    let firstPiece = pieces.count
    var place = 0
    while place < word.count {
      guard let found = longestPiece(from: place) else {
        pieces.removeSubrange(firstPiece...)
        return append(model.special.unknown)
      }
      pieces.append(found.piece)
      place = found.end
    }
    if pieces.count > end { pieces.removeSubrange(end...) }
  }

  private func longestPiece(from start: Int) -> (piece: UInt32, end: Int)? {
    var end = min(word.count, start + model.vocabulary.longestPiece)
    while end > start {
      let isBoundary = end == word.count || word[end] & 0xc0 != 0x80
      if isBoundary,
        let piece = model.vocabulary.piece(word.span, start..<end, at: start == 0 ? .first : .continued)
      {
        return (piece, end)
      }
      end -= 1
    }
    return nil
  }
}
