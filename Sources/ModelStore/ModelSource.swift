internal import TextCore

/// Turns the unpacked folder of a model into one weights file at a path. Throws an error whose description is a
/// sentence.
package typealias ModelConversion = @Sendable (_ modelFolder: String, _ path: String) throws -> Void

/// Where a model comes from, pinned to the byte, and what becomes of it.
package struct ModelSource: Sendable {
  /// The model's own name, `en_core_web_md`.
  package let name: String
  /// The model's own version, `3.8.0`.
  package let version: String
  /// What `--model` calls it, `md`.
  package let option: String
  /// Whether `parallax models install` installs it without being asked by name.
  package let isDefault: Bool
  /// The package that carries it.
  package let wheel: Wheel
  /// The folder inside the wheel that holds the model.
  package let folder: String
  /// The files of `folder` that the conversion reads.
  package let files: [PinnedFile]
  /// The licence that is kept beside the weights.
  package let licence: ModelLicence
  /// Raised when the conversion writes other sections than before, so that an old file is not taken for a new one.
  package let revision: Int
  /// Writes the weights file.
  package let convert: ModelConversion

  /// A model of all its parts.
  package init(
    name: String, version: String, option: String, isDefault: Bool, wheel: Wheel, folder: String,
    files: [PinnedFile], licence: ModelLicence, revision: Int, convert: @escaping ModelConversion
  ) {
    self.name = name
    self.version = version
    self.option = option
    self.isDefault = isDefault
    self.wheel = wheel
    self.folder = folder
    self.files = files
    self.licence = licence
    self.revision = revision
    self.convert = convert
  }

  /// The name and version, as people read them.
  package var title: String { "\(name) \(version)" }

  /// What a user types to get it.
  package var installCommand: String {
    isDefault ? "parallax models install" : "parallax models install --model \(option)"
  }

  /// The name of its weights file in the cache folder.
  package var fileName: String { "\(name)-\(version)-r\(revision).weights" }

  /// What the results of these models rest on: SHA-256, 64 lower-case hexadecimal digits, over name, version, revision and
  /// the pinned files of each, in the order given. No file is read.
  package static func digest(of models: [ModelSource]) -> String {
    var hasher = SHA256Hasher()
    for model in models {
      let lines = ["\(model.name) \(model.version) r\(model.revision)"] + model.files.map { "\($0.sha256) \($0.path)" }
      let text = ContiguousArray((lines.joined(separator: "\n") + "\n").utf8)
      hasher.update(text.span)
    }
    return hasher.finish()
  }

  /// The name of the file beside it that holds its licence.
  package var licenceFileName: String { "\(name).LICENSE" }
}

/// A Python package as the package index serves it.
package struct Wheel: Sendable {
  /// The package's name.
  package let package: String
  /// The package's version, which need not be the model's.
  package let version: String
  /// The name of the file.
  package let fileName: String
  /// SHA-256 of the file, 64 lower-case hexadecimal digits.
  package let sha256: String
  /// How many bytes are fetched.
  package let byteCount: Int
  /// What `pip download` needs beyond the name and the hash.
  package let pipArguments: [String]

  /// A package of all its parts.
  package init(
    package: String, version: String, fileName: String, sha256: String, byteCount: Int, pipArguments: [String] = []
  ) {
    self.package = package
    self.version = version
    self.fileName = fileName
    self.sha256 = sha256
    self.byteCount = byteCount
    self.pipArguments = pipArguments
  }
}

/// A file of a model, pinned to its bytes.
package struct PinnedFile: Sendable {
  /// The path in the model's folder.
  package let path: String
  /// SHA-256, 64 lower-case hexadecimal digits.
  package let sha256: String

  /// The file at `path` with its digest.
  package init(_ path: String, _ sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// The licence of a model.
package enum ModelLicence: Sendable {
  /// The wheel holds the text: one of the model's pinned files, by its path in the model's folder.
  case file(String)
  /// The wheel holds no text: this is it.
  case text(String)
}
