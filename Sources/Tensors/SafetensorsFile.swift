internal import TextCore

/// A file in Hugging Face's safetensors format, mapped: eight bytes of header length, a JSON header that names each
/// tensor's type, shape and place, then the numbers. Only single-precision tensors can be asked for.
package final class SafetensorsFile: Sendable {
  /// Where a tensor lies.
  private struct Tensor {
    let shape: [Int]
    let offset: Int
  }

  private let path: String
  private let file: MappedFile
  private let tensors: [String: Tensor]

  /// Maps the file and checks its header. Throws on anything that does not add up.
  package init(path: String) throws(WeightsError) {
    self.path = path
    let file = try MappedFile(path: path)
    self.file = file
    tensors = try file.withBytes { (bytes) throws(WeightsError) -> [String: Tensor] in
      guard bytes.count >= 8, let headerLength = bytes.size(0), headerLength <= bytes.count - 8 else {
        throw Self.malformed(path)
      }
      guard let header = try? JSONDocument(parsing: bytes.extracting(8..<(8 + headerLength))),
        let tensors = Self.tensors(in: header, from: 8 + headerLength, to: bytes.count)
      else { throw Self.malformed(path) }
      return tensors
    }
  }

  /// The numbers of a tensor of that shape, row-major. Throws when there is none.
  package func floats(_ name: String, shape: [Int]) throws(WeightsError) -> MappedArray<Float> {
    guard let tensor = tensors[name], tensor.shape == shape else {
      throw WeightsError(
        .mismatched, "The model file \(path) has no tensor \(name) of the shape \(shape); give the model's own file.")
    }
    return MappedArray(file: file, offset: tensor.offset, count: shape.reduce(1, *))
  }

  /// The single-precision tensors, or nil when one of them lies outside the file.
  private static func tensors(in header: JSONDocument, from start: Int, to end: Int) -> [String: Tensor]? {
    guard header.kind(of: header.root) == .object else { return nil }
    var tensors: [String: Tensor] = [:]
    for (key, value) in header.members(of: header.root) {
      guard header.kind(of: value) == .object, let type = header.member("dtype", of: value),
        header.string(at: type, equals: "F32")
      else { continue }
      guard let shape = sizes("shape", of: value, in: header), let place = sizes("data_offsets", of: value, in: header),
        place.count == 2, place[0] <= place[1], place[1] <= end - start, (start + place[0]) % 4 == 0
      else { return nil }
      var byteCount = 4
      for length in shape {
        let (product, overflow) = byteCount.multipliedReportingOverflow(by: length)
        guard !overflow else { return nil }
        byteCount = product
      }
      guard byteCount == place[1] - place[0] else { return nil }
      let name = String(decoding: header.string(at: key), as: UTF8.self)
      tensors[name] = Tensor(shape: shape, offset: start + place[0])
    }
    return tensors
  }

  /// An array of numbers that are not negative.
  private static func sizes(_ key: StaticString, of object: ID<JSONNode>, in header: JSONDocument) -> [Int]? {
    guard let array = header.member(key, of: object), header.kind(of: array) == .array else { return nil }
    var sizes: [Int] = []
    for element in header.elements(of: array) {
      guard let size = header.integer(at: element), size >= 0 else { return nil }
      sizes.append(Int(size))
    }
    return sizes
  }

  private static func malformed(_ path: String) -> WeightsError {
    WeightsError(.damaged, "The model file \(path) is not sound safetensors; fetch the model again.")
  }
}
