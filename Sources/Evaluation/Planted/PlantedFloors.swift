import Foundation

/// How many planted changes are told of, how few safe edits, and how calm untouched stories stay.
enum PlantedFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.planted_txt }

  /// By what changes are drawn a second time, so that no rule is made for the first ones.
  private static let secondSeed: UInt64 = 3

  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    try score(of: folder, seed: 1, jobs).measures
      + score(of: folder, seed: secondSeed, jobs).measures.filter { $0.name != "calm" }.map {
        Measure(name: "seed\(secondSeed)_\($0.name)", value: $0.value)
      }
  }

  private static func score(of folder: URL, seed: UInt64, _ jobs: Int) throws -> PlantedScore {
    try PlantedRun(folder: folder, generator: PlantGenerator(seed: seed, each: 2), jobs: jobs, lists: false).score()
  }
}
