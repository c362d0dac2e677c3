/// Working memory for the kernels: zero-initialised, at a multiple of 64 bytes, freed with its owner.
@safe
package struct FloatBuffer: ~Copyable, @unchecked Sendable {
  /// How many floats there are.
  package private(set) var count: Int
  /// The first float, at a multiple of 64 bytes. Valid until the next `reserve` that grows, at most while the buffer
  /// lives.
  @unsafe package private(set) var base: UnsafeMutablePointer<Float>

  /// A buffer of `count` zeros.
  package init(count: Int = 0) {
    self.count = count
    unsafe base = Self.allocate(count)
  }

  /// Makes room for `wanted` floats. What a buffer that has to grow held is lost: it is all zeros then.
  package mutating func reserve(_ wanted: Int) {
    guard wanted > count else { return }
    let grown = max(wanted, count + count / 2)
    unsafe base.deallocate()
    unsafe base = Self.allocate(grown)
    count = grown
  }

  /// Makes room for `wanted` floats and keeps what the buffer held; new floats are zero.
  package mutating func extend(_ wanted: Int) {
    guard wanted > count else { return }
    let grown = max(wanted, 2 * count)
    let larger = unsafe Self.allocate(grown)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    count = grown
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    precondition(count >= 0, "a buffer has no negative size")
    let bytes = max(count, 16) * MemoryLayout<Float>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    let floats = unsafe memory.bindMemory(to: Float.self, capacity: max(count, 16))
    unsafe floats.initialize(repeating: 0, count: max(count, 16))
    return unsafe floats
  }

  deinit { unsafe base.deallocate() }
}
