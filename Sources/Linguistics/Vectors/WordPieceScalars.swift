/// What BERT's normaliser does with one Unicode scalar.
enum WordPieceScalar: Equatable {
  /// It goes: control and format characters, accents.
  case dropped
  /// White space: it ends a word.
  case space
  /// A letter, digit or sign of a word, as it will stand there.
  case letter(UInt32)
  /// A word of its own: punctuation, or an ideograph.
  case isolated(UInt32)
  /// Becomes several scalars of a word.
  case letters(ArraySlice<UInt32>)
}

/// The table of every scalar's fate (U+0080 on; ASCII has its own fast path).
struct WordPieceScalars: Sendable {
  /// A run of scalars with one fate.
  private struct Record {
    let first: UInt32
    let last: UInt32
    let action: Action
    let isIsolated: Bool
  }

  private enum Action {
    case dropped, space, unchanged, hangul
    case target(UInt32)
    case targets(Range<Int>)
    case moved(Int)
    case everySecondMoved(Int)
  }

  private var records: ContiguousArray<Record> = []
  private var targets: ContiguousArray<UInt32> = []

  /// Reads the generated table.
  init() {
    var scanner = WordPieceTableScanner(Self.table)
    while let first = scanner.number() {
      let last = scanner.skip(":") ? scanner.number() ?? first : first
      append(first: first, last: last, from: &scanner)
    }
  }

  /// What happens to `scalar`.
  func fate(of scalar: UInt32) -> WordPieceScalar {
    guard let record = record(of: scalar) else { return .letter(scalar) }
    switch record.action {
    case .dropped: return .dropped
    case .space: return .space
    case .unchanged: return single(scalar, record)
    case .hangul: return .letters(Self.jamo(of: scalar))
    case .target(let target): return single(target, record)
    case .targets(let range): return .letters(ArraySlice(targets[range]))
    case .moved(let distance): return single(UInt32(Int(scalar) + distance), record)
    case .everySecondMoved(let distance):
      return single((scalar - record.first) % 2 == 0 ? UInt32(Int(scalar) + distance) : scalar, record)
    }
  }

  private func single(_ scalar: UInt32, _ record: Record) -> WordPieceScalar {
    record.isIsolated ? .isolated(scalar) : .letter(scalar)
  }

  /// The record that holds `scalar`, by halving.
  private func record(of scalar: UInt32) -> Record? {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < records.count, records[low].first <= scalar else { return nil }
    return records[low]
  }

  private mutating func append(first: UInt32, last: UInt32, from scanner: inout WordPieceTableScanner) {
    let isIsolated = scanner.skip("I")
    let action: Action
    switch scanner.symbol() {
    case UInt8(ascii: "D"): action = .dropped
    case UInt8(ascii: "S"): action = .space
    case UInt8(ascii: "H"): action = .hangul
    case UInt8(ascii: "+"): action = .moved(Int(scanner.number() ?? 0))
    case UInt8(ascii: "-"): action = .moved(-Int(scanner.number() ?? 0))
    case UInt8(ascii: "*"): action = .everySecondMoved(Int(scanner.number() ?? 0))
    case UInt8(ascii: "="): action = target(from: &scanner)
    default: action = .unchanged
    }
    records.append(Record(first: first, last: last, action: action, isIsolated: isIsolated))
  }

  private mutating func target(from scanner: inout WordPieceTableScanner) -> Action {
    let start = targets.count
    repeat { targets.append(scanner.number() ?? 0) } while scanner.skip(".")
    return targets.count == start + 1 ? .target(targets[start]) : .targets(start..<targets.count)
  }

  /// The letters of a Hangul syllable, by the arithmetic of the Unicode standard (section 3.12).
  private static func jamo(of syllable: UInt32) -> ArraySlice<UInt32> {
    let index = syllable - 0xac00
    let tail = index % 28
    let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28]
    return ArraySlice(tail == 0 ? letters : letters + [0x11a7 + tail])
  }
}
