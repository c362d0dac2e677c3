internal import CLibXML2
internal import TextCore

/// Turns the bytes of a page into UTF-8 without NUL bytes.
///
/// In this order: a byte order mark; bytes that are UTF-8 already; what the transport or the page's own `meta` names;
/// Windows-1252, which holds Latin-1 and never fails.
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

  /// A decoder.
  package init() { xmlInitParser() }

  /// The page in UTF-8. `declared` is what the transport says. O(bytes).
  package func decode(_ page: ContiguousArray<UInt8>, declared: String? = nil) -> Decoded {
    if page.starts(with: [0xef, 0xbb, 0xbf]) { return utf8(ContiguousArray(page.dropFirst(3)), offset: 3) }
    if page.starts(with: [0xff, 0xfe]) { return utf16(page.dropFirst(2), isBigEndian: false) }
    if page.starts(with: [0xfe, 0xff]) { return utf16(page.dropFirst(2), isBigEndian: true) }
    if let isBigEndian = utf16WithoutMark(page) { return utf16(page[...], isBigEndian: isBigEndian) }
    if isUTF8(page), !isStateful(page) { return utf8(page, offset: 0) }
    let name = declared ?? CharacterSetName.declared(in: page.span)
    guard let name = name?.lowercased() else { return windows1252(page) }
    if name == "utf-8" || name == "utf8" { return utf8(page, offset: nil) }
    if CharacterSetName.isLatin(name) { return windows1252(page) }
    if let bytes = converted(page, from: CharacterSetName.converter(for: name)) {
      return utf8(bytes, offset: nil, characterSet: name)
    }
    return windows1252(page)
  }

  private func isUTF8(_ page: ContiguousArray<UInt8>) -> Bool {
    do { try page.span.validateUTF8() } catch { return false }
    return true
  }

  /// ISO-2022-JP is ASCII to look at: escapes tell it.
  private func isStateful(_ page: ContiguousArray<UInt8>) -> Bool {
    let escape = page.span.offset(of: 0x1b)
    guard escape + 1 < page.count, page[escape + 1] == 0x24 || page[escape + 1] == 0x28 else { return false }
    return CharacterSetName.declared(in: page.span)?.lowercased() == "iso-2022-jp"
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

  /// By the converters that libxml2 finds (iconv's); nil where it knows none of this name.
  private func converted(_ page: ContiguousArray<UInt8>, from name: String) -> ContiguousArray<UInt8>? {
    guard CharacterSetName.isWellFormed(name), let handler = unsafe xmlFindCharEncodingHandler(name) else { return nil }
    defer { unsafe _ = xmlCharEncCloseFunc(handler) }
    guard let input = unsafe xmlBufferCreateSize(page.count + 1),
      let output = unsafe xmlBufferCreateSize(page.count + 1)
    else { return nil }
    defer {
      unsafe xmlBufferFree(input)
      unsafe xmlBufferFree(output)
    }
    unsafe page.withUnsafeBufferPointer { unsafe _ = xmlBufferAdd(input, $0.baseAddress, CInt($0.count)) }
    var left = unsafe xmlBufferLength(input)
    var bytes: ContiguousArray<UInt8> = []
    while left > 0 {
      let result = unsafe xmlCharEncInFunc(handler, output, input)
      let count = Int(unsafe xmlBufferLength(output))
      if let content = unsafe xmlBufferContent(output) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: count))
      }
      unsafe xmlBufferEmpty(output)
      let now = unsafe xmlBufferLength(input)
      if result < 0 || now == left {
        // A byte that is none: passed over, and a mark set for it.
        guard now > 0, bytes.count <= 4 * page.count else { break }
        bytes += [0xef, 0xbf, 0xbd]
        unsafe _ = xmlBufferShrink(input, 1)
      }
      left = unsafe xmlBufferLength(input)
    }
    return bytes
  }
}
