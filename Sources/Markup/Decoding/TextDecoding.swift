internal import TextCore

/// Turns the bytes of a page into UTF-8 without NUL bytes.
///
/// In this order: a byte order mark; bytes that are UTF-8, all or nearly; what the transport names, or else the page's own
/// `meta`, as browsers understand it; what detection finds; Windows-1252, which holds Latin-1 and never fails. Stray bytes
/// of Windows-1252 in UTF-8 are read as such.
package struct TextDecoding: Sendable {
  /// What came out.
  package struct Decoded: Sendable {
    /// The page in UTF-8, without byte order mark.
    package let bytes: ContiguousArray<UInt8>
    /// The character set that was read, lower case.
    package let characterSet: String
    /// How many bytes of the original stand before the first of `bytes` where they are the same bytes otherwise; nil
    /// where the page was in another character set, so that places in `bytes` are no places in the original.
    package let offset: Int?
  }

  private let table: CharacterSetTable
  private let detection: CharacterSetDetection

  /// A decoder with its tables; one is enough for any number of pages.
  package init() {
    table = CharacterSetTable()
    detection = CharacterSetDetection(table: table)
  }

  /// The page in UTF-8. `declared` is what the transport says. O(bytes).
  package func decode(_ page: ContiguousArray<UInt8>, declared: String? = nil) -> Decoded {
    if page.starts(with: [0xef, 0xbb, 0xbf]) { return utf8(ContiguousArray(page.dropFirst(3)), offset: 3) }
    if page.starts(with: [0xff, 0xfe]) { return utf16(page.dropFirst(2), isBigEndian: false) }
    if page.starts(with: [0xfe, 0xff]) { return utf16(page.dropFirst(2), isBigEndian: true) }
    if let isBigEndian = utf16WithoutMark(page) { return utf16(page[...], isBigEndian: isBigEndian) }
    if isUTF8(page), !isStateful(page, declared) {
      return Decoded(bytes: withoutNUL(page), characterSet: CharacterSet.utf8, offset: 0)
    }
    let evidence = UTF8Evidence(page.span)
    if evidence.isMostlyUTF8, evidence.characters > 0 { return utf8(page, offset: nil) }
    guard let set = named(page, declared) ?? detection.set(of: page.span) else {
      // Nothing but a name speaks for UTF-8: what there is of it is read, and the rest as Windows-1252.
      return evidence.characters > evidence.faults ? utf8(page, offset: nil) : windows1252(page)
    }
    if set.name == CharacterSet.windows1252 { return windows1252(page) }
    guard let converted = CharacterConverter.convert(page.span, from: set) else { return windows1252(page) }
    return Decoded(bytes: withoutNUL(converted.bytes), characterSet: set.name, offset: nil)
  }

  /// The set that the transport names, else the page; nil where neither names one that can be.
  private func named(_ page: ContiguousArray<UInt8>, _ declared: String?) -> CharacterSet? {
    for label in [declared, CharacterSetName.declared(in: page.span)] {
      guard let label, let set = table.set(label) else { continue }
      // A page that is not UTF-8 is not what it says; and one that can be read up to here is not UTF-16.
      if set.name == CharacterSet.utf8 || set.name.hasPrefix("utf-16") { continue }
      return set
    }
    return nil
  }

  private func isUTF8(_ page: ContiguousArray<UInt8>) -> Bool {
    do { try page.span.validateUTF8() } catch { return false }
    return true
  }

  /// ISO-2022-JP is ASCII to look at: escapes tell it.
  private func isStateful(_ page: ContiguousArray<UInt8>, _ declared: String?) -> Bool {
    let escape = page.span.offset(of: 0x1b)
    guard escape + 1 < page.count, page[escape + 1] == 0x24 || page[escape + 1] == 0x28 else { return false }
    return named(page, declared)?.name == "iso-2022-jp"
  }

  /// ASCII in UTF-16: every other byte of the beginning is NUL.
  private func utf16WithoutMark(_ page: ContiguousArray<UInt8>) -> Bool? {
    guard page.count >= 4 else { return nil }
    if page[0] == 0x3c, page[1] == 0, page[3] == 0 { return false }
    if page[0] == 0, page[1] == 0x3c, page[2] == 0 { return true }
    return nil
  }

  /// UTF-8, its faulty bytes read as Windows-1252: pages that were put together of both are common.
  private func utf8(_ page: ContiguousArray<UInt8>, offset: Int?, characterSet: String = "utf-8") -> Decoded {
    guard isUTF8(page) else {
      return Decoded(bytes: withoutNUL(mended(page)), characterSet: characterSet, offset: nil)
    }
    return Decoded(bytes: withoutNUL(page), characterSet: characterSet, offset: offset)
  }

  private func mended(_ page: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    bytes.reserveCapacity(page.count + page.count / 8)
    var offset = 0
    while offset < page.count {
      if page[offset] < 0x80 {
        bytes.append(page[offset])
        offset += 1
        continue
      }
      let width = page.span.utf8Width(at: offset)
      if width == 0 { bytes.append(windows1252: page[offset]) } else { bytes += page[offset..<offset + width] }
      offset += max(width, 1)
    }
    return bytes
  }

  private func windows1252(_ page: ContiguousArray<UInt8>) -> Decoded {
    var bytes: ContiguousArray<UInt8> = []
    bytes.reserveCapacity(page.count + page.count / 8)
    for byte in page { bytes.append(windows1252: byte) }
    return Decoded(bytes: withoutNUL(bytes), characterSet: "windows-1252", offset: nil)
  }

  private func utf16(_ page: ContiguousArray<UInt8>.SubSequence, isBigEndian: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(page.count / 2)
    var offset = page.startIndex
    while offset + 1 < page.endIndex {
      let (first, second) = (UInt16(page[offset]), UInt16(page[offset + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      offset += 2
    }
    let bytes = ContiguousArray(String(decoding: units, as: UTF16.self).utf8)
    return Decoded(bytes: withoutNUL(bytes), characterSet: isBigEndian ? "utf-16be" : "utf-16le", offset: nil)
  }

  private func withoutNUL(_ bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    guard bytes.span.offset(of: 0) < bytes.count else { return bytes }
    var bytes = bytes
    for place in bytes.indices where bytes[place] == 0 { bytes[place] = 0x20 }
    return bytes
  }
}
