import ModelStore
import Testing

@Suite struct PinnedModelTests {
  @Test(arguments: ModelSource.all.map(\.option))
  func everythingIsPinned(_ option: String) throws {
    let model = try #require(ModelSource.named(option))
    for digest in model.files.map(\.sha256) + [model.wheel.sha256] {
      #expect(digest.utf8.count == 64)
      #expect(digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    }
    #expect(Set(model.files.map(\.path)).count == model.files.count)
    #expect(model.files.allSatisfy { !$0.path.contains("..") && !$0.path.hasPrefix("/") })
    if case .file(let name) = model.licence { #expect(model.files.contains { $0.path == name }) }
  }

  @Test func theDefaultsAreTheMediumPipelineAndTheVectors() {
    #expect(ModelSource.defaults.map(\.option) == ["md", "minilm"])
    #expect(ModelSource.enCoreWebSM.installCommand == "parallax models install --model sm")
    #expect(ModelSource.named("xl") == nil)
  }

  @Test(arguments: [
    (["PARALLAX_MODELS": "/m", "XDG_CACHE_HOME": "/x", "HOME": "/h"], "/m"),
    (["PARALLAX_MODELS": "", "XDG_CACHE_HOME": "/x", "HOME": "/h"], "/x/parallax/models"),
  ])
  func theFolderComesFromTheEnvironment(_ environment: [String: String], _ folder: String) {
    #expect(CacheFolder.path(environment: environment) == folder)
  }

  #if !os(macOS)
    @Test func theUsualFolder() {
      #expect(CacheFolder.path(environment: ["XDG_CACHE_HOME": "x", "HOME": "/h"]) == "/h/.cache/parallax/models")
    }
  #endif

  @Test func progressOnATerminalIsOneLineThatChanges() {
    let lines = Lines()
    let progress = InstallProgress(isTerminal: true) { lines.add($0) }
    progress.show(.fetching(model: "tiny 1.0", byteCount: 33_478_977))
    progress.show(.installed(model: "tiny 1.0", path: "/m"))
    #expect(lines.all == ["\r\u{1b}[Kfetching tiny 1.0 (33 MB)…", "\r\u{1b}[Kinstalled tiny 1.0 in /m\n"])
  }

  @Test func elsewhereProgressIsOneLineAModel() {
    let lines = Lines()
    let progress = InstallProgress(isTerminal: false) { lines.add($0) }
    progress.show(.fetching(model: "tiny 1.0", byteCount: 1))
    progress.show(.installed(model: "tiny 1.0", path: "/m"))
    progress.clear()
    #expect(lines.all == ["installed tiny 1.0 in /m\n"])
  }
}
