import Extraction
import NewsModel
import TestSupport
import Testing
import TextCore

@Suite struct LayoutPropertyTests {
  /// Words and marks that the rules look for, in any order.
  private static let pieces = [
    "Photo:", "Credit...", "(Photo by ", ")", "By ", "via ", "Reuters", "SELBURG", " — ", " (AP) ", "Read more", ": ",
    "Sign up for ", "Correction:", "©", "Copyright 2024.", "Donate now", "we ", "you ", "support us", "\n", "\n\n",
    ". ",
    "The bridge is shut", "Ada Merrin", " contributed to this report.", "Related Articles", "WORLD", "May 7, 2015",
    "“", "”", "\"", "/", " ", "\u{a0}", "(", "{", "}", ";", "…", "is a freelance journalist", "5", "London: ",
    "was closed on Monday, ministers said, and it will stay so until inspectors have seen all of its pillars",
  ]

  private func hold(_ text: ContiguousArray<UInt8>, title: String? = nil) throws {
    let reading = Reading(text, title: title)
    let layout = reading.reading.layout
    var parts = layout.furniture.map(\.range) + layout.paragraphs
    if let title = layout.title { parts.append(title) }
    parts.sort()
    #expect(layout.furniture.map(\.range) == layout.furniture.map(\.range).sorted())
    #expect(Array(layout.paragraphs) == layout.paragraphs.sorted())
    #expect(reading.reading.rules.count == layout.furniture.count)
    var end: UInt32 = 0
    for part in parts {
      try #require(part.lower >= end && part.upper <= text.count && !part.isEmpty)
      #expect(isBoundary(part.lower, text) && isBoundary(part.upper, text))
      #expect(!scalarClass(text.span.scalar(at: Int(part.lower)).value).contains(.whiteSpace))
      #expect(!scalarClass(text.span.scalar(before: Int(part.upper)).value).contains(.whiteSpace))
      try expectNoWord(end..<part.lower, text)
      end = part.upper
    }
    try expectNoWord(end..<UInt32(text.count), text)
  }

  /// White space only, or the comma between a byline and its agency.
  private func expectNoWord(_ range: Range<UInt32>, _ text: ContiguousArray<UInt8>) throws {
    guard !range.isEmpty else { return }
    var offset = Int(range.lowerBound)
    while offset < Int(range.upperBound) {
      let scalar = text.span.scalar(at: offset)
      try #require(!scalarClass(scalar.value).contains(.alphanumeric), "a word at byte \(offset) is in no part")
      offset += scalar.width
    }
  }

  private func isBoundary(_ offset: UInt32, _ text: ContiguousArray<UInt8>) -> Bool {
    Int(offset) == text.count || text[Int(offset)] & 0xc0 != 0x80
  }

  @Test func partsOfHostileTextAreInOrderAndLeaveNoWordOut() {
    checkProperty(runs: 300) { try hold($0.hostileUTF8(upTo: 400)) }
  }

  @Test func partsOfMixedTextAreInOrderAndLeaveNoWordOut() {
    checkProperty(runs: 300) { random in
      let text = random.mixedText(upTo: 200)
      try hold(text, title: random.oneIn(2) ? String(decoding: text.prefix(30), as: UTF8.self) : nil)
    }
  }

  @Test func partsOfWhatTheRulesLookForAreInOrderAndLeaveNoWordOut() {
    checkProperty(runs: 1_500) { random in
      var text = ""
      for _ in 0..<random.int(0...60) { text += random.pick(Self.pieces) }
      try hold(ContiguousArray(text.utf8))
    }
  }

  /// A text of one piece over and over. A step that is quadratic takes minutes here; the bound is wide for slow machines.
  @Test(arguments: [
    "The bridge is shut. ", "a", "\n", "Photo: ", "(", "Copyright 2024. ", "“", "Read more: ", "WORLD (AP) — ", ". ",
    "By A\n", "We need your help. You can donate now. ", "x\n\n", "SELBURG, ", "Reuters / ",
    "contributed to this report ",
    "Ada Merrin is a freelance journalist\n",
  ])
  func timeIsLinear(_ piece: String) {
    let text = ContiguousArray(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
    let reader = LayoutReader()
    let time = processorTime { _ = reader.layout(of: Article(id: "a", text: text)) }
    #expect(time < .seconds(15), "\(piece): \(time)")
  }
}
