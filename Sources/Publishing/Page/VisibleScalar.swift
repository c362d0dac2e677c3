/// What is shown in place of a scalar of an article, which may be anything.
///
/// Control characters become their pictures (U+2400 …), so that no escape sequence reaches a terminal and none is passed
/// over in silence; marks that turn the direction of the text around them, and would turn the page's own words with it,
/// are left out, as is what has no form of its own.
///
/// Example: U+001B → U+241B
/// Example: U+0007 → U+2407
/// Example: U+007F → U+2421
/// Example: U+009B → U+FFFD
/// Example: U+202E → nothing
/// Example: U+00AD → nothing
/// Example: U+FEFF → nothing
/// Example: U+00A0 → U+00A0
/// Example: U+0041 → U+0041
/// Example: U+200D → U+200D
package func visibleScalar(_ value: UInt32) -> UInt32? {
  switch value {
  case 0x20...0x7e: value
  case ..<0x20: 0x2400 + value
  case 0x7f: 0x2421
  case 0x80...0x9f: 0xfffd
  case 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff: nil
  case 0x202a...0x202e, 0x2066...0x206f, 0xfff9...0xfffb, 0xe0000...0xe0fff: nil
  default: value
  }
}

/// Whether a scalar is white space that a page shows as one space, however much of it there is. A space that must not
/// break is none.
func isBreakingSpace(_ value: UInt32) -> Bool {
  switch value {
  case 0x09...0x0d, 0x20, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200a, 0x2028, 0x2029, 0x205f, 0x3000: true
  default: false
  }
}
