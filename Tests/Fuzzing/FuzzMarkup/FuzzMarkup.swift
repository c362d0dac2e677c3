import Foundation
import Markup
import TextCore

/// What every page is read with.
private let parser = LibXMLParser()
private let decoding = TextDecoding()

/// What holds of every tree: rows nest, ranges lie in their arrays and in the page.
private func check(_ tree: MarkupTree, _ page: ContiguousArray<UInt8>) {
  for (row, node) in tree.nodes.enumerated() {
    let parent = tree.nodes[Int(node.parent)]
    precondition(row == 0 || Int(node.parent) < row, "an element stands before what is in it")
    precondition(Int(node.end) > row && node.end <= parent.end, "rows nest")
    let limit = node.isText ? tree.text.count : tree.attributes.count
    precondition(node.content.lower <= node.content.upper && Int(node.content.upper) <= limit, "content is there")
    precondition(
      node.source.lower <= node.source.upper && Int(node.source.upper) <= page.count, "places are in the page")
    if node.isText {
      let places = tree.source(of: node.content)
      precondition(places.lower <= places.upper && Int(places.upper) <= page.count, "text comes from the page")
    }
  }
  do { try tree.text.span.validateUTF8() } catch { preconditionFailure("text is UTF-8") }
}

/// The first byte chooses what the server says of the page.
private let labels: [String?] = [
  nil, nil, "utf-8", "iso-8859-1", "shift_jis", "gb18030", "euc-kr", "big5", "iso-2022-jp",
]

private func read(_ bytes: ContiguousArray<UInt8>) {
  guard let first = bytes.first else { return }
  let decoded = decoding.decode(ContiguousArray(bytes.dropFirst()), declared: labels[Int(first) % labels.count])
  precondition(!decoded.bytes.contains(0), "no NUL is left")
  check(parser.parse(decoded.bytes), decoded.bytes)
}

/// What libFuzzer calls, again and again; it brings the program's `main`.
@_cdecl("LLVMFuzzerTestOneInput")
func readOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  read(unsafe ContiguousArray(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
