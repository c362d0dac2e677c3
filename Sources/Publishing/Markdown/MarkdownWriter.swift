internal import TextCore

/// Writes Markdown (CommonMark 0.31, with the tables of GitHub's dialect). Markup comes from string literals of the code
/// only; all else is escaped, so that it reads as it stands in the article and no HTML comes of it.
package struct MarkdownWriter {
  /// What was written.
  package private(set) var bytes: ContiguousArray<UInt8> = []

  /// Nothing is written yet.
  package init() {}

  /// Appends markup as it stands in the code.
  mutating func markup(_ markup: StaticString) { bytes.append(contentsOf: "\(markup)".utf8) }

  /// Appends a number.
  mutating func number(_ number: Int) { bytes += "\(number)".utf8 }

  /// Appends a text: white space is single spaces, what Markdown or HTML would read is escaped.
  ///
  /// Example: 2 * 3 < [7] → 2 \* 3 &lt; \[7\]
  /// Example: snake_case & `code` → snake\_case &amp; \`code\`
  /// Example: # no heading → \# no heading
  /// Example: a | b ~ c → a \| b \~ c
  /// Example: 1. no list → 1\. no list
  /// Example: - no item → \- no item
  package mutating func text(_ text: String) { self.text(ContiguousArray(text.utf8).span) }

  /// Appends a slice of an article in the same way.
  mutating func text(_ text: Span<UInt8>) {
    var offset = 0
    var isStart = true
    var isSpaced = false
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      if isBreakingSpace(scalar.value) {
        if !isSpaced { bytes.append(0x20) }
        isSpaced = true
      } else if let value = visibleScalar(scalar.value) {
        append(value, isStart: isStart)
        // `1.` and `1)` begin a list: the start lasts while digits do.
        isStart = isStart && (0x30...0x39).contains(value)
        isSpaced = false
      }
    }
  }

  private mutating func append(_ value: UInt32, isStart: Bool) {
    // + - = . ) : where a block would begin
    if isStart, [0x2b, 0x2d, 0x3d, 0x2e, 0x29, 0x3a].contains(value) { bytes.append(0x5c) }
    switch value {
    case 0x26: markup("&amp;")
    case 0x3c: markup("&lt;")
    case 0x3e: markup("&gt;")
    // \ ` * _ [ ] # | ~ $ wherever they stand
    case 0x5c, 0x60, 0x2a, 0x5f, 0x5b, 0x5d, 0x23, 0x7c, 0x7e, 0x24:
      bytes.append(0x5c)
      bytes.append(scalar: value)
    // + - = . ) : where a block would begin
    default: bytes.append(scalar: value)
    }
  }
}
