import Tensors
import Testing

@Suite struct Murmur64ATests {
  /// Expected values are the ids that spaCy gives these strings.
  @Test(
    arguments: [
      ("", 14_313_749_767_032_693_980), ("a", 11_901_859_001_352_538_922), ("the", 7_425_985_699_627_899_538),
      ("Präsident", 12_792_231_292_713_528_784), ("government", 3_625_794_390_087_546_215),
      ("12345678", 9_871_996_032_675_327_904),
      ("a sentence of more than sixteen bytes", 3_745_815_899_689_337_006),
    ] as [(String, UInt64)])
  func idsAreThoseOfSpaCy(text: String, id: UInt64) {
    #expect(murmur64A(ContiguousArray(text.utf8).span) == id)
  }
}
