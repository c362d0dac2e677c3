package import Tensors

extension WeightsFile {
  /// A section of UTF-8 text as lines, the last line feed not counted.
  package func lines(_ name: String) throws(WeightsError) -> [String] {
    String(decoding: try array(name, of: UInt8.self).copy(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}

extension MappedArray {
  /// The values in an array of their own; for small sections.
  func copy() -> ContiguousArray<Element> {
    withSpan { span in
      var copy = ContiguousArray<Element>()
      copy.reserveCapacity(span.count)
      for position in span.indices { copy.append(span[position]) }
      return copy
    }
  }
}
