import Extraction
import Linguistics
import NewsModel
import Quotations
import TestSupport
import TextCore

/// Reads a text with the installed language model and finds its quotations.
enum Newsreader {
  /// en_core_web_md, mapped once for all tests.
  private static let model: LanguageModel? = InstalledWeights.path("en_core_web_md").flatMap {
    try? LanguageModel(path: $0)
  }

  /// Whether the model is there.
  static let hasModel = model != nil

  private static let finder = QuotationFinder()
  private static let layouts = LayoutReader()
  private static let coreference = CoreferenceResolver()

  /// The model is not installed.
  struct NoModel: Error {}

  /// `text`, read as an article with everything that quotations need.
  static func reading(_ text: ContiguousArray<UInt8>) throws -> ArticleReading {
    guard let model else { throw NoModel() }
    let article = Article(id: "test", text: text)
    var reading = ArticleReading(article)
    let layout = layouts.layout(of: article)
    reading.layout = layout
    var english = EnglishReader(model)
    reading.language = english.read(text.span, cuts: layout.cuts())
    reading.chains = coreference.chains(of: reading)
    return reading
  }

  /// The quotations of `text`.
  static func quotations(_ text: ContiguousArray<UInt8>) throws -> ContiguousArray<Quotation> {
    finder.quotations(of: try reading(text))
  }

  /// The quotations of `text`, printed for comparison.
  static func printed(_ text: String) throws -> [Printed] {
    let bytes = ContiguousArray(text.utf8)
    return try quotations(bytes).map { Printed($0, bytes) }
  }
}

/// A quotation in words.
struct Printed: Equatable, CustomStringConvertible {
  let content: [String]
  let cue: String
  let source: String
  let speaker: String?
  let carriers: [String]
  let kind: Quotation.Kind
  let rule: String

  init(_ quotation: Quotation, _ text: ContiguousArray<UInt8>) {
    func words(_ range: TextRange) -> String { String(decoding: text[range.bounds], as: UTF8.self) }
    content = quotation.content.map(words)
    cue = quotation.cue.map(words).joined(separator: " … ")
    source = quotation.source.map(words).joined(separator: " … ")
    speaker = quotation.speaker.map { words($0.name) }
    carriers = quotation.carriers.map(words)
    kind = quotation.kind
    rule = quotation.provenance.rule
  }

  var description: String {
    "\(rule) \(kind) \(content) < \(cue) < \(source) = \(speaker ?? "nobody") through \(carriers)"
  }
}
