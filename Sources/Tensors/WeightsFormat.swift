/// The layout of a weights file. All numbers are little-endian.
///
///     0   header, 64 bytes: magic (8), version u32, section count u32, directory offset u64, directory bytes u64,
///         checksum u64 of header (this field zero) and directory, bytes of the whole file u64, zero (16)
///     64  sections, each at a multiple of 64, zeros between them
///     …   directory, 128 bytes a section: name (64, zero-padded UTF-8), element type u32, rank u32, four dimensions
///         u64 (1 beyond the rank), offset u64, byte count u64, checksum u64
///
/// A checksum is MurmurHash64A. It guards against accident, not against malice: the model store compares SHA-256.
package enum WeightsFormat {
  static let magic: UInt64 = 0x5448_4749_5758_4c50  // "PLXWIGHT"
  static let version: UInt32 = 1
  static let headerByteCount = 64
  /// Bytes of a section's entry in the directory.
  package static let entryByteCount = 128
  static let nameByteCount = 64
  static let maximumRank = 4
  static let alignment = 64
  static let headerSeed: UInt64 = 0x7061_7261
  static let sectionSeed: UInt64 = 0x6c6c_6178

  /// `offset` rounded up to the next place where a section may start.
  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }
}

/// One section as the directory tells it.
struct WeightsSection: Sendable, Equatable {
  let name: String
  let type: WeightType
  let shape: [Int]
  let offset: Int
  let byteCount: Int
  let checksum: UInt64
}

/// The header's fields.
package struct WeightsHeader: Equatable {
  /// Entries in the directory.
  package var sectionCount: Int
  /// Where the directory starts, in bytes.
  package var directoryOffset: Int
  /// Bytes of the directory.
  package var directoryByteCount: Int
  /// Checksum of header and directory.
  package var checksum: UInt64
  /// Bytes of the whole file.
  package var fileByteCount: Int

  /// A header of these fields.
  package init(
    sectionCount: Int, directoryOffset: Int, directoryByteCount: Int, checksum: UInt64, fileByteCount: Int
  ) {
    self.sectionCount = sectionCount
    self.directoryOffset = directoryOffset
    self.directoryByteCount = directoryByteCount
    self.checksum = checksum
    self.fileByteCount = fileByteCount
  }
}
