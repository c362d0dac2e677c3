package import Tensors

/// Turns the released model folder of all-MiniLM-L6-v2 into our weights file. The sections:
///
///     vocabulary.bytes, .offsets, .keys, .values     see WordPieceVocabulary
///     embedding.word [pieces, 384], embedding.position [512, 384] (token type 0 added), embedding.gain, .shift [384]
///     layer.<i>.attention.weight [1152, 384], .bias [1152]   query, key, value
///     layer.<i>.mixing.weight [384, 384], .bias; .mixing.gain, .shift
///     layer.<i>.inner.weight [1536, 384], .bias
///     layer.<i>.outer.weight [384, 1536], .bias; .outer.gain, .shift
package enum MiniLMConversion {
  /// Reads `model.safetensors` and `vocab.txt` in `modelFolder` and writes the weights file at `path` whole or not
  /// at all. Throws a `WeightsError` that says what is wrong with the folder or the place.
  package static func convert(modelFolder: String, to path: String) throws(WeightsError) {
    let tensors = try SafetensorsFile(path: modelFolder + "/model.safetensors")
    var writer = try WeightsWriter(path: path)
    let pieces = try WordPieceVocabularyConversion.convert(modelFolder + "/vocab.txt", to: &writer)
    try convertEmbeddings(tensors, pieces: pieces, to: &writer)
    for layer in 0..<MiniLM.layers { try convertLayer(layer, tensors, to: &writer) }
    try writer.finish()
  }

  private static func convertEmbeddings(
    _ tensors: SafetensorsFile, pieces: Int, to writer: inout WeightsWriter
  ) throws(WeightsError) {
    let width = MiniLM.width
    try copy([("embeddings.word_embeddings.weight", [pieces, width])], tensors, to: "embedding.word", &writer)
    try copy([("embeddings.LayerNorm.weight", [width])], tensors, to: "embedding.gain", &writer)
    try copy([("embeddings.LayerNorm.bias", [width])], tensors, to: "embedding.shift", &writer)
    let positions = try tensors.floats("embeddings.position_embeddings.weight", shape: [MiniLM.positions, width])
    let types = try tensors.floats("embeddings.token_type_embeddings.weight", shape: [2, width])
    // Every token of ours is of type 0: its row is added once and for all.
    let sums = ContiguousArray((0..<positions.count).map { positions[$0] + types[$0 % width] })
    try writer.add("embedding.position", sums, shape: [MiniLM.positions, width])
  }

  private static func convertLayer(
    _ layer: Int, _ tensors: SafetensorsFile, to writer: inout WeightsWriter
  ) throws(WeightsError) {
    let (width, inner) = (MiniLM.width, MiniLM.inner)
    let source = "encoder.layer.\(layer)."
    let heads = ["query", "key", "value"].map { source + "attention.self.\($0)." }
    try copy(heads.map { ($0 + "weight", [width, width]) }, tensors, to: name("attention.weight", layer), &writer)
    try copy(heads.map { ($0 + "bias", [width]) }, tensors, to: name("attention.bias", layer), &writer)
    let parts: [(source: String, target: String, shape: [Int])] = [
      ("attention.output.dense.weight", "mixing.weight", [width, width]),
      ("attention.output.dense.bias", "mixing.bias", [width]),
      ("attention.output.LayerNorm.weight", "mixing.gain", [width]),
      ("attention.output.LayerNorm.bias", "mixing.shift", [width]),
      ("intermediate.dense.weight", "inner.weight", [inner, width]),
      ("intermediate.dense.bias", "inner.bias", [inner]),
      ("output.dense.weight", "outer.weight", [width, inner]),
      ("output.dense.bias", "outer.bias", [width]),
      ("output.LayerNorm.weight", "outer.gain", [width]),
      ("output.LayerNorm.bias", "outer.shift", [width]),
    ]
    for part in parts {
      try copy([(source + part.source, part.shape)], tensors, to: name(part.target, layer), &writer)
    }
  }

  private static func name(_ section: String, _ layer: Int) -> String { MiniLM.section(section, ofLayer: layer) }

  /// Writes tensors of one shape below each other as one section.
  private static func copy(
    _ sources: [(name: String, shape: [Int])], _ tensors: SafetensorsFile, to section: String,
    _ writer: inout WeightsWriter
  ) throws(WeightsError) {
    var values = ContiguousArray<Float>()
    var shape: [Int] = []
    for source in sources {
      let tensor = try tensors.floats(source.name, shape: source.shape)
      tensor.withSpan { span in
        values.reserveCapacity(values.count + span.count)
        for place in span.indices { values.append(span[place]) }
      }
      shape = [source.shape[0] * sources.count] + source.shape.dropFirst()
    }
    try writer.add(section, values, shape: shape)
  }
}
