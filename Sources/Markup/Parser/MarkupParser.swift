/// Reads the bytes of a page into a tree. Every parser behind it is bounded: whatever the page is, time is linear in its
/// bytes and memory is a small multiple of them.
package protocol MarkupParser: Sendable {
  /// The tree of `page`, which must be UTF-8 without NUL bytes; see `TextDecoding`. Never fails: any bytes are a page.
  func parse(_ page: ContiguousArray<UInt8>) -> MarkupTree
}
