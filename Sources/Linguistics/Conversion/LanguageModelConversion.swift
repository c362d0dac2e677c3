internal import NewsModel
internal import Tensors
internal import TextCore

/// Turns an unpacked spaCy model (en_core_web_md or en_core_web_sm 3.8) into one weights file.
///
/// Nothing is computed but what never changes: static vectors are projected, maxout pieces are laid out one after the
/// other, tables are hashed. What the file holds, and in which shape, is said by the types that read it.
package struct LanguageModelConversion: ~Copyable {
  private let folder: String
  private var writer: WeightsWriter

  /// Converts the model in `modelFolder` (which holds `tok2vec/model`, `vocab/…` and so on) into a file at `path`.
  ///
  /// Throws `ConversionError` where the model is not of the known kind, `WeightsError` where the disk refuses.
  package static func convert(modelFolder: String, to path: String) throws {
    var conversion = LanguageModelConversion(folder: modelFolder, writer: try WeightsWriter(path: path))
    try conversion.convertNetworks()
    try conversion.convertVocabulary()
    try conversion.convertRules()
    try conversion.finish()
  }

  private init(folder: String, writer: consuming WeightsWriter) {
    self.folder = folder
    self.writer = writer
  }

  private consuming func finish() throws { try writer.finish() }
}

// MARK: - Networks

extension LanguageModelConversion {
  private mutating func convertNetworks() throws {
    let vectors = try staticVectors()
    let tok2vec = try ThincLayers(file: "\(folder)/tok2vec/model")
    try writeEncoder(tok2vec, name: "tok2vec", features: LexemeFeature.allCases, vectors: vectors)
    let tagger = try ThincLayers(file: "\(folder)/tagger/model")
    try write("tagger", try tagger.layer("softmax"))
    try writeLines("tagger.labels", try labels(ofTagger: "\(folder)/tagger/cfg"))
    let parser = try ThincLayers(file: "\(folder)/parser/model")
    let parserMoves = try MoveNames(file: "\(folder)/parser/moves").names(letters: ["S", "D", "L", "R", "B"])
    try writeTransitions(parser, name: "parser", moves: parserMoves)
    let ner = try ThincLayers(file: "\(folder)/ner/model")
    try writeEncoder(ner, name: "ner.tok2vec", features: [.norm, .prefix, .suffix, .shape], vectors: vectors)
    let nerMoves = try MoveNames(file: "\(folder)/ner/moves").names(letters: ["M", "B", "I", "L", "U", "O"])
    try writeTransitions(ner, name: "ner", moves: nerMoves)
  }

  /// The static vectors of the vocabulary, nil in a model without.
  private func staticVectors() throws -> FloatArray? {
    let bytes = try readFile("\(folder)/vocab/vectors")
    let vectors = try NPY.read(bytes.span)
    return vectors.values.isEmpty ? nil : vectors
  }

  private mutating func writeEncoder(
    _ layers: ThincLayers, name: String, features: [LexemeFeature], vectors: FloatArray?
  ) throws {
    let width = TokenEncoder.width
    let tables = layers.all("hashembed")
    guard tables.count == features.count else {
      throw ConversionError("The encoder \(name) has \(tables.count) embedding tables, not \(features.count).")
    }
    for (feature, table) in zip(features, tables) {
      try add("\(name).\(feature.section)", try table.array("E"))
    }
    if let vectors {
      let projection = try layers.layer("static_vectors").array("W")
      let projected = project(vectors, by: projection)
      try writer.add("\(name).vectors", projected, shape: [vectors.shape[0], width])
    }
    let maxouts = layers.all("maxout")
    let norms = layers.all("layernorm")
    guard maxouts.count == TokenEncoder.padding + 1, norms.count == maxouts.count else {
      throw ConversionError("The encoder \(name) has \(maxouts.count) maxout layers.")
    }
    for (place, (maxout, norm)) in zip(maxouts, norms).enumerated() {
      let layer = place == 0 ? "\(name).mix" : "\(name).layer\(place)"
      try writeMaxout(layer, maxout)
      try add("\(layer).gain", try norm.array("G"))
      try add("\(layer).shift", try norm.array("b"))
    }
  }

  /// Writes a maxout layer with its pieces one after the other: outputs × pieces × inputs becomes
  /// (pieces × outputs) × inputs.
  private mutating func writeMaxout(_ name: String, _ layer: ThincLayer) throws {
    let weights = try layer.array("W")
    let bias = try layer.array("b")
    guard weights.shape.count == 3, bias.values.count == weights.shape[0] * weights.shape[1] else {
      throw ConversionError("The maxout layer \(name) has an unknown shape.")
    }
    let (outputs, pieces, inputs) = (weights.shape[0], weights.shape[1], weights.shape[2])
    var rows: ContiguousArray<Float> = []
    var sums: ContiguousArray<Float> = []
    rows.reserveCapacity(weights.values.count)
    for piece in 0..<pieces {
      for output in 0..<outputs {
        let row = (output * pieces + piece) * inputs
        rows += weights.values[row..<row + inputs]
        sums.append(bias.values[output * pieces + piece])
      }
    }
    try writer.add("\(name).weight", rows, shape: [pieces * outputs, inputs])
    try writer.add("\(name).bias", sums, shape: [pieces * outputs])
  }

  private mutating func writeTransitions(_ layers: ThincLayers, name: String, moves: [String]) throws {
    let affine = try layers.layer("precomputable_affine")
    let linear = layers.all("linear")
    guard let narrow = try linear.first(where: { try $0.array("W").shape[1] == TokenEncoder.width }),
      let upper = try linear.first(where: { try $0.array("W").shape[1] == TransitionModel.hidden })
    else { throw ConversionError("The model \(name) lacks a layer.") }
    guard try upper.array("W").shape[0] == moves.count else {
      throw ConversionError("The model \(name) scores other moves than it names.")
    }
    try write("\(name).narrow", narrow)
    try write("\(name).upper", upper)
    try writeLines("\(name).moves", moves)
    try writeLower("\(name).lower", affine)
  }

  /// Writes the precomputed layer, places × hidden × pieces × inputs, with the pieces apart.
  private mutating func writeLower(_ name: String, _ layer: ThincLayer) throws {
    let weights = try layer.array("W")
    let bias = try layer.array("b").values
    let pad = try layer.array("pad").values
    let (hidden, pieces) = (TransitionModel.hidden, TransitionModel.pieces)
    guard weights.shape.count == 4, Array(weights.shape[1...]) == [hidden, pieces, hidden],
      bias.count == hidden * pieces, pad.count == weights.shape[0] * hidden * pieces
    else { throw ConversionError("The layer \(name) has an unknown shape.") }
    let places = weights.shape[0]
    var rows: ContiguousArray<Float> = []
    var padding: ContiguousArray<Float> = []
    for place in 0..<places {
      for piece in 0..<pieces {
        for unit in 0..<hidden {
          let source = (place * hidden + unit) * pieces + piece
          rows += weights.values[source * hidden..<(source + 1) * hidden]
          padding.append(pad[source])
        }
      }
    }
    let sums = ContiguousArray((0..<pieces).flatMap { piece in (0..<hidden).map { bias[$0 * pieces + piece] } })
    try writer.add("\(name).weight", rows, shape: [places * pieces * hidden, hidden])
    try writer.add("\(name).bias", sums, shape: [pieces * hidden])
    try writer.add("\(name).pad", padding, shape: [places * pieces * hidden])
  }

  /// `vectors` (rows × n) times the transpose of `projection` (width × n).
  private func project(_ vectors: FloatArray, by projection: FloatArray) -> ContiguousArray<Float> {
    let rows = vectors.shape[0]
    let outputs = projection.shape[0]
    let inputs = projection.shape[1]
    var result = ContiguousArray<Float>(repeating: 0, count: rows * outputs)
    unsafe projection.values.withUnsafeBufferPointer { weights in
      guard let base = weights.baseAddress else { return }
      let matrix = unsafe PackedMatrix(outputs: outputs, inputs: inputs, weights: base)
      unsafe vectors.values.withUnsafeBufferPointer { input in
        unsafe result.withUnsafeMutableBufferPointer { output in
          guard let source = input.baseAddress, let target = output.baseAddress else { return }
          unsafe matrix.multiply(
            rows: rows, input: source, inputStride: inputs, output: target, outputStride: outputs)
        }
      }
    }
    return result
  }

  private func labels(ofTagger path: String) throws -> [String] {
    let document = try JSONDocument(parsing: try readFile(path))
    guard let list = document.member("labels", of: document.root) else {
      throw ConversionError("The tagger names no labels.")
    }
    return document.elements(of: list).map { String(decoding: document.string(at: $0), as: UTF8.self) }
  }
}

// MARK: - Vocabulary

extension LanguageModelConversion {
  private mutating func convertVocabulary() throws {
    try writeNorms()
    let rows = try MessagePackDocument.read(try readFile("\(folder)/vocab/key2row"))
    let pairs = (rows.root.entries ?? []).compactMap { entry -> (UInt64, UInt32)? in
      guard let key = entry.key.unsigned, let row = entry.value.integer, row >= 0 else { return nil }
      return (key, UInt32(row))
    }
    if !pairs.isEmpty { try HashTable64.write(pairs, name: "vector_rows", to: &writer) }
    let tokeniser = try MessagePackDocument.read(try readFile("\(folder)/tokenizer"))
    let exceptions = try TokeniserExceptions(spaCy: tokeniser).serialised()
    try writer.add("tokeniser.exceptions", exceptions, shape: [exceptions.count])
  }

  /// The normal forms of words, by string id: a table of places in a list of string ids.
  private mutating func writeNorms() throws {
    let lookups = try MessagePackDocument.read(try readFile("\(folder)/vocab/lookups.bin"))
    guard let norms = lookups["lexeme_norm"]?.entries else {
      throw ConversionError("The vocabulary has no normal forms.")
    }
    var ids: ContiguousArray<UInt64> = []
    var pairs: [(UInt64, UInt32)] = []
    for entry in norms {
      guard let key = entry.key.unsigned, let norm = lookups.string(entry.value) else {
        throw ConversionError("A normal form of the vocabulary cannot be read.")
      }
      pairs.append((key, UInt32(ids.count)))
      ids.append(StringID.of(norm))
    }
    try HashTable64.write(pairs, name: "lexeme_norm", to: &writer)
    try writer.add("lexeme_norm.ids", ids, shape: [ids.count])
  }
}

// MARK: - Rules

extension LanguageModelConversion {
  private mutating func convertRules() throws {
    let patterns = try readFile("\(folder)/attribute_ruler/patterns")
    _ = try AttributeRuleReader(document: .read(patterns)).rules()
    try writer.add("attribute_ruler.patterns", patterns, shape: [patterns.count])
    let lookups = try MessagePackDocument.read(try readFile("\(folder)/lemmatizer/lookups/lookups.bin"))
    try writeLemmaRules(lookups)
    try writeLemmaExceptions(lookups)
    try writeLemmaIndex(lookups)
  }

  /// The entries of a lemma table for each part of speech; the file names parts by their string ids.
  private func parts(of table: String, in lookups: MessagePackDocument) throws -> [(String, MessagePackValue)] {
    var parts: [(String, MessagePackValue)] = []
    for part in PartOfSpeech.allCases.map({ $0.label.description.lowercased() }) {
      let id = StringID.of(part)
      guard let entry = lookups[table]?.entries?.first(where: { $0.key.unsigned == id }) else { continue }
      parts.append((part, entry.value))
    }
    guard !parts.isEmpty else { throw ConversionError("The lemmatiser has no table \(table).") }
    return parts
  }

  private mutating func writeLemmaRules(_ lookups: MessagePackDocument) throws {
    var lines: [String] = []
    for (part, rules) in try parts(of: "lemma_rules", in: lookups) {
      for rule in rules.elements ?? [] {
        let pair = (rule.elements ?? []).compactMap(lookups.string)
        guard pair.count == 2 else { throw ConversionError("A lemma rule cannot be read.") }
        lines.append("\(part)\t\(pair[0])\t\(pair[1])")
      }
    }
    try writeLines("lemma.rules", lines)
  }

  private mutating func writeLemmaExceptions(_ lookups: MessagePackDocument) throws {
    var text: ContiguousArray<UInt8> = []
    for (part, table) in try parts(of: "lemma_exc", in: lookups) {
      var pairs: [(UInt64, UInt32)] = []
      for entry in table.entries ?? [] {
        guard let word = lookups.string(entry.key), let lemmas = entry.value.elements?.compactMap(lookups.string) else {
          throw ConversionError("A lemma exception cannot be read.")
        }
        pairs.append((StringID.of(word), UInt32(text.count)))
        for lemma in lemmas { text += "\(lemma)\n".utf8 }
        text.append(UInt8(ascii: "\n"))
      }
      try HashTable64.write(pairs, name: "lemma.exceptions.\(part)", to: &writer)
    }
    try writer.add("lemma.exception_lemmas", text, shape: [text.count])
  }

  private mutating func writeLemmaIndex(_ lookups: MessagePackDocument) throws {
    for (part, table) in try parts(of: "lemma_index", in: lookups) {
      let words = Set((table.elements ?? []).compactMap(lookups.string))
      let pairs = words.sorted().map { (StringID.of($0), UInt32(1)) }
      try HashTable64.write(pairs, name: "lemma.index.\(part)", to: &writer)
    }
  }
}

// MARK: - Files and sections

extension LanguageModelConversion {
  private mutating func write(_ name: String, _ layer: ThincLayer) throws {
    try add("\(name).weight", try layer.array("W"))
    try add("\(name).bias", try layer.array("b"))
  }

  private mutating func add(_ name: String, _ array: FloatArray) throws {
    try writer.add(name, array.values, shape: array.shape)
  }

  private mutating func writeLines(_ name: String, _ lines: [String]) throws {
    let bytes = ContiguousArray(lines.joined(separator: "\n").utf8)
    try writer.add(name, bytes, shape: [bytes.count])
  }

  private func readFile(_ path: String) throws -> ContiguousArray<UInt8> { try ModelFile.read(path) }
}
