package import NewsModel
internal import TextCore

/// Finds who is reported to have said what, and through whom.
///
/// In steps: what stands between quotation marks (`Marks`), the words of saying and their sources (`Cues`), the rules that
/// join them (`Rules`, most precise first), who the sources are (`Speakers`), and who carried the words (`Carriers`).
package struct QuotationFinder: Sendable {
  private let lexicon = CueLexicon()
  private let carriers = CarrierLexicon()

  /// A finder with its word lists.
  package init() {}

  /// The quotations of `reading`, whose layout, language layer and chains must be there; in text order. O(text).
  package func quotations(of reading: ArticleReading) -> ContiguousArray<Quotation> {
    guard let material = Material(reading, lexicon: lexicon, carriers: carriers) else { return [] }
    var findings = Findings(material)
    DirectSpeech.find(in: material, into: &findings)
    var indirect = Findings(material)
    indirect.draftOfCue = findings.draftOfCue
    AccordingRule.find(in: material, into: &indirect)
    ClauseRule.find(in: material, into: &indirect)
    Nesting.join(&findings, indirect.drafts, material)
    SignedRule.find(in: material, into: &findings)
    UnattributedRule.find(in: material, into: &findings)
    FragmentRule.find(in: material, into: &findings)
    if let spans = reading.attributionSpans {
      findings.drafts = Reconciliation.join(
        TaggedSpeech.drafts(spans, beside: findings, in: material), findings.drafts, material)
    }
    let speakers = SpeakerResolver(material, chains: reading.chains ?? [])
    let carriers = CarrierFinder(material)
    var quotations: ContiguousArray<Quotation> = []
    var before: (draft: Draft, speaker: Quotation.Speaker?)?
    for var draft in findings.drafts.sorted(by: { $0.content[0] < $1.content[0] }) {
      draft.carriers += carriers.carriers(of: draft)
      draft.carriers = CarrierSieve.named(draft.carriers, material)
      let speaker = speakers.speaker(of: draft, before: before)
      if let quotation = Finishing.quotation(draft, speaker, material) { quotations.append(quotation) }
      before = (draft, speaker)
    }
    quotations.sort { ($0.content[0], $0.content.count) < ($1.content[0], $1.content.count) }
    return quotations
  }
}
