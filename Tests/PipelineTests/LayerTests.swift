import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct LayerTests {
  @Test func theExamplesOfItsFile() throws {
    let file = try Repository.root().appendingPathComponent("Sources/Pipeline/Layer.swift")
    let examples = try DocExamples.collect(in: file)
    #expect(!examples.isEmpty)
    for example in examples {
      let layers = try Layer.parse(example.input).map(\.rawValue).sorted()
      #expect(layers.joined(separator: " | ") == example.output)
    }
  }

  @Test(arguments: [" language , vectors ", "vectors,language", "language,,vectors,", "vectors,vectors,language"])
  func spacesOrderAndRepetitionDoNotMatter(_ list: String) throws {
    #expect(try Layer.parse(list) == [.language, .vectors])
  }

  @Test(arguments: [("language,grammar", "grammar"), ("Language", "Language"), ("", ""), (",", "")])
  func whatIsNoLayerIsNamed(_ list: String, _ name: String) {
    let error = #expect(throws: UnknownLayer.self) { try Layer.parse(list) }
    #expect(error?.name == name)
    let ending = "the layers are furniture, language, chains, attributions, quotes, times, events, vectors."
    #expect(error?.description.hasSuffix(ending) == true)
  }
}
