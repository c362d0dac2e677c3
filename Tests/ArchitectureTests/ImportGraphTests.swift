import Foundation
import TestSupport
import Testing

/// Holds the arrows between rooms to the table of ARCHITECTURE.md.
@Suite struct ImportGraphTests {
  /// Modules of the platform: no room, so no arrow.
  private static let platform: Set<String> = [
    "Swift", "Foundation", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin", "CryptoKit", "System",
  ]
  /// Where Foundation has no place: these run for every byte of every article.
  private static let withoutFoundation = ["TextCore", "NewsModel", "Tensors", "Linguistics/Tokeniser"]

  private let root: URL
  private let table: RoomTable
  private let graph: PackageGraph

  init() throws {
    root = try Repository.root()
    table = RoomTable(markdown: try Self.text(root.appendingPathComponent("ARCHITECTURE.md")))
    graph = PackageGraph(manifest: try Self.text(root.appendingPathComponent("Package.swift")))
  }

  @Test func everyRoomHasItsRow() {
    #expect(graph.dependencies.count >= 10, "Package.swift is read wrongly")
    #expect(graph.dependencies["Linguistics"]?.contains("Tensors") == true, "Package.swift is read wrongly")
    let missing = graph.dependencies.keys.filter { table.mayImport[$0] == nil }.sorted()
    #expect(missing.isEmpty, "rooms without a row in ARCHITECTURE.md: \(missing)")
  }

  @Test func everyDependencyIsInTheTable() {
    for (room, dependencies) in graph.dependencies {
      let others = dependencies.subtracting(table.mayImport[room] ?? []).sorted()
      #expect(others.isEmpty, "Package.swift lets \(room) depend on \(others); ARCHITECTURE.md does not")
    }
  }

  @Test func everyImportIsInTheTable() throws {
    for room in graph.dependencies.keys.sorted() {
      let allowed = (table.mayImport[room] ?? []).union(Self.platform).union([room])
      for file in Repository.swiftFiles(under: sources(room)) {
        for found in imports(in: try Self.text(file)) where !allowed.contains(found.module) {
          Issue.record("\(file.path):\(found.line): \(room) may not import \(found.module)")
        }
      }
    }
  }

  @Test(arguments: withoutFoundation)
  func foundationStaysOut(folder: String) throws {
    for file in Repository.swiftFiles(under: sources(folder)) {
      for found in imports(in: try Self.text(file)) where found.module == "Foundation" {
        Issue.record("\(file.path):\(found.line): \(folder) does without Foundation")
      }
    }
  }

  @Test func importLinesAreReadWithTheirModifiers() {
    let source =
      "public import A\n  @testable import struct B.C\n#if canImport(D)\nimport E\n// import F\n"
      + "internal import G"
    #expect(imports(in: source).map(\.module) == ["A", "B", "E", "G"])
    #expect(imports(in: source).map(\.line) == [1, 2, 4, 6])
  }

  private func sources(_ folder: String) -> URL { root.appendingPathComponent("Sources/\(folder)") }

  private static func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
}
