import Foundation
import NewsModel
import TestSupport
import Testing

/// What the words around something said turn into its opposite is shown with them, on every page.
@Suite(.enabled(if: Readings.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ReversedSpeechTests {
  /// The examples of `reversing-words.txt`: what stands between brackets is shown.
  @Test func theExamplesOfTheList() throws {
    let file = try Repository.root().appending(path: "Sources/Publishing/Page/reversing-words.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let examples = lines.filter { $0.hasPrefix("# Example: ") }.map { String($0.dropFirst(11)) }
    #expect(examples.count >= 8)
    for example in examples {
      let open = try #require(example.firstIndex(of: "["))
      let close = try #require(example.lastIndex(of: "]"))
      let shown = String(example[example.index(after: open)..<close])
      let text = example.replacing("[", with: "").replacing("]", with: "")
      let lines = try said(in: text)
      #expect(lines.contains(shown), "\(example): \(lines)")
    }
  }

  /// A cue or a negation between two parts of what was said is no gap.
  @Test(arguments: [
    ("The bill on the bridge is not expected to pass the council, officials said.", "is not expected to pass"),
    ("The mayor called the bridge “a risk” but not “a danger” on Monday.", "“a risk” but not “a danger”"),
  ])
  func noGapReverses(_ text: String, _ shown: String) throws {
    let lines = try said(in: text)
    #expect(lines.contains { $0.contains(shown) }, "\(lines)")
  }

  /// What nothing reverses is shown as it was.
  @Test(arguments: [
    ("The mayor said that the bridge would not be closed.", "that the bridge would not be closed"),
    ("“The bridge is safe,” the mayor said.", "“The bridge is safe,”"),
    ("The mayor did not resign on Monday, and she said that the bridge was safe.", "that the bridge was safe"),
  ])
  func theRestIsShownAsItWas(_ text: String, _ shown: String) throws {
    let lines = try said(in: text)
    #expect(lines.contains(shown), "\(lines)")
  }

  /// The cue stands on all three pages.
  @Test func onAllPages() throws {
    let report = try Readings.report(story("Ada Orr denied that the bridge had been closed."))
    for page in [Rendered.terminal(report), Rendered.html(report), Rendered.markdown(report)] {
      let words = page.replacing("<bdi>", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let speech = try #require(
        words.range(of: "Said in one report", options: .backwards) ?? words.range(of: "WHO SAID WHAT"))
      #expect(words[speech.upperBound...].contains("denied that the bridge had been closed"))
    }
  }

  /// Whoever is not named is headed with the words that the article has.
  @Test(arguments: [
    ("A spokesman for the union said that the bridge was unsafe.", "A spokesman for the union"),
    ("Two officials, who were not named, said that the bridge was unsafe.", "Two officials"),
    ("The report says that the bridge is unsafe.", "The report"),
  ])
  func sourcesWithoutNames(_ text: String, _ heading: String) throws {
    let report = try Readings.report(story(text))
    let lines = Rendered.terminal(report, width: 100).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(lines.contains(heading), "\(lines)")
    #expect(!lines.contains("Nobody is named"))
    #expect(Rendered.markdown(report).contains("### \(heading)\n"))
    #expect(Rendered.html(report).contains("<h3><bdi>\(heading)</bdi></h3>"))
  }

  private func story(_ text: String) -> String {
    "Bridge in the harbour is old\n\nThe bridge in the harbour was built of wood by the town long ago.\n\n\(text)"
  }

  /// The lines under `WHO SAID WHAT`, their marks left out.
  private func said(in text: String) throws -> [String] {
    let page = Rendered.terminal(try Readings.report(story(text)), width: 100)
    let lines = page.split(separator: "\n").drop { !$0.hasPrefix("WHO SAID WHAT") }.dropFirst()
    return lines.prefix { $0.hasPrefix(" ") }.compactMap { line in
      line.range(of: "[1] ").map { String(line[$0.upperBound...]) }
    }
  }
}
