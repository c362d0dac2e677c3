import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

/// The sentences of `sentences.txt`, end to end: type, status and both sides.
@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct SentencesTests {
  /// A sentence and the event that it tells.
  struct Sentence: Sendable {
    let type: String
    let status: String
    let marked: MarkedText
  }

  static let all: [Sentence] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("sentences.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 2).map(String.init)
      let marks = fields[2].replacing("[", with: "⟦").replacing("]", with: "⟧")
      return (try? MarkedText(marks)).map { Sentence(type: fields[0], status: fields[1], marked: $0) }
    }
  }()

  @Test func `there are sixty sentences of all types`() {
    #expect(Self.all.count >= 60)
    #expect(Set(Self.all.map(\.type)).count == EventType.allCases.count)
  }

  /// Whether an event is the one that is marked: type and both sides, in either order where both do the same.
  private func isRight(_ event: PoliticalEvent, _ sentence: Sentence) -> Bool {
    guard "\(event.type.label)" == sentence.type, let recipient = event.recipient,
      let actor = sentence.marked.ranges("actor").first, let other = sentence.marked.ranges("recipient").first
    else { return false }
    let fits = event.actor.range.overlaps(actor) && recipient.range.overlaps(other)
    let crossed = event.actor.range.overlaps(other) && recipient.range.overlaps(actor)
    return fits || crossed && event.type.isMutual
  }

  @Test func `three quarters are found, and nine in ten of those have the right status`() throws {
    var found = 0
    var rightStatus = 0
    var printed = 0
    var missing: [String] = []
    for sentence in Self.all {
      let events = try Newsreader.events(sentence.marked.string)
      printed += events.count
      guard let event = events.first(where: { isRight($0, sentence) }) else {
        missing.append("\(sentence.type): \(sentence.marked.string)")
        continue
      }
      found += 1
      if "\(event.status.label)" == sentence.status { rightStatus += 1 }
    }
    print("events: \(found) of \(Self.all.count) found, \(rightStatus) with the right status, \(printed) printed")
    #expect(found * 4 >= Self.all.count * 3, "missing: \(missing)")
    #expect(rightStatus * 10 >= found * 9)
    #expect(found * 10 >= printed * 8)
  }
}
