import Linguistics
import Testing

@Suite struct MurmurHash3Tests {
  /// Values of thinc's `Ops.hash` (thinc 8.3).
  @Test(arguments: [
    (UInt64(0), UInt32(0), [UInt32]([3_428_303_819, 685_728_695, 3_303_603_794, 4_065_689_084])),
    (1, 8, [1_161_550_108, 2_247_783_286, 1_742_325_162, 1_224_191_281]),
    (5_827_203_507_584_285_142, 9, [3_983_168_395, 1_839_876_133, 690_166_058, 3_936_588_990]),
    (.max, 13, [3_199_409_384, 1_062_937_581, 752_279_700, 3_061_442_444]),
  ])
  func fourWordsAsThincHasThem(key: UInt64, seed: UInt32, words: [UInt32]) {
    let hash = MurmurHash3.of(key, seed: seed)
    #expect((0..<4).map { hash[$0] } == words)
  }
}
