import Foundation
import TestSupport
import Testing

/// What every file under Sources keeps to.
@Suite struct SourceRulesTests {
  private let sources: URL

  init() throws { sources = try Repository.root().appendingPathComponent("Sources") }

  @Test func everyVisibleDeclarationIsDocumented() throws {
    let files = Repository.swiftFiles(under: sources)
    #expect(!files.isEmpty)
    for file in files {
      for line in DeclarationScanner.undocumented(in: try text(file)) {
        Issue.record("\(file.path):\(line): a public or package declaration needs a /// comment")
      }
    }
  }

  @Test func noFileIsLongUnlessItIsGenerated() throws {
    for file in try sourceFiles() {
      let lines = try text(file).components(separatedBy: "\n")
      let isGenerated = lines.prefix(10).contains { $0.lowercased().contains("generated") }
      #expect(lines.count <= 401 || isGenerated, "\(file.path) has \(lines.count - 1) lines; 400 are the limit")
    }
  }

  @Test func theScannerSeesWhatIsVisibleOnly() {
    let source = """
      public import A
      /// Yes.
      public struct S {
        public let a: Int
        /// Yes.
        @inlinable
        public init() { let x = "{"; _ = x }
        private func p() {}
        @inlinable public static func q() {
          switch 1 { case 1: break
          case 2: break
          default: break
          }
        }
        var r: Int
      }
      /// Yes.
      package enum E {
        case one
        /// Yes.
        case two
        func f() {
          switch self {
          case .one: break
          }
        }
      }
      enum F { case x }
      /// Yes.
      public protocol P {
        func required()
      }
      package private(set) var v = 1
      """
    #expect(DeclarationScanner.undocumented(in: source) == [4, 9, 19, 22, 31, 33])
  }

  private func sourceFiles() throws -> [URL] {
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let all = try #require(files).compactMap { $0 as? URL }
    return all.filter { ["swift", "c", "h"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  private func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
}
