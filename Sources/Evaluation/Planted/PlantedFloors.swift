import Foundation

/// How many planted changes are told of, how few safe edits, and how calm untouched stories stay.
enum PlantedFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.planted_txt }

  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    try PlantedRun(folder: folder, generator: PlantGenerator(seed: 1, each: 2), jobs: jobs, lists: false).score()
      .measures
  }
}
