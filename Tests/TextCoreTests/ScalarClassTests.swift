import Testing
import TextCore

@Suite struct ScalarClassTests {
  /// How many scalars Python 3.11 (Unicode 14) and spaCy 3.8 count in each class.
  @Test(
    arguments: [
      (.letter, 131_756), (.digit, 788), (.decimal, 660), (.alphanumeric, 133_547), (.lowerCase, 2_471),
      (.upperCase, 1_951), (.whiteSpace, 29), (.alpha, 105_724), (.alphaLower, 105_177), (.alphaUpper, 104_939),
      (.quote, 31), (.icon, 5_984),
    ] as [(ScalarClass, Int)])
  func classesHaveTheMembersOfTheReference(scalarClass wanted: ScalarClass, count: Int) {
    #expect((0...0x10ffff as ClosedRange<UInt32>).count { scalarClass($0).contains(wanted) } == count)
  }

  @Test func classesOfSingleScalars() {
    #expect(scalarClass(0x41).isSuperset(of: [.letter, .upperCase, .alpha, .alphaUpper, .cased]))
    #expect(scalarClass(0xb2).contains(.digit))
    #expect(!scalarClass(0xb2).contains(.decimal))
    #expect(scalarClass(0x1f).contains(.whiteSpace))
    #expect(!scalarClass(0x200b).contains(.whiteSpace))
    #expect(scalarClass(0x4e2d).isSuperset(of: [.alphaLower, .alphaUpper]))
    #expect(scalarClass(0x24).isSuperset(of: [.prefix, .currency]))
    #expect(scalarClass(0x11_0000).isEmpty)
  }

  @Test(
    arguments: [
      (0x41, .uppercaseLetter), (0x20ac, .currencySymbol), (0x2014, .dashPunctuation), (0x378, .unassigned),
      (0x1f600, .otherSymbol), (0x660, .decimalNumber), (0x11_0000, .unassigned),
    ] as [(UInt32, GeneralCategory)])
  func categories(value: UInt32, category: GeneralCategory) {
    #expect(generalCategory(value) == category)
  }

  @Test func categoryCounts() {
    var counts: [GeneralCategory: Int] = [:]
    for value in 0...0x10ffff as ClosedRange<UInt32> { counts[generalCategory(value), default: 0] += 1 }
    #expect(counts[.otherLetter] == 127_333)
    #expect(counts[.nonspacingMark] == 1_950)
    #expect(counts[.otherPunctuation] == 605)
    #expect(counts[.openPunctuation] == 79)
    #expect(counts[.spaceSeparator] == 17)
    #expect(GeneralCategory.allCases.filter(\.isPunctuation).count == 7)
  }

  /// The right sides are Python's `str.lower`.
  @Test(arguments: [
    ("ÀÉÎ Straße", "àéî straße"), ("İ", "i̇"), ("ΟΔΟΣ", "οδος"), ("ΟΔΟΣ.", "οδος."), ("ΣΑ", "σα"), ("Σ", "σ"),
    ("ΑΣ'Α", "ασ'α"), ("Α'Σ", "α'ς"), ("ДОМ Ѐ", "дом ѐ"), ("Ａ𐐀", "ａ𐐨"),
  ])
  func lowercasing(text: String, expected: String) {
    let bytes = ContiguousArray(text.utf8)
    var lower: ContiguousArray<UInt8> = []
    lower.appendLowercased(bytes.span)
    #expect(String(decoding: lower, as: UTF8.self) == expected)
  }

  @Test func loweringChangesAsManyScalarsAsPython() {
    // U+0130 becomes two scalars, so that its own mapping is itself.
    #expect((0...0x10ffff as ClosedRange<UInt32>).count { lowercasedScalar($0) != $0 } == 1_432)
  }

  @Test func scalarsAreWrittenAsUTF8() {
    for scalar in ["\u{0}", "\u{7f}", "\u{80}", "\u{7ff}", "\u{800}", "\u{ffff}", "\u{10000}", "\u{10ffff}"]
      as [Unicode.Scalar]
    {
      var bytes: ContiguousArray<UInt8> = []
      bytes.appendScalar(scalar.value)
      #expect(bytes.elementsEqual(String(scalar).utf8))
    }
  }
}
