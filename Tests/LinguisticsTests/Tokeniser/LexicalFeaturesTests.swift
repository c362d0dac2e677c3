import Linguistics
import Testing

/// The forms are those that spaCy's lexemes have.
@Suite struct LexicalFeaturesTests {
  struct Forms: Sendable {
    let text: String
    let norm: String
    let prefix: String
    let suffix: String
    let shape: String
    let lower: String
  }

  @Test(arguments: [
    Forms(text: "Parallax", norm: "parallax", prefix: "P", suffix: "lax", shape: "Xxxxx", lower: "parallax"),
    Forms(text: "C3PO", norm: "c3po", prefix: "C", suffix: "3PO", shape: "XdXX", lower: "c3po"),
    Forms(text: "2015", norm: "2015", prefix: "2", suffix: "015", shape: "dddd", lower: "2015"),
    Forms(
      text: "rock'n'roll", norm: "rock'n'roll", prefix: "r", suffix: "oll", shape: "xxxx'x'xxxx", lower: "rock'n'roll"),
    Forms(text: "“", norm: "\"", prefix: "“", suffix: "“", shape: "“", lower: "“"),
    Forms(text: "US$", norm: "$", prefix: "U", suffix: "US$", shape: "XX$", lower: "us$"),
    Forms(text: "ΟΔΟΣ", norm: "οδος", prefix: "Ο", suffix: "ΔΟΣ", shape: "XXXX", lower: "οδος"),
    Forms(text: "İstanbul", norm: "i̇stanbul", prefix: "İ", suffix: "bul", shape: "Xxxxx", lower: "i̇stanbul"),
    Forms(text: "٣Ab", norm: "٣ab", prefix: "٣", suffix: "٣Ab", shape: "dXx", lower: "٣ab"),
    Forms(text: "😀ok", norm: "😀ok", prefix: "😀", suffix: "😀ok", shape: "😀xx", lower: "😀ok"),
  ])
  func formsAreThoseOfSpaCy(_ forms: Forms) {
    let features = Self.features(forms.text)
    #expect(features.orth == StringID.of(forms.text))
    #expect(features.norm == StringID.of(forms.norm))
    #expect(features.prefix == StringID.of(forms.prefix))
    #expect(features.suffix == StringID.of(forms.suffix))
    #expect(features.shape == StringID.of(forms.shape))
    #expect(features.lower == StringID.of(forms.lower))
    #expect(!features.isSpace)
  }

  @Test func hundredScalarsAreLong() {
    #expect(Self.features(String(repeating: "é", count: 100)).shape == StringID.of("LONG"))
    #expect(Self.features(String(repeating: "é", count: 99)).shape == StringID.of("xxxx"))
  }

  @Test func whiteSpaceIsSpace() {
    #expect(Self.features("\n \u{2003}").isSpace)
    #expect(!Self.features("\u{200b}").isSpace)
  }

  @Test func normComesFromTheFirstSourceThatHasOne() {
    let token = ContiguousArray("”".utf8)
    var extractor = LexicalFeatureExtractor()
    #expect(extractor.features(of: token.span, exceptionNorm: 1) { _ in 2 }.norm == 1)
    #expect(extractor.features(of: token.span) { _ in 2 }.norm == 2)
    #expect(extractor.features(of: token.span) { _ in nil }.norm == StringID.of("\""))
  }

  private static func features(_ text: String) -> LexicalFeatures {
    let token = ContiguousArray(text.utf8)
    var extractor = LexicalFeatureExtractor()
    return extractor.features(of: token.span) { _ in nil }
  }
}
