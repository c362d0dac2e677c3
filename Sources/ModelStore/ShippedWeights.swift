internal import Foundation

/// Weights that come with the program and are not fetched: they lie in this room's resource folder, beside the executable
/// where SwiftPM builds it. They are mapped from there: no code holds them, and nothing is copied.
///
/// `Bundle.module` would end the program where the folder is missing; a reader without it does without the tagger.
package enum ShippedWeights {
  /// The attribution tagger's weights file, or nil where the program was moved without its resources. A file of that
  /// name in the folder of models is preferred: that is where a program without its resources has it.
  package static func attributionTagger(in store: ModelStore) -> String? {
    path("attribution-tagger.weights", store)
  }

  /// The event classifier's weights file, found in the same way.
  package static func eventClassifier(in store: ModelStore) -> String? { path("event-classifier.weights", store) }

  private static func path(_ name: String, _ store: ModelStore) -> String? {
    let executable = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path ?? "."
    let folders = [
      store.folder, "\(executable)/Parallax_ModelStore.resources", "\(executable)/Parallax_ModelStore.bundle",
      "\(executable)/Parallax_ModelStore.bundle/Contents/Resources",
    ]
    return folders.lazy.map { "\($0)/\(name)" }.first(where: Files.exists)
  }
}
