import Linguistics
import Tensors
import TestSupport
import Testing
import TextCore

@Suite struct WordPieceTests {
  /// A tokeniser with the given vocabulary.
  private func tokeniser(_ vocabulary: String, in folder: borrowing TemporaryFolder) throws -> WordPiece {
    let lines = vocabulary.split(whereSeparator: \.isWhitespace).joined(separator: "\n")
    let source = try folder.write(lines + "\n", to: "vocab.txt")
    var writer = try WeightsWriter(path: folder.path(of: "vocabulary.weights"))
    _ = try WordPieceVocabularyConversion.convert(source, to: &writer)
    try writer.finish()
    return try WordPiece(WeightsFile(path: folder.path(of: "vocabulary.weights")))
  }

  private func pieces(_ bytes: ContiguousArray<UInt8>, _ range: Range<Int>, _ tokeniser: WordPiece) -> [UInt32] {
    var pieces = ContiguousArray<UInt32>()
    tokeniser.encode(bytes.span, range: range, into: &pieces)
    return Array(pieces)
  }

  /// "2 7x3" is 2, 7, 7, 7.
  private func expanded(_ pieces: String) -> [UInt32] {
    pieces.split(whereSeparator: \.isWhitespace).flatMap { part -> [UInt32] in
      let fields = part.split(separator: "x").compactMap { UInt32($0) }
      return Array(repeating: fields[0], count: fields.count > 1 ? Int(fields[1]) : 1)
    }
  }

  @Test func piecesAreThoseOfHuggingFace() throws {
    let folder = try TemporaryFolder()
    let tokeniser = try tokeniser(WordPieceGolden.vocabulary, in: folder)
    for (text, expected) in WordPieceGolden.cases {
      let bytes = ContiguousArray(text.utf8)
      #expect(pieces(bytes, 0..<bytes.count, tokeniser) == expanded(expected), "\(text.prefix(60))")
    }
  }

  @Test func aRangeIsReadAsIfItWereTheText() throws {
    let folder = try TemporaryFolder()
    let tokeniser = try tokeniser(WordPieceGolden.vocabulary, in: folder)
    let text = ContiguousArray("xx[CLS] the “port” voted é".utf8)
    for lower in 0..<text.count {
      for upper in lower...text.count {
        let part = ContiguousArray(text[lower..<upper])
        #expect(pieces(text, lower..<upper, tokeniser) == pieces(part, 0..<part.count, tokeniser))
      }
    }
  }

  @Test func bytesThatAreNotUTF8ArePassedOver() throws {
    let folder = try TemporaryFolder()
    let tokeniser = try tokeniser(WordPieceGolden.vocabulary, in: folder)
    let clean = ContiguousArray("the port".utf8)
    let expected = pieces(clean, 0..<clean.count, tokeniser)
    let hostile: [[UInt8]] = [[0xff], [0xc3], [0xe2, 0x80], [0x80], [0xf5, 0x80], [0xc0], [0xf0, 0x9f, 0x98]]
    for bytes in hostile {
      let text = ContiguousArray("the".utf8) + bytes + ContiguousArray(" port".utf8) + bytes
      #expect(pieces(text, 0..<text.count, tokeniser) == expected, "\(bytes)")
    }
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let text: ContiguousArray<UInt8> = [first, second, 0xed, 0xa0, 0x80, 0xf4, 0xbf, 0xbf, 0xbf, 0xe0, 0x80, 0x80]
        #expect(pieces(text, 0..<text.count, tokeniser).count >= 2)
      }
    }
  }

  @Test func aLimitLeavesRoomForStartAndEnd() throws {
    let folder = try TemporaryFolder()
    let tokeniser = try tokeniser(WordPieceGolden.vocabulary, in: folder)
    let text = ContiguousArray("the minister voted".utf8)
    for (limit, expected) in [(2, [2, 3]), (3, [2, 130, 3]), (5, [2, 130, 131, 145, 3])] as [(Int, [UInt32])] {
      var pieces = ContiguousArray<UInt32>()
      tokeniser.encode(text.span, range: 0..<text.count, limit: limit, into: &pieces)
      #expect(Array(pieces) == expected)
    }
  }

  @Test func aVocabularyWithoutTheSpecialPiecesIsRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: WeightsError.self) { try tokeniser("[CLS] [SEP] [UNK] [PAD] the", in: folder) }
  }

  @Test func offsetsThatLeadOutOfTheVocabularyAreRefused() throws {
    let folder = try TemporaryFolder()
    var writer = try WeightsWriter(path: folder.path(of: "v"))
    try writer.add("vocabulary.bytes", ContiguousArray<UInt8>([65]), shape: [1])
    try writer.add("vocabulary.offsets", ContiguousArray<UInt32>([0, 9]), shape: [2])
    try HashTable64.write([], name: "vocabulary", to: &writer)
    try writer.finish()
    #expect(throws: WeightsError.self) { try WordPiece(WeightsFile(path: folder.path(of: "v"))) }
  }
}
