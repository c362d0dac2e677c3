/// An array that lies in a mapped weights file. It keeps the file mapped while it lives; copies are cheap.
@safe
package struct MappedArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// How many elements there are.
  package let count: Int
  /// The first element, at a multiple of 64 bytes. Valid while the array (or a copy of it) lives, not longer.
  @unsafe package let base: UnsafePointer<Element>
  /// The owner of the memory.
  private let file: MappedFile

  /// The `count` elements that start `offset` bytes into the file. The caller has checked bounds and alignment.
  init(file: MappedFile, offset: Int, count: Int) {
    guard let start = unsafe file.start else { preconditionFailure("an empty file holds no section") }
    precondition(offset + count * MemoryLayout<Element>.stride <= file.byteCount, "a section ends with its file")
    self.count = count
    unsafe base = (start + offset).assumingMemoryBound(to: Element.self)
    self.file = file
  }

  /// Lets the system have the memory back where the numbers have been copied elsewhere (packed, say). They stay
  /// readable: a page comes from the disk again when it is touched.
  package func discard() {
    guard let start = unsafe file.start else { return }
    let offset = unsafe UnsafeRawPointer(base) - start
    file.discard(offset..<(offset + count * MemoryLayout<Element>.stride))
  }

  /// The element at `index`, which must be inside.
  @inlinable
  package subscript(_ index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "the index lies outside the array")
    return unsafe base[index]
  }

  /// All elements as a span.
  @inlinable
  package func withSpan<Result>(_ body: (Span<Element>) throws -> Result) rethrows -> Result {
    try withSpan(0..<count, body)
  }

  /// The elements of `range`, which must lie inside, as a span.
  @inlinable
  package func withSpan<Result>(
    _ range: Range<Int>, _ body: (Span<Element>) throws -> Result
  ) rethrows -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "the range lies outside the array")
    let buffer = unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return try withExtendedLifetime(self) { try unsafe body(Span(_unsafeElements: buffer)) }
  }
}
