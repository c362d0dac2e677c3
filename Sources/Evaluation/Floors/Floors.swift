import Foundation

/// What a stage must reach on its development sets: the lines of a file beside this one.
struct Floors {
  /// One measure of one set.
  struct Floor {
    let set: String
    let measure: String
    let least: Double
  }

  let all: [Floor]

  /// Reads the lines `SET MEASURE FLOOR`; those that begin with `#` are comments.
  init(_ file: [UInt8]) throws {
    var floors: [Floor] = []
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 3, let least = Double(fields[2]) else {
        throw EvaluationFailure("A floor is a set, a measure and a number, not “\(line)”.")
      }
      floors.append(Floor(set: fields[0], measure: fields[1], least: least))
    }
    all = floors
  }

  /// The sets, in the order of the file.
  var sets: [String] { all.reduce(into: []) { if !$0.contains($1.set) { $0.append($1.set) } } }

  /// The floor of a measure; nil where it has none.
  func least(_ measure: String, of set: String) -> Double? {
    all.first { $0.set == set && $0.measure == measure }?.least
  }
}

/// A number that says how well a stage does, and its name.
struct Measure: Equatable {
  let name: String
  let value: Double
}

/// A stage that has floors: it measures itself on a set.
protocol FlooredTask {
  /// The floors that it must reach.
  static var floors: [UInt8] { get }

  /// What it reaches on the set in `folder`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure]
}
