/// The letters of Latin-1 and Latin Extended-A (U+00C0 … U+017F) without their marks, in lower case; a space where there
/// is no letter. Of ligatures the first letter stands.
private let baseLetters: StaticString =
  """
  aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll \
   llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
  """

extension ContiguousArray<UInt8> {
  /// The text without the marks on its Latin letters, to compare names by: outlets print `Calderón` and `Calderon`.
  ///
  /// Letters with marks become lower case; combining marks (U+0300 … U+036F) go. All else stays. O(bytes).
  ///
  /// Example: calderón → calderon
  /// Example: łukasz → lukasz
  /// Example: ёж → ёж
  public func withoutDiacritics() -> ContiguousArray<UInt8> {
    guard contains(where: { $0 >= 0x80 }) else { return self }
    var folded: ContiguousArray<UInt8> = []
    var offset = 0
    while offset < count {
      let scalar = span.scalar(at: offset)
      offset += scalar.width
      switch scalar.value {
      case 0xc0...0x17f:
        let base = unsafe baseLetters.utf8Start[Int(scalar.value) - 0xc0]
        if base == 0x20 { folded.appendScalar(scalar.value) } else { folded.append(base) }
      case 0x300...0x36f: break
      default: folded.appendScalar(scalar.value)
      }
    }
    return folded
  }
}
