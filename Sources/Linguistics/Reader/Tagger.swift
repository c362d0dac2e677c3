internal import NewsModel
internal import Tensors

/// Gives each token its fine-grained tag: a linear layer over its vector, the largest score wins.
struct Tagger: Sendable {
  private let weights: PackedMatrix
  private let tags: ContiguousArray<FineTag>

  init(_ file: WeightsFile) throws(WeightsError) {
    var tags: ContiguousArray<FineTag> = []
    for label in try file.lines("tagger.labels") {
      guard let tag = FineTag(label: label) else {
        throw .mismatched(file.path, "the tagger has a tag that is not known: \(label)")
      }
      tags.append(tag)
    }
    self.tags = tags
    weights = try PackedMatrix(file, name: "tagger", outputs: tags.count, inputs: TokenEncoder.width)
  }

  /// Appends the tags of `count` token vectors, back to back, to `output`.
  func tag(
    _ vectors: UnsafePointer<Float>, count: Int, into output: inout ContiguousArray<FineTag>,
    scratch: inout FloatBuffer
  ) {
    scratch.reserve(count * tags.count)
    unsafe weights.multiply(
      rows: count, input: vectors, inputStride: TokenEncoder.width, output: scratch.base, outputStride: tags.count)
    for token in 0..<count {
      let scores = unsafe scratch.base + token * tags.count
      var best = 0
      for tag in 1..<tags.count where unsafe scores[tag] > scores[best] { best = tag }
      output.append(tags[best])
    }
  }
}
