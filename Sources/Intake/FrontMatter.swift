internal import NewsModel
internal import TextCore

/// What a text file says about its article before the text: a line `---`, lines `key: value`, a line `---`.
///
/// The keys are those of an article line; others are kept in `extra`. Values are strings, in quotation marks or not; the
/// names of a byline are parted by commas. What is not shaped like this is part of the text: nothing is lost by a slip.
struct FrontMatter {
  /// What it says.
  let metadata: ArticleMetadata
  /// Where the text begins: after the closing line and the blank lines behind it.
  let end: Int

  /// The longest front matter that is read, in lines.
  private static let mostLines = 64

  /// The front matter that `text` begins with; nil where there is none.
  init?(of text: Span<UInt8>) {
    var scanner = LineScanner(text: text.count)
    guard let first = scanner.next(text), Self.isFence(first, text) else { return nil }
    var members: [(key: TextRange, value: TextRange)] = []
    for _ in 0..<Self.mostLines {
      guard let line = scanner.next(text) else { return nil }
      if Self.isFence(line, text) {
        guard !members.isEmpty, let metadata = Self.metadata(of: members, text) else { return nil }
        self.metadata = metadata
        end = Self.skipBlankLines(text, from: scanner.offset)
        return
      }
      if line.isEmpty { continue }
      guard let member = Self.member(line, text) else { return nil }
      members.append(member)
    }
    return nil
  }

  private struct LineScanner {
    let count: Int
    var offset = 0

    init(text count: Int) { self.count = count }

    /// The next line without the white space at its ends.
    mutating func next(_ text: Span<UInt8>) -> TextRange? {
      guard offset < count else { return nil }
      let end = text.offset(of: 0x0a, from: offset)
      defer { offset = min(end + 1, count) }
      return FrontMatter.trimmed(offset..<end, text)
    }
  }

  private static func isFence(_ line: TextRange, _ text: Span<UInt8>) -> Bool {
    line.count == 3 && line.bounds.allSatisfy { text[$0] == UInt8(ascii: "-") }
  }

  /// `key: value`; a key is letters and underscores.
  private static func member(_ line: TextRange, _ text: Span<UInt8>) -> (key: TextRange, value: TextRange)? {
    let colon = text.offset(of: UInt8(ascii: ":"), from: Int(line.lower))
    guard colon < Int(line.upper), colon > Int(line.lower) else { return nil }
    for offset in Int(line.lower)..<colon {
      let isLetter = (0x61...0x7a).contains(text[offset] | 0x20) || text[offset] == UInt8(ascii: "_")
      guard isLetter else { return nil }
    }
    var value = trimmed(colon + 1..<Int(line.upper), text)
    if value.count >= 2,
      let mark = [UInt8(ascii: "\""), UInt8(ascii: "'")].first(where: { text[Int(value.lower)] == $0 }),
      text[Int(value.upper) - 1] == mark
    {
      value = TextRange(value.lower + 1, value.upper - 1)
    }
    return (TextRange(Int(line.lower)..<colon), value)
  }

  /// What the members say, read as a sidecar is; nil where they contradict themselves.
  private static func metadata(of members: [(key: TextRange, value: TextRange)], _ text: Span<UInt8>)
    -> ArticleMetadata?
  {
    var json = JSONWriter()
    json.beginObject()
    for member in members {
      var key: ContiguousArray<UInt8> = []
      key.appendLowercased(text.extracting(member.key.bounds))
      json.key(key.span)
      if String(decoding: key, as: UTF8.self) == "byline" {
        appendNames(member.value, text, to: &json)
      } else if member.value.isEmpty {
        json.null()
      } else {
        json.string(text.extracting(member.value.bounds))
      }
    }
    json.endObject()
    return try? ArticleMetadata(sidecar: json.finish())
  }

  /// `Ada Merrin, Leo Orr`, in square brackets or not, as an array.
  private static func appendNames(_ value: TextRange, _ text: Span<UInt8>, to json: inout JSONWriter) {
    var bounds = value.bounds
    if bounds.count >= 2, text[bounds.lowerBound] == UInt8(ascii: "["), text[bounds.upperBound - 1] == UInt8(ascii: "]")
    {
      bounds = bounds.lowerBound + 1..<bounds.upperBound - 1
    }
    json.beginArray()
    var start = bounds.lowerBound
    while start < bounds.upperBound {
      let end = min(text.offset(of: UInt8(ascii: ","), from: start), bounds.upperBound)
      let name = trimmed(start..<end, text)
      if !name.isEmpty { json.string(text.extracting(name.bounds)) }
      start = end + 1
    }
    json.endArray()
  }

  private static func skipBlankLines(_ text: Span<UInt8>, from offset: Int) -> Int {
    var start = offset
    var place = offset
    while place < text.count, isBlank(text[place]) || text[place] == 0x0a {
      if text[place] == 0x0a { start = place + 1 }
      place += 1
    }
    return start
  }

  private static func trimmed(_ bounds: Range<Int>, _ text: Span<UInt8>) -> TextRange {
    var lower = bounds.lowerBound
    var upper = bounds.upperBound
    while lower < upper, isBlank(text[lower]) { lower += 1 }
    while lower < upper, isBlank(text[upper - 1]) { upper -= 1 }
    return TextRange(lower..<upper)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
}
