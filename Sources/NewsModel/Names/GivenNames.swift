/// Whether two first names may be one person's.
///
/// The same name, an initial, a short form (`short-names.txt`), or another spelling of a name that comes from another
/// script.
///
/// Example: sergei sergey → yes
/// Example: s sergei → yes
/// Example: alexander aleksandr → yes
/// Example: alexander aleksander → yes
/// Example: alex alexander → yes
/// Example: mike michael → yes
/// Example: dmitry dmitri → yes
/// Example: simone david → no
/// Example: jean joan → no
/// Example: maria mario → no
/// Example: ann anna → no
package struct GivenNames: Sendable {
  /// The long forms of each short form.
  private let long: [ContiguousArray<UInt8>: [ContiguousArray<UInt8>]]

  /// Reads the list of short forms.
  package init() {
    var long: [ContiguousArray<UInt8>: [ContiguousArray<UInt8>]] = [:]
    for line in String(decoding: PackageResources.short_names_txt, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let names = line.split(separator: " ").map { ContiguousArray($0.utf8) }
      guard let first = names.first else { continue }
      for short in names.dropFirst() { long[short, default: []].append(first) }
    }
    self.long = long
  }

  /// Whether two names, in lower case and without full stops, may be one person's.
  package func agree(_ left: ContiguousArray<UInt8>, _ right: ContiguousArray<UInt8>) -> Bool {
    if left == right { return true }
    let (short, longer) = left.count < right.count ? (left, right) : (right, left)
    guard short.count > 1 else { return short.first == longer.first }
    if isVariant(left, of: right) { return true }
    // “Alex”, “Vlad”: a beginning that is much shorter; “Ann” and “Anna” are two names.
    if short.count >= 3, longer.count >= short.count + 3, longer.starts(with: short) { return true }
    return false
  }

  /// Whether two names, in lower case, are two spellings of one name, or a name and its short form.
  package func isVariant(_ left: ContiguousArray<UInt8>, of right: ContiguousArray<UInt8>) -> Bool {
    if Self.isSpelling(left, of: right) { return true }
    let mine = long[left] ?? []
    let theirs = long[right] ?? []
    return mine.contains { Self.isSpelling($0, of: right) } || theirs.contains { Self.isSpelling($0, of: left) }
      || mine.contains { theirs.contains($0) }
  }

  /// Whether two names, in lower case, are one but for what transliterations differ in.
  package static func isSpelling(_ left: ContiguousArray<UInt8>, of right: ContiguousArray<UInt8>) -> Bool {
    left == right || left.count > 3 && right.count > 3 && folded(left) == folded(right)
  }

  /// Whether two names, in lower case, are one but for a letter within that one has and the other lacks: `vicente`,
  /// `vincente`. Of short names that is another name (`jon`, `joan`), and so it is at the end (`daniel`, `daniela`).
  package static func isMisspelt(_ left: ContiguousArray<UInt8>, _ right: ContiguousArray<UInt8>) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard short.count >= 6, long.count == short.count + 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    return (2...short.count - 2).contains(same) && short[same...].elementsEqual(long[(same + 1)...])
  }

  /// A name without what transliterations differ in: `y`, `j` and `i`, `ks` and `x`, `kh` and `h`, double letters.
  package static func folded(_ name: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var out: ContiguousArray<UInt8> = []
    var offset = 0
    while offset < name.count {
      let byte = name[offset]
      let next = offset + 1 < name.count ? name[offset + 1] : 0
      offset += 1
      switch (byte, next) {
      case (0x6b, 0x73):  // ks
        out.append(0x78)
        offset += 1
      case (0x6b, 0x68):  // kh
        out.append(0x68)
        offset += 1
      case (0x70, 0x68):  // ph
        out.append(0x66)
        offset += 1
      case (0x79, _), (0x6a, _): if out.last != 0x69 { out.append(0x69) }  // y, j
      case (0x77, _): out.append(0x76)  // w
      case (0x65, 0x72) where offset + 1 == name.count: break  // the last vowel of Aleksandr, Alexander
      default: if out.last != byte { out.append(byte) }
      }
    }
    return out
  }
}
