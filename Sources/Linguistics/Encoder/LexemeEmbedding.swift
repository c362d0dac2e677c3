internal import CKernels
internal import Tensors

/// What of a lexeme goes into its embedding; the raw value is its column in `LexemeKeys`.
enum LexemeFeature: Int, CaseIterable, Sendable {
  /// The normal form, e.g. “not” for “n't”.
  case norm
  /// The first character.
  case prefix
  /// The last three characters.
  case suffix
  /// The word shape, e.g. “Xxxxx”.
  case shape
  /// Whether a space follows (a feature of the token, not of the lexeme).
  case spaceAfter
  /// Whether it is white space.
  case isSpace

  /// The name of its table in a weights file.
  var section: String {
    switch self {
    case .norm: "norm"
    case .prefix: "prefix"
    case .suffix: "suffix"
    case .shape: "shape"
    case .spaceAfter: "space_after"
    case .isSpace: "is_space"
    }
  }
}

/// The ids of a lexeme's features, one a `LexemeFeature` in its order, and the row of its static vector.
struct LexemeKeys: Sendable, Equatable {
  var ids: InlineArray<6, UInt64>
  /// The row of the static vector, or nil where the model has none for the word.
  var vector: Int?

  static func == (left: LexemeKeys, right: LexemeKeys) -> Bool {
    left.vector == right.vector && (0..<6).allSatisfy { left.ids[$0] == right.ids[$0] }
  }
}

/// The embedding of a lexeme before its context is read: hash embeddings and a projected static vector, mixed.
struct LexemeEmbedding: Sendable {
  /// A hash embedding: each id is hashed with `seed` to four rows, which are summed.
  private struct Table: Sendable {
    let feature: LexemeFeature
    let seed: UInt32
    let rows: MappedArray<Float>
    let rowCount: UInt32
  }

  private let tables: [Table]
  /// Static vectors, already projected to `width` floats each; empty in models without vectors.
  private let vectors: MappedArray<Float>?
  private let mix: PackedMatrix
  private let gain: MappedArray<Float>
  private let shift: MappedArray<Float>

  /// Floats that go into the mixing layer for one lexeme.
  private var inputs: Int { (tables.count + (vectors == nil ? 0 : 1)) * TokenEncoder.width }

  init(_ file: WeightsFile, name: String, features: [LexemeFeature]) throws(WeightsError) {
    let width = TokenEncoder.width
    var tables: [Table] = []
    for (place, feature) in features.enumerated() {
      let rows = try file.array("\(name).\(feature.section)", of: Float.self)
      // spaCy seeds the tables of a MultiHashEmbed with 8, 9, 10, …
      tables.append(
        Table(feature: feature, seed: UInt32(8 + place), rows: rows, rowCount: UInt32(rows.count / width)))
    }
    let section = "\(name).vectors"
    vectors = file.contains(section) ? try file.array(section, of: Float.self) : nil
    self.tables = tables
    let inputs = (tables.count + (vectors == nil ? 0 : 1)) * width
    mix = try PackedMatrix(file, name: "\(name).mix", outputs: width * TokenEncoder.pieces, inputs: inputs)
    gain = try file.array("\(name).mix.gain", of: Float.self, shape: [width])
    shift = try file.array("\(name).mix.shift", of: Float.self, shape: [width])
  }

  /// The embeddings of `lexemes`, `width` floats each, `outputStride` floats apart.
  func embed(
    _ lexemes: Span<LexemeKeys>, into output: UnsafeMutablePointer<Float>, outputStride: Int,
    scratch: inout FloatBuffer
  ) {
    let inputs = inputs
    let sums = TokenEncoder.width * TokenEncoder.pieces
    let block = 64
    scratch.reserve(block * (inputs + sums))
    let gathered = unsafe scratch.base
    let mixed = unsafe scratch.base + block * inputs
    var start = 0
    while start < lexemes.count {
      let count = min(block, lexemes.count - start)
      for row in 0..<count { unsafe gather(lexemes[start + row], into: gathered + row * inputs) }
      unsafe mix.multiply(
        rows: count, input: UnsafePointer(gathered), inputStride: inputs, output: mixed, outputStride: sums)
      unsafe pk_maxout3_norm(
        count, TokenEncoder.width, mixed, sums, gain.base, shift.base, output + start * outputStride, outputStride, 0)
      start += count
    }
  }

  private func gather(_ keys: LexemeKeys, into row: UnsafeMutablePointer<Float>) {
    let width = TokenEncoder.width
    var output = unsafe row
    for table in tables {
      let hash = MurmurHash3.of(keys.ids[table.feature.rawValue], seed: table.seed)
      for place in 0..<4 {
        let source = unsafe table.rows.base + Int(hash[place] % table.rowCount) * width
        for column in 0..<width {
          unsafe output[column] = place == 0 ? source[column] : output[column] + source[column]
        }
      }
      unsafe output += width
    }
    guard let vectors else { return }
    if let vector = keys.vector {
      unsafe output.update(from: vectors.base + vector * width, count: width)
    } else {
      unsafe output.update(repeating: 0, count: width)
    }
  }
}

/// MurmurHash3 x86_128 of one 64-bit key, as thinc's HashEmbed uses it. Source: Austin Appleby, public domain.
package enum MurmurHash3 {
  /// The four 32-bit words of the hash of `key`.
  ///
  /// Although it is named after the x86 variant, thinc's `MurmurHash3_x86_128_uint64` runs the x64 mixing steps on
  /// the single key.
  package static func of(_ key: UInt64, seed: UInt32) -> InlineArray<4, UInt32> {
    var first = key &* 0x87c3_7b91_1142_53d5
    first = (first << 31) | (first >> 33)
    first = (first &* 0x4cf5_ad43_2745_937f) ^ UInt64(seed) ^ 8
    var second = UInt64(seed) ^ 8
    first = first &+ second
    second = second &+ first
    first = finalMix(first)
    second = finalMix(second)
    first = first &+ second
    second = second &+ first
    return [
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
      UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32),
    ]
  }

  private static func finalMix(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
