/// Why bytes are not a NumPy file that can be read here.
package enum NPYError: Error, Equatable, CustomStringConvertible {
  /// The first bytes are not a NumPy file's, or its header ends early.
  case notNumPy
  /// The header says something that is not read here: another element type, column order, a shape out of bounds.
  case unsupported(String)
  /// The numbers do not fill the shape exactly.
  case wrongLength

  /// One sentence.
  package var description: String {
    switch self {
    case .notNumPy: "the file is not a NumPy array"
    case .unsupported(let what): "the NumPy array has \(what), only float32 in C order is read"
    case .wrongLength: "the NumPy array's numbers do not fill its shape"
    }
  }
}

/// Reads `.npy` files (numpy.lib.format, versions 1 to 3) of little-endian float32 in C order.
package enum NPY {
  /// The array in a file. Any bytes are safe to give.
  package static func read(_ bytes: Span<UInt8>) throws(NPYError) -> FloatArray {
    let magic: [UInt8] = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
    guard bytes.count >= 12, magic.indices.allSatisfy({ bytes[$0] == magic[$0] }) else { throw .notNumPy }
    guard (1...3).contains(bytes[6]) else { throw .notNumPy }
    let wide = bytes[6] > 1
    var length = Int(bytes[8]) | Int(bytes[9]) << 8
    if wide { length |= Int(bytes[10]) << 16 | Int(bytes[11]) << 24 }
    let start = wide ? 12 : 10
    guard length <= bytes.count - start else { throw .notNumPy }
    let header = try NPYHeader(bytes.extracting(start..<start + length))
    guard let array = FloatArray(shape: header.shape, littleEndian: bytes.extracting((start + length)...)) else {
      throw .wrongLength
    }
    return array
  }
}

/// The header of a `.npy` file: a Python dictionary such as
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (20000, 300), }`.
private struct NPYHeader {
  var shape: [Int] = []

  init(_ bytes: Span<UInt8>) throws(NPYError) {
    var scanner = PythonLiteralScanner(bytes)
    var found = 0
    guard scanner.skip("{") else { throw .notNumPy }
    while !scanner.skip("}") {
      guard let key = scanner.quoted(), scanner.skip(":") else { throw .notNumPy }
      switch key {
      case "descr":
        guard scanner.quoted() == "<f4" else { throw .unsupported("another element type") }
      case "fortran_order":
        guard scanner.skip("False") else { throw .unsupported("its columns first") }
      case "shape":
        guard let shape = scanner.tuple() else { throw .unsupported("a shape that cannot be read") }
        self.shape = shape
      default: throw .unsupported("an unknown header entry")
      }
      found += 1
      guard scanner.skip(",") || scanner.next == UInt8(ascii: "}") else { throw .notNumPy }
    }
    guard found == 3 else { throw .notNumPy }
  }
}

/// Reads the few Python literals of a `.npy` header.
private struct PythonLiteralScanner {
  private var bytes: ContiguousArray<UInt8> = []
  private var offset = 0

  init(_ span: Span<UInt8>) {
    for place in span.indices { bytes.append(span[place]) }
  }

  /// The next byte that is not a blank.
  var next: UInt8? {
    mutating get {
      while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x0a { offset += 1 }
      return offset < bytes.count ? bytes[offset] : nil
    }
  }

  /// Passes `word` where it is what comes next.
  mutating func skip(_ word: String) -> Bool {
    _ = next
    guard bytes[offset...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }

  /// A string in single quotes.
  mutating func quoted() -> String? {
    guard skip("'"), let end = bytes[offset...].firstIndex(of: UInt8(ascii: "'")) else { return nil }
    defer { offset = end + 1 }
    return String(validating: bytes[offset..<end], as: UTF8.self)
  }

  /// A tuple of integers, `()`, `(3,)` or `(3, 4)`.
  mutating func tuple() -> [Int]? {
    guard skip("(") else { return nil }
    var numbers: [Int] = []
    while !skip(")") {
      guard let number = number() else { return nil }
      numbers.append(number)
      guard skip(",") || next == UInt8(ascii: ")") else { return nil }
    }
    return numbers
  }

  private mutating func number() -> Int? {
    _ = next
    let start = offset
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
    return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
  }
}
