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
    let mode: String?
    let contexts: Set<String>
    let marked: MarkedText
  }

  static let all: [Sentence] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("sentences.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 4).map(String.init)
      guard fields.count == 5 else { return nil }
      let marks = fields[4].replacing("[", with: "⟦").replacing("]", with: "⟧")
      let contexts = fields[3] == "-" ? [] : Set(fields[3].split(separator: ",").map(String.init))
      return (try? MarkedText(marks)).map {
        Sentence(
          type: fields[0], status: fields[1], mode: fields[2] == "-" ? nil : fields[2], contexts: contexts, marked: $0)
      }
    }
  }()

  @Test func `there are a hundred sentences of all types and of most modes`() {
    #expect(Self.all.count >= 120)
    #expect(Set(Self.all.map(\.type)).count == EventType.allCases.count)
    #expect(Set(Self.all.compactMap(\.mode)).count >= 25)
    #expect(Set(Self.all.map(\.status)).count == PoliticalEvent.Status.allCases.count)
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

  /// What was found of all sentences.
  private struct Tally {
    var found = 0
    var printed = 0
    var rightStatus = 0
    var rightMode = 0
    var rightContexts = 0
    var readContexts = 0
    var markedContexts = 0
    var wrong: [String] = []

    /// F1 over single contexts.
    var contextF1: Double { 2 * Double(rightContexts) / Double(max(1, readContexts + markedContexts)) }
  }

  private func tally() throws -> Tally {
    var tally = Tally()
    for sentence in Self.all {
      let text = sentence.marked.string
      let events = try Newsreader.events(text, published: "2024-04-10")
      tally.printed += events.count
      guard let event = events.first(where: { isRight($0, sentence) }) else {
        tally.wrong.append("missing: \(sentence.type): \(text)")
        continue
      }
      tally.found += 1
      let read = Set(event.contexts)
      tally.readContexts += read.count
      tally.markedContexts += sentence.contexts.count
      tally.rightContexts += read.intersection(sentence.contexts).count
      if "\(event.status.label)" == sentence.status {
        tally.rightStatus += 1
      } else {
        tally.wrong.append("\(event.status): \(text)")
      }
      if event.mode == sentence.mode {
        tally.rightMode += 1
      } else {
        tally.wrong.append("\(event.mode ?? "-"): \(text)")
      }
      if read != sentence.contexts { tally.wrong.append("\(event.contexts): \(text)") }
    }
    return tally
  }

  @Test func `most are found, with the right status, mode and contexts`() throws {
    let tally = try tally()
    print(
      "events: \(tally.found) of \(Self.all.count) found, \(tally.printed) printed; of those found \(tally.rightStatus) with "
        + "the right status, \(tally.rightMode) with the right mode, F1 of contexts \(tally.contextF1)")
    for line in tally.wrong { print("  \(line)") }
    // A little under what is reached.
    #expect(tally.found * 20 >= Self.all.count * 18)
    #expect(tally.rightStatus * 20 >= tally.found * 19)
    #expect(tally.rightMode * 20 >= tally.found * 19)
    #expect(tally.contextF1 >= 0.74)
    #expect(tally.found * 10 >= tally.printed * 9)
  }
}
