internal import Foundation

/// Reads a file of a downloaded model whole; set-up only.
enum ModelFile {
  /// The bytes of the file at `path`; throws a `ConversionError` that names it.
  static func read(_ path: String) throws -> ContiguousArray<UInt8> {
    do {
      return ContiguousArray(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ConversionError("The downloaded model lacks a readable file \(path).")
    }
  }
}
