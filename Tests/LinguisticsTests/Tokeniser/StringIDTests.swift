import Linguistics
import Testing

/// The numbers are spaCy's (`spacy.strings.get_string_id`).
@Suite struct StringIDTests {
  @Test(
    arguments: [
      ("coffee", 3_197_928_453_018_144_401), ("naïve", 16_224_804_062_388_677_344), ("a", 11_901_859_001_352_538_922),
      ("abcdefgh", 17_751_780_907_874_141_760), ("abcdefghi", 13_885_881_106_499_164_936),
      ("“", 16_073_121_960_489_476_521),
    ] as [(String, UInt64)])
  func hashes(string: String, id: UInt64) {
    #expect(StringID.of(string) == id)
  }

  @Test(
    arguments: [("", 0), ("IS_ALPHA", 1), ("ID", 64), ("ORTH", 65), ("X", 101), ("nsubj", 429), ("_", 456)]
      as [(String, UInt64)])
  func symbolsAreSmallNumbers(string: String, id: UInt64) {
    #expect(StringID.of(string) == id)
  }
}
