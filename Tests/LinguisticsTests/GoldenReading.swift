import Foundation
import NewsModel
import TestSupport
import TextCore

/// A reading in columns of strings, so that ours and spaCy's are compared the same way.
struct GoldenReading {
  let id: String
  let text: ContiguousArray<UInt8>
  /// The columns by name: one string a token, or one an entity, sentence, chunk.
  let columns: [String: [String]]

  /// The names of the columns, as differences name them.
  static let names = [
    "tokens", "tag", "pos", "lemma", "morph", "head", "dep", "sentences", "entities", "noun_chunks",
  ]

  /// The lines of a file in the folder Golden, which `Scripts/parity/golden.py` writes.
  static func lines(_ name: String) throws -> [JSONDocument] {
    let path = try Repository.root().appending(path: "Tests/LinguisticsTests/Golden/\(name)")
    return try ContiguousArray(Data(contentsOf: path)).split(separator: 0x0a).map {
      try JSONDocument(parsing: ContiguousArray($0))
    }
  }

  /// spaCy's reading, as a line of the golden file has it.
  init(_ document: JSONDocument) {
    let line = GoldenLine(document)
    id = line.string("id")
    text = ContiguousArray(line.string("text"))
    var columns = ["tokens": zip(line.list("start"), line.list("end")).map { "\($0)-\($1)" }]
    for name: StaticString in ["tag", "pos", "morph", "dep"] {
      columns["\(name)"] = line.string(name).components(separatedBy: " ")
    }
    for name: StaticString in ["lemma", "head", "sentences", "entities", "noun_chunks"] {
      columns["\(name)"] = line.list(name)
    }
    self.columns = columns
  }

  /// Our reading of `text`.
  init(_ layer: LanguageLayer, of text: ContiguousArray<UInt8>, id: String) {
    self.id = id
    self.text = text
    let map = OffsetMap(text.span)
    let tokens = layer.tokens
    func span(_ range: TextRange) -> String {
      "\(map.codePoints(before: range.lower))-\(map.codePoints(before: range.upper))"
    }
    columns = [
      "tokens": tokens.ranges.map(span),
      "tag": tokens.tags.map { "\($0.label)" },
      "pos": tokens.partsOfSpeech.map { "\($0.label)" },
      "lemma": tokens.lemmas.map { tokens.strings[$0] },
      "morph": tokens.morphology.map { $0 == .empty ? "_" : tokens.strings[$0] },
      "head": tokens.heads.map { "\($0)" },
      "dep": tokens.dependencies.map { "\($0.label)" },
      "sentences": layer.sentences.map { "\($0.tokens.lowerBound)" },
      "entities": layer.entities.map { "\(span($0.range)) \($0.type.label)" },
      "noun_chunks": layer.nounChunks.map { chunk in
        let last = tokens.ranges[chunk.tokens.upperBound - 1]
        return "\(span(TextRange(tokens.ranges[chunk.tokens.lowerBound].lower, last.upper))) \(chunk.root)"
      },
    ]
  }
}

/// The members of a golden line.
struct GoldenLine {
  private let document: JSONDocument

  init(_ document: JSONDocument) { self.document = document }

  /// The string of a member; empty where there is none.
  func string(_ key: StaticString) -> String {
    document.member(key, of: document.root).map(text) ?? ""
  }

  /// The elements of a member as strings; `[start, end, x]` becomes "start-end x".
  func list(_ key: StaticString) -> [String] { elements(key).map(text) }

  /// The elements of a member as numbers.
  func numbers(_ key: StaticString) -> [Double] { elements(key).compactMap(document.double) }

  private func elements(_ key: StaticString) -> [ID<JSONNode>] {
    document.member(key, of: document.root).map { Array(document.elements(of: $0)) } ?? []
  }

  private func text(_ node: ID<JSONNode>) -> String {
    if document.isString(node) { return String(decoding: document.string(at: node), as: UTF8.self) }
    if document.kind(of: node) == .array {
      let parts = document.elements(of: node).map(text)
      return "\(parts[0])-\(parts[1]) \(parts[2])"
    }
    return String(decoding: document.bytes[document.rawRange(of: node)], as: UTF8.self)
  }
}
