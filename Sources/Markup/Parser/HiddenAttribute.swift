/// An attribute that something asks for and that the parser is not shown, as there is nothing in it to be decoded.
struct HiddenAttribute {
  /// The longest value, in bytes.
  static let longest = Int(UInt16.max)

  /// Where it was in what is shown.
  let place: UInt32
  /// Where its value begins in the whole page.
  let value: UInt32
  /// Where its tag ends in the whole page: the `>`; known when the tag is read to its end.
  var tagEnd: UInt32
  /// The bytes of its value.
  let count: UInt16
  /// What it is.
  let kind: HTMLAttribute
  /// Whether it is the first of its tag.
  let isFirst: Bool

  /// Its value in the whole page.
  var range: Range<Int> { Int(value)..<Int(value) + Int(count) }
}
