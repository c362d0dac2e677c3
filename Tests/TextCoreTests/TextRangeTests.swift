import Testing
import TextCore

@Suite struct TextRangeTests {
  @Test func overlapNeedsASharedByte() {
    #expect(TextRange(0, 3).overlaps(TextRange(2, 5)))
    #expect(!TextRange(0, 3).overlaps(TextRange(3, 5)))
  }
}
