internal import TextCore

/// The outline of a word (spaCy's `word_shape`): X for a capital, x for any other letter, d for a digit, anything else
/// as it is; of a run of one sign only four are kept. 100 scalars or more are "LONG".
///
///     Parallax → Xxxxx      C3PO → XdXX      2015 → dddd      rock'n'roll → xxxx'x'xxxx
enum WordShape {
  private static let capital = UInt32(UInt8(ascii: "X"))
  private static let letter = UInt32(UInt8(ascii: "x"))
  private static let digit = UInt32(UInt8(ascii: "d"))

  /// Appends the shape of `word`, which must be valid UTF-8, to `shape`.
  static func append(_ word: Span<UInt8>, to shape: inout ContiguousArray<UInt8>) {
    if word.count >= 100, isLong(word) { return shape.append(contentsOf: [0x4c, 0x4f, 0x4e, 0x47]) }
    var offset = 0
    var last: UInt32 = .max
    var run = 0
    while offset < word.count {
      let scalar = word.scalar(at: offset)
      offset += scalar.width
      let sign = sign(scalar.value)
      run = sign == last ? run + 1 : 0
      last = sign
      if run < 4 { shape.appendScalar(sign) }
    }
  }

  @inline(__always)
  private static func sign(_ value: UInt32) -> UInt32 {
    let classes = scalarClass(value)
    if classes.contains(.letter) { return classes.contains(.upperCase) ? capital : letter }
    return classes.contains(.digit) ? digit : value
  }

  private static func isLong(_ word: Span<UInt8>) -> Bool {
    var scalars = 0
    for place in word.indices where word[place] & 0xc0 != 0x80 { scalars += 1 }
    return scalars >= 100
  }
}
