import Foundation
import ModelStore
import Tensors
import TestSupport
import Testing

/// Weights that come with the program, copied into the folder of models.
@Suite struct ShippedWeightsTests {
  private let folder: TemporaryFolder
  private let store: ModelStore

  init() throws {
    folder = try TemporaryFolder()
    store = ModelStore(environment: ["PARALLAX_MODELS": folder.path(of: "models")])
  }

  /// A weights file that holds `values`, in a folder of its own; the folder.
  private func weights(_ values: ContiguousArray<UInt8>, in name: String) throws -> String {
    let place = folder.path(of: name)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    var writer = try WeightsWriter(path: place + "/tagger.weights")
    try writer.add("values", values, shape: [values.count])
    try writer.finish()
    return place
  }

  @Test func theyAreCopiedOnceAndReplacedWhereOthersCome() throws {
    let (first, second) = (try weights([1, 2, 3], in: "first"), try weights([4, 5], in: "second"))
    var steps: [InstallStep] = []
    for source in [first, first, second] {
      try ShippedWeights.install("tagger.weights", from: [folder.path(of: "none"), source], in: store) {
        steps.append($0)
      }
    }
    let path = store.folder + "/tagger.weights"
    #expect(steps == Array(repeating: .installed(model: "tagger.weights", path: path), count: 2))
    #expect(try WeightsFile(path: path).identity == WeightsFile(path: second + "/tagger.weights").identity)
    #expect(folder.names(in: "models") == ["tagger.weights"])
  }

  @Test func whereNoneLieBesideTheProgramNothingHappens() throws {
    try ShippedWeights.install("tagger.weights", from: [folder.path(of: "none")], in: store)
    #expect(!FileManager.default.fileExists(atPath: store.folder))
  }
}
