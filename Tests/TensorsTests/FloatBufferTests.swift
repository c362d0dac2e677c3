import Tensors
import Testing

@Suite struct FloatBufferTests {
  @Test func memoryIsAlignedAndZeroAndGrows() {
    var buffer = FloatBuffer(count: 5)
    #expect(buffer.count == 5)
    #expect(unsafe UInt(bitPattern: buffer.base) % 64 == 0)
    unsafe buffer.base[4] = 3
    buffer.reserve(3)
    #expect(unsafe buffer.base[4] == 3)
    buffer.reserve(1000)
    #expect(buffer.count >= 1000)
    #expect(unsafe UInt(bitPattern: buffer.base) % 64 == 0)
    for place in 0..<1000 where unsafe buffer.base[place] != 0 { Issue.record("float \(place) is not zero") }
  }
}
