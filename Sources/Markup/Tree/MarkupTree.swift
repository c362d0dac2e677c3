package import TextCore

/// A page as a flat array of nodes in document order: an element before what is in it.
///
/// The text of all nodes stands in one array of bytes, in document order, character references decoded. Nothing points
/// to anything by reference; a node is a row.
package struct MarkupTree: Sendable {
  /// The nodes; the first is the page itself and has everything in it.
  package internal(set) var nodes: ContiguousArray<MarkupNode> = []
  /// The attributes, element by element; those that nothing asks for are not kept.
  package internal(set) var attributes: ContiguousArray<MarkupAttribute> = []
  /// What is between the tags: UTF-8. Of scripts only those that hold JSON, of styles nothing.
  package internal(set) var text: ContiguousArray<UInt8> = []
  /// The values of the attributes: UTF-8.
  package internal(set) var attributeText: ContiguousArray<UInt8> = []
  /// Where the text stands in the page, in text order, without gaps.
  package internal(set) var runs: ContiguousArray<SourceRun> = []
  /// The names of elements that HTML does not name, lower case, in no order; the first is empty.
  package internal(set) var names: [String] = [""]
  /// What was cut, and why; nil where the page was read whole.
  package internal(set) var limitReached: MarkupLimit?

  /// The row of the page itself.
  package static let root = 0

  /// The first attribute of this kind of an element.
  @inline(__always)
  package func attribute(_ kind: HTMLAttribute, of node: Int) -> TextRange? {
    let node = nodes[node]
    guard node.attributeKinds.contains(kind) else { return nil }
    for row in node.content.bounds where attributes[row].kind == kind { return attributes[row].value }
    return nil
  }

  /// The name of an element, lower case; for the edges.
  package func name(of node: Int) -> String {
    nodes[node].tag == .other ? names[Int(nodes[node].name)] : "\(nodes[node].tag)"
  }

  /// The value of the first attribute of this kind of an element, as a string; for the edges.
  package func string(_ kind: HTMLAttribute, of node: Int) -> String? {
    attribute(kind, of: node).map { String(decoding: attributeText[$0.bounds], as: UTF8.self) }
  }

  /// All text in a node, its bytes one after the other as they stand between the tags.
  package func textRange(of node: Int) -> TextRange {
    var lower: UInt32?
    var upper: UInt32 = 0
    for row in node..<Int(nodes[node].end) where nodes[row].isText {
      lower = lower ?? nodes[row].content.lower
      upper = nodes[row].content.upper
    }
    return TextRange(lower ?? 0, lower == nil ? 0 : upper)
  }

  /// The bytes of the page that `range` of the text comes from. O(log runs).
  package func source(of range: TextRange) -> TextRange {
    guard !runs.isEmpty, !range.isEmpty else { return TextRange(0, 0) }
    let first = runs[run(at: range.lower)]
    let last = runs[run(at: range.upper - 1)]
    let lower = first.isExact ? first.source.lower + (range.lower - first.text.lower) : first.source.lower
    let upper = last.isExact ? last.source.lower + (range.upper - last.text.lower) : last.source.upper
    return TextRange(lower, max(lower, upper))
  }

  /// The row of the run that holds the byte `offset` of the text.
  private func run(at offset: UInt32) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].text.lower <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension SourceRun {
  /// Whether the bytes of the page are those of the text.
  package var isExact: Bool { text.count == source.count }
}

/// A limit that a hostile page ran into.
package enum MarkupLimit: String, Sendable {
  /// More bytes than are read.
  case bytes
  /// More elements than are kept.
  case nodes
}
