import Foundation
import Linguistics
import TestSupport
import Testing

@Suite struct MoveNamesTests {
  @Test func theExampleOfTheSpecificationHolds() throws {
    let examples = try DocExamples.collect(
      in: Repository.root().appending(path: "Sources/Linguistics/Conversion/MoveNames.swift"))
    #expect(examples.count == 1)
    for example in examples {
      let names = try MoveNames(json: ContiguousArray(example.input)).names(letters: ["S", "D", "L", "R", "B"])
      #expect(names.joined(separator: ", ") == example.output)
    }
  }

  @Test func aTieIsBrokenByTheLaterLabel() throws {
    let names = try MoveNames(json: ContiguousArray(#"{"1": {"a": 3, "b": 3, "c": 4}}"#)).names(letters: ["S", "D"])
    #expect(names == ["D-c", "D-b", "D-a"])
  }

  @Test func aBlockedUnitKeepsItsHyphen() throws {
    let names = try MoveNames(json: ContiguousArray(#"{"0": {"": 1}}"#)).names(letters: ["U"])
    #expect(names == ["U-"])
  }

  @Test(arguments: [#"{"9": {"a": 1}}"#, #"{"x": {"a": 1}}"#])
  func anActionWithoutALetterThrows(json: String) {
    #expect(throws: ConversionError.self) {
      try MoveNames(json: ContiguousArray(json)).names(letters: ["S", "D"])
    }
  }
}
