internal import TextCore

/// Whether two first names may be one person's.
///
/// The same name, an initial, a short form, or another spelling of a name that comes from another script.
///
/// Example: sergei, sergey → yes
/// Example: s, sergei → yes
/// Example: alexander, aleksandr → yes
/// Example: alex, alexander → yes
/// Example: simone, david → no
/// Example: jean, joan → no
/// Example: maria, mario → no
enum GivenNames {
  /// Whether the names of two symbols, in lower case and without full stops, agree.
  static func agree(_ left: Symbol, _ right: Symbol, _ table: SymbolTable) -> Bool {
    if left == right { return true }
    let storage = table.storage
    let mine = ContiguousArray(storage[table.range(of: left)])
    let theirs = ContiguousArray(storage[table.range(of: right)])
    return agree(mine, theirs)
  }

  /// Whether two names, in lower case and without full stops, agree.
  static func agree(_ left: ContiguousArray<UInt8>, _ right: ContiguousArray<UInt8>) -> Bool {
    if left == right { return true }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard short.count > 1 else { return short.first == long.first }
    // “Alex”, “Ben”: three letters at least, and a name that is no other's beginning by chance (“Ann”, “Anna”).
    if short.count >= 3, long.count >= short.count + 3, long.starts(with: short) { return true }
    return short.count > 2 && spelling(left) == spelling(right)
  }

  /// A name without what transliterations differ in: `y`, `j` and `i`, `ks` and `x`, `kh` and `h`, double letters.
  private static func spelling(_ name: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var out: ContiguousArray<UInt8> = []
    var offset = 0
    while offset < name.count {
      let byte = name[offset]
      let next = offset + 1 < name.count ? name[offset + 1] : 0
      offset += 1
      switch (byte, next) {
      case (0x6b, 0x73): (out, offset) = (out + [0x78], offset + 1)  // ks
      case (0x6b, 0x68): (out, offset) = (out + [0x68], offset + 1)  // kh
      case (0x70, 0x68): (out, offset) = (out + [0x66], offset + 1)  // ph
      case (0x79, _), (0x6a, _): if out.last != 0x69 { out.append(0x69) }  // y, j
      case (0x77, _): out.append(0x76)  // w
      // Aleksandr, Alexander: a vowel that comes and goes before r.
      case (0x65, 0x72) where offset + 1 == name.count: break
      default: if out.last != byte { out.append(byte) }
      }
    }
    return out
  }
}
