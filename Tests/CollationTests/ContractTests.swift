import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

/// The rules of the contract, on the examples and on texts that nobody would print.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ContractTests {
  @Test func theExamples() throws {
    var articles: [Article] = []
    for (id, text) in try ExamplesTruth().texts.sorted(by: { $0.key < $1.key }) {
      articles.append(Article(id: id, text: text))
    }
    let report = try Newsroom.report(of: articles)
    #expect(report.stories.count == 1)
    expectRules(report)
  }

  /// Stories of shuffled sentences, some of them hostile.
  @Test(arguments: 0..<12) func shuffledSentences(seed: UInt64) throws {
    var random = SplitMix64(seed: 7_000 + seed)
    let copies = (0..<4).map { place in
      let lines = (0..<6).map { _ in Self.sentences.randomElement(using: &random) ?? "" }
      let gap = seed % 2 == 0 ? "\n\n" : "\n"
      return Newsroom.Copy(
        "outlet-\(place)", published: seed % 3 == 0 ? nil : "2025-10-14", lines.joined(separator: gap))
    }
    let report = try Newsroom.report(copies)
    expectRules(report)
    #expect(try Newsroom.report(copies.shuffled(using: &random), jobs: 2) == report)
  }

  private static let sentences = [
    "Harbour crane falls", "“We go,” he said, “now.”", "“We go now, said Martha Ellison.", "” said ” the ” mayor ”.",
    "Martha Ellison said that 12 people were hurt on Monday.", "Peter Lindqvist said that 21 people were hurt.",
    "No. No! NO", "—", "🙂🙂🙂 “🙂” said 🙂.", "By Maren Ashby", "Read more: The crane that fell", "1 2 3 4 5 6 7 8 9 10",
    "On 30 February 2025 the year 0 began.", "“““““““", "The crane did not fall on Monday, the mayor said.",
    "The crane fell on Monday, the mayor said.", "Credit...Harbour Press, via Coast Agency",
    "a\u{301}\u{301}\u{301} fell.",
    "<script>alert(1)</script> said the page.", "Martha Ellison, Peter Lindqvist and Agnes Lorimer met in Orsel.",
  ]

  private func expectRules(_ report: Report) {
    for story in report.stories {
      let inside = Set(story.articles)
      var evidence: [Evidence] = [story.title] + story.summary.flatMap(\.evidence)
      for claim in story.claims {
        #expect(claim.origins >= 1 && claim.origins <= story.originCount(of: claim.articles))
        #expect(claim.status != .corroborated || claim.origins > 1)
        #expect(Set(claim.articles).isDisjoint(with: claim.silent))
        evidence += claim.evidence
      }
      for utterance in story.utterances {
        #expect(utterance.speaker.map { story.entities.indices.contains($0) } ?? true)
        evidence += utterance.versions.map(\.evidence)
      }
      for conflict in story.conflicts {
        #expect(Set(conflict.versions.map(\.value)).count == conflict.versions.count)
        for version in conflict.versions {
          evidence += version.evidence + [version.value]
          #expect(version.evidence.contains { $0.article == version.value.article })
        }
      }
      evidence += story.timeline.flatMap(\.evidence)
      for entity in story.entities { evidence += entity.mentions + entity.roles + [entity.name] }
      for slice in evidence {
        #expect(inside.contains(slice.article))
        expectSound(slice, report)
      }
    }
    let placed = report.stories.flatMap(\.articles) + report.unplaced
    #expect(placed.sorted() == Array(report.articles.indices.map { ID<ArticleReading>($0) }))
  }

  /// A slice lies in its text, cuts no scalar, and is not furniture.
  private func expectSound(_ slice: Evidence, _ report: Report) {
    let reading = report[slice.article]
    let text = reading.article.text
    guard Int(slice.range.upper) <= text.count else {
      Issue.record("\(slice) lies beyond its text")
      return
    }
    for edge in [Int(slice.range.lower), Int(slice.range.upper)] where edge < text.count {
      #expect(text[edge] & 0xc0 != 0x80, "\(slice) cuts a scalar")
    }
    for mark in reading.layout?.furniture ?? [] {
      #expect(!mark.range.overlaps(slice.range), "\(report[slice]) is furniture")
    }
  }
}
