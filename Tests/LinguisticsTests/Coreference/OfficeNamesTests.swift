import Foundation
import Linguistics
import TestSupport
import Testing

/// The examples that stand in the list of offices itself.
@Suite struct OfficeNamesTests {
  @Test func examples() throws {
    let file = try Repository.root().appendingPathComponent("Sources/Linguistics/Coreference/offices.txt")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let offices = OfficeNames()
    var count = 0
    for line in text.split(separator: "\n") where line.hasPrefix("# Example: ") {
      let parts = line.dropFirst(11).components(separatedBy: " → ")
      let words = parts[0].split(separator: " ").map { $0.replacingOccurrences(of: "’s", with: "") }
      let found = offices.office(words)
      #expect(found.map { "\($0.country) \($0.name)" } ?? "-" == parts[1], "\(parts[0])")
      count += 1
    }
    #expect(count > 5)
  }
}
