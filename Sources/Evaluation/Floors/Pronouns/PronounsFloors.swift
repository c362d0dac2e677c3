import Foundation
import NewsModel
import Pipeline

/// How often the speaker is right where the source of an attribution is a pronoun.
///
/// The speaker is the chain of the quotation whose source the pronoun is; where no quotation was found there, or it names
/// no speaker, the chain of the pronoun itself. It is right when the chain has one of the mentions that are meant, more
/// than half of both in common. `found` is the share of pronouns that a quotation has as its source.
enum PronounsFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.pronouns_txt }

  /// Reads `input.jsonl` of `folder` and looks at the pronouns of `pronoun-sources.txt`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let sources = try PronounSources(PackageResources.pronoun_sources_txt).all
    let readings = try AnalysedSet.readings(of: folder, layers: [.quotes], jobs: jobs)
    var (right, found) = (0, 0)
    for source in sources {
      guard let reading = readings[source.document] else {
        throw EvaluationFailure("There is no article \(source.document), in which a pronoun is labelled.")
      }
      let text = CodePointText(reading.article)
      let quotation = reading.quotations?.first { quotation in
        quotation.source.contains { text.range($0).overlaps(source.pronoun) }
      }
      if quotation != nil { found += 1 }
      let chains = reading.chains ?? []
      let chain =
        quotation?.speaker?.chain
        ?? chains.firstIndex { chain in
          chain.mentions.contains { text.range($0.range) == source.pronoun }
        }
      if let chain, isRight(chains[chain], source, text) { right += 1 }
    }
    let all = Double(sources.count)
    return [
      Measure(name: "right", value: Double(right) / all), Measure(name: "found", value: Double(found) / all),
    ]
  }

  private static func isRight(_ chain: EntityChain, _ source: PronounSources.Source, _ text: CodePointText) -> Bool {
    chain.mentions.contains { mention in
      let range = text.range(mention.name ?? mention.range)
      return source.mentions.contains { meant in
        let common = meant.common(range)
        return common * 2 > meant.count + range.count - common
      }
    }
  }
}
