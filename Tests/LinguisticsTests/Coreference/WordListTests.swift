import Foundation
import Linguistics
import TestSupport
import Testing

/// The examples that stand in the lists themselves.
@Suite struct WordListTests {
  @Test(arguments: ["words.txt", "first-names.txt"]) func examples(_ list: String) throws {
    let file = try Repository.root().appendingPathComponent("Sources/Linguistics/Coreference/" + list)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lists = WordLists()
    var count = 0
    for line in text.split(separator: "\n") where line.hasPrefix("# Example: ") {
      let parts = line.dropFirst(11).components(separatedBy: " → ")
      #expect(lists.classNames(of: parts[0]).joined(separator: " ") == parts[1])
      count += 1
    }
    #expect(count > 1)
    #expect(lists.classNames(of: "").isEmpty && lists.classNames(of: "zzz").isEmpty)
  }
}
