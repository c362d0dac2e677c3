internal import Foundation
internal import Tensors

/// Weights that come with the program and are not fetched: they lie in this room's resource folder, beside the executable
/// where SwiftPM builds it. They are mapped from there: no code holds them. `parallax models install` copies them into
/// the folder of models, where a program that was moved without its resources finds them.
///
/// `Bundle.module` would end the program where the folder is missing; a reader without it does without the tagger.
package enum ShippedWeights {
  /// The name of the attribution tagger's weights file.
  package static let taggerFile = "attribution-tagger.weights"

  /// The attribution tagger's weights file, or nil where it is neither beside the program nor in the folder of models.
  /// That beside the program goes first: it is of the same version.
  package static func attributionTagger(in store: ModelStore) -> String? {
    path(taggerFile, besideProgram) ?? path(taggerFile, [store.folder])
  }

  /// The name of the event classifier's weights file.
  package static let classifierFile = "event-classifier.weights"

  /// The event classifier's weights file, found in the same way.
  package static func eventClassifier(in store: ModelStore) -> String? {
    path(classifierFile, besideProgram) ?? path(classifierFile, [store.folder])
  }

  /// Copies the weights that lie beside the program into the folder of `store`, where other ones or none are there; quick
  /// and silent where the same are there, or none lie beside the program.
  package static func install(in store: ModelStore, report: (InstallStep) -> Void = { _ in }) throws(InstallError) {
    for name in [taggerFile, classifierFile] { try install(name, from: besideProgram, in: store, report) }
  }

  /// The same for the weights file `name` in the first of `folders` that has it.
  package static func install(
    _ name: String, from folders: [String], in store: ModelStore, _ report: (InstallStep) -> Void = { _ in }
  ) throws(InstallError) {
    guard let source = path(name, folders) else { return }
    let target = store.folder + "/" + name
    guard identity(source) != identity(target) else { return }
    do {
      try Files.makeFolders(store.folder)
      let workFolder = try Files.makeTemporaryFolder(store.folder + "/.copy-")
      defer { Files.remove(workFolder) }
      let copy = workFolder + "/" + name
      try FileManager.default.copyItem(atPath: source, toPath: copy)
      try Files.rename(copy, to: target)
    } catch {
      throw InstallError.unwritable(store.folder, String(describing: error))
    }
    report(.installed(model: name, path: target))
  }

  /// What tells a weights file from another; nil where it is not there or not sound.
  private static func identity(_ path: String) -> String? { (try? WeightsFile(path: path))?.identity }

  /// The folders in which resources lie, as SwiftPM and Xcode make them.
  private static var besideProgram: [String] {
    let executable = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path ?? "."
    return [
      "\(executable)/Parallax_ModelStore.resources", "\(executable)/Parallax_ModelStore.bundle",
      "\(executable)/Parallax_ModelStore.bundle/Contents/Resources",
    ]
  }

  private static func path(_ name: String, _ folders: [String]) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first(where: Files.exists)
  }
}
