import Foundation
import Linguistics
import NewsModel
import TestSupport
import Testing
import TextCore

@Suite(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
struct EnglishReaderTests {
  @Test func aSentenceIsReadAsPeopleReadIt() throws {
    let layer = try read("The harbour master, Oskar Kellmer, didn't see the ferries on Monday.")
    let tokens = layer.tokens
    let seen = try #require(tokens.lemmas.firstIndex { tokens.strings[$0] == "see" })
    #expect(tokens.tags[seen] == .vb)
    #expect(Int(tokens.heads[seen]) == seen)
    let master = try #require(tokens.lemmas.firstIndex { tokens.strings[$0] == "master" })
    #expect(tokens.dependencies[master] == .nsubj)
    #expect(Int(tokens.heads[master]) == seen)
    #expect(layer.entities.map(\.type) == [.person, .date])
    #expect(layer.sentences.count == 1)
  }

  @Test func theExampleOfNounChunksHolds() throws {
    let examples = try DocExamples.collect(
      in: Repository.root().appending(path: "Sources/Linguistics/NounChunks/NounChunker.swift"))
    #expect(examples.count == 1)
    for example in examples {
      let layer = try read(example.input)
      let bytes = ContiguousArray(example.input)
      let chunks = layer.nounChunks.map { chunk in
        let first = layer.tokens.ranges[chunk.tokens.lowerBound]
        let last = layer.tokens.ranges[chunk.tokens.upperBound - 1]
        return String(decoding: bytes[Int(first.lower)..<Int(last.upper)], as: UTF8.self)
      }
      #expect(chunks.joined(separator: " | ") == example.output)
    }
  }

  @Test func whiteSpaceAloneIsASentenceOfItsOwn() throws {
    #expect(try read("").sentences.isEmpty)
    let layer = try read(" \n\n ")
    #expect(layer.sentences.count == 1)
    #expect(layer.entities.isEmpty)
  }

  @Test func rangesHoldOnAnyText() throws {
    let model = try #require(Installed.languageModel)
    var reader = EnglishReader(model)
    checkProperty(runs: 60) { generator in
      let text = generator.oneIn(2) ? generator.hostileUTF8(upTo: 300) : generator.mixedText(upTo: 200)
      try Self.check(reader.read(text.span), of: text)
    }
  }

  /// The cache of words and what was read before change nothing.
  @Test func aReaderForgetsTheTextsBefore() throws {
    let model = try #require(Installed.languageModel)
    var used = EnglishReader(model)
    checkProperty(runs: 20) { generator in
      let text = generator.mixedText(upTo: 150)
      var fresh = EnglishReader(model)
      let first = used.read(text.span)
      let second = used.read(text.span)
      let alone = fresh.read(text.span)
      #expect(first == alone)
      #expect(second == alone)
    }
  }

  @Test func aTextOfManySegmentsIsWhole() throws {
    let sentence = "The ferry left Port Alden on Monday, the union said, with 40 cars on board.\n"
    let text = ContiguousArray(String(repeating: sentence, count: 1_200))
    let model = try #require(Installed.languageModel)
    var reader = EnglishReader(model)
    let layer = reader.read(text.span)
    #expect(layer.tokens.count > 2 * EnglishReader.segmentLimit)
    try Self.check(layer, of: text)
    let inOne = reader.read(ContiguousArray(sentence).span)
    #expect(layer.sentences.count >= 1_200 * inOne.sentences.count)
  }

  private func read(_ text: String) throws -> LanguageLayer {
    let model = try #require(Installed.languageModel)
    var reader = EnglishReader(model)
    return reader.read(ContiguousArray(text).span)
  }

  /// What holds for every text: columns of one length, ranges in order on scalar boundaries, heads inside their
  /// segment, sentences that cover all tokens, entities that do not overlap.
  private static func check(_ layer: LanguageLayer, of text: ContiguousArray<UInt8>) throws {
    let tokens = layer.tokens
    let counts = [
      tokens.tags.count, tokens.partsOfSpeech.count, tokens.lemmas.count, tokens.morphology.count, tokens.heads.count,
      tokens.dependencies.count,
    ]
    try #require(counts.allSatisfy { $0 == tokens.count })
    var end: UInt32 = 0
    for range in tokens.ranges {
      try #require(range.lower >= end && !range.isEmpty && Int(range.upper) <= text.count)
      try #require(isBoundary(range.lower, text) && isBoundary(range.upper, text))
      end = range.upper
    }
    try #require(tokens.heads.allSatisfy { Int($0) < tokens.count })
    var next = 0
    for sentence in layer.sentences {
      try #require(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
      next = sentence.tokens.upperBound
    }
    try #require(next == tokens.count)
    next = 0
    for entity in layer.entities {
      try #require(entity.tokens.lowerBound >= next && !entity.tokens.isEmpty)
      next = entity.tokens.upperBound
    }
  }

  private static func isBoundary(_ offset: UInt32, _ text: ContiguousArray<UInt8>) -> Bool {
    Int(offset) == text.count || text[Int(offset)] & 0xc0 != 0x80
  }
}
