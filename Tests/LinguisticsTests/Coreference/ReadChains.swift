import Linguistics
import NewsModel
import TestSupport
import TextCore

/// The chains of a text, as tests ask for them.
struct ReadChains {
  let reading: ArticleReading
  let chains: ContiguousArray<EntityChain>

  /// Reads `text` with the installed model; `layout` says what of it is report.
  init?(_ text: ContiguousArray<UInt8>, layout: ArticleLayout? = nil) {
    guard let model = Installed.languageModel else { return nil }
    var reader = EnglishReader(model)
    var reading = ArticleReading(Article(id: "test", text: text))
    reading.layout = layout
    reading.language = reader.read(text.span, cuts: layout?.cuts() ?? [])
    self.reading = reading
    chains = CoreferenceResolver().chains(of: reading)
  }

  /// Reads `text`.
  init?(_ text: String) { self.init(ContiguousArray(text.utf8)) }

  /// The chain with a mention that holds this place and ends with it or its possessive; the shortest of several.
  func chain(at range: TextRange) -> Int? {
    var best: (length: Int, chain: Int)?
    for (row, chain) in chains.enumerated() {
      for mention in chain.mentions {
        let core = mention.name ?? mention.range
        guard core.contains(range) || core.overlaps(range), mention.range.contains(range) else { continue }
        if let best, best.length <= mention.range.count { continue }
        best = (mention.range.count, row)
      }
    }
    return best?.chain
  }

  /// The chain of this name.
  func chain(named name: String) -> EntityChain? {
    chains.first { $0.isNamed && reading.string($0.name) == name }
  }

  /// The roles of the chain of this name, as they are printed.
  func roles(of name: String) -> [String] {
    chain(named: name).map { $0.roles.map { reading.string($0) } } ?? []
  }

  /// The rule of the mention at a place.
  func rule(at range: TextRange) -> String? {
    guard let row = chain(at: range) else { return nil }
    return chains[row].mentions.first { $0.range.contains(range) }?.rule
  }
}
