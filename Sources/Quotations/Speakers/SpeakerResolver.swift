internal import NewsModel
internal import TextCore

/// Says who a source is: its chain's name, or without chains the nearest name that fits.
struct SpeakerResolver {
  private let material: Material
  private let chains: ContiguousArray<EntityChain>
  /// The chain and mention of each token that is the head of a mention, else -1.
  private let chainRows: ContiguousArray<Int32>

  init(_ material: Material, chains: ContiguousArray<EntityChain>) {
    self.material = material
    self.chains = chains
    var rows = ContiguousArray<Int32>(repeating: -1, count: material.tokens.count)
    for (place, chain) in chains.enumerated() {
      for mention in chain.mentions where rows.indices.contains(mention.head) { rows[mention.head] = Int32(place) }
    }
    chainRows = rows
  }

  /// The speaker of a draft, or nil.
  func speaker(of draft: Draft) -> Quotation.Speaker? {
    guard let source = draft.source, let head = draft.sourceHead else { return nil }
    let row = antecedent(head)
    if chainRows[row] >= 0 {
      let chain = Int(chainRows[row])
      if chains[chain].isNamed { return Quotation.Speaker(chain: chain, name: chains[chain].name) }
    }
    if let named = named(source, row) { return named }
    return nil
  }

  /// Who `who` in a relative clause stands for.
  private func antecedent(_ head: Int) -> Int {
    guard [.wp, .wdt].contains(material.tokens.tags[head]) else { return head }
    let verb = material.head(head)
    return material.dependency(verb) == .relcl ? material.head(verb) : head
  }

  /// A name in the source itself: a person's, else an organisation's.
  private func named(_ source: Range<Int>, _ head: Int) -> Quotation.Speaker? {
    guard let entity = material.entity(over: head), [.person, .org, .gpe, .norp].contains(entity.type) else {
      return nil
    }
    return Quotation.Speaker(chain: nil, name: entity.range)
  }
}
