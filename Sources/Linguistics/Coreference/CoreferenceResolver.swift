package import NewsModel
internal import TextCore

/// Finds who and what a text speaks of, and all places where it does.
///
/// Sieves join mentions, the most precise first; each mention of a chain names the sieve that joined it. Linear in the
/// length of the text: every sieve looks at a bounded number of candidates.
///
/// Source of the method: Raghunathan et al. 2010, “A multi-pass sieve for coreference resolution”; Lee et al. 2013,
/// “Deterministic coreference resolution based on entity-centric, precision-ranked rules”.
package struct CoreferenceResolver: Sendable {
  private let lists = WordLists()
  private let countries = CountryNames()
  /// The sieves in the order in which they run.
  private let sieves: [any CoreferenceSieve] = [
    PersonNameSieve(), ExactNameSieve(), AcronymSieve(), PartialNameSieve(), OfficeSieve(), RoleSieve(),
    ConstituencySieve(), SameWordsSieve(),
    KindSieve(), QuotedSpeakerSieve(), PronounSieve(),
  ]

  /// A resolver with its word lists.
  package init() {}

  /// The chains of `reading`, whose language layer must be there; in order of their first mentions.
  ///
  /// Only headline and paragraphs of the layout are looked at; without a layout the whole text is report.
  package func chains(of reading: ArticleReading) -> ContiguousArray<EntityChain> {
    guard let language = reading.language else { preconditionFailure("chains are read in a text that was read") }
    let report = ReportText(reading.article, language, reading.layout, lists, countries)
    var clusters = EntityClusters(report, MentionFinder(report).mentions())
    for sieve in sieves { sieve.run(&clusters) }
    return ChainBuilder(clusters: clusters).chains()
  }
}
