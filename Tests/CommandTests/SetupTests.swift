import Foundation
import TestSupport
import Testing

/// `Scripts/setup` on machines where something is missing: each is a folder of programs that pretend.
@Suite struct SetupTests {
  /// What Debian calls the headers that the build needs.
  private static let libraries = "libssl-dev libxml2-dev zlib1g-dev libdeflate-dev libbrotli-dev libzstd-dev"

  /// A machine that has what every machine has, and the programs that are written to it.
  private struct Machine: ~Copyable {
    private let folder: TemporaryFolder

    /// A Linux machine whose user is root, with a recent Swift and all libraries.
    init() throws {
      let folder = try TemporaryFolder()
      let tools = ["bash", "cat", "dirname", "env", "grep", "head", "mkdir", "rm", "sed", "sleep"]
      for tool in tools {
        let places = ["/usr/bin/", "/bin/"].map { $0 + tool }
        let place = try #require(places.first { FileManager.default.isExecutableFile(atPath: $0) }, "\(tool)")
        try FileManager.default.createSymbolicLink(atPath: folder.path(of: tool), withDestinationPath: place)
      }
      try Self.add("uname", "echo Linux", to: folder)
      try Self.add("id", "echo 0", to: folder)
      try Self.add("swift", "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'", to: folder)
      try Self.add("pkg-config", "exit 0", to: folder)
      self.folder = folder
    }

    /// Adds a program, the lines of a shell script.
    func add(_ name: String, _ script: String) throws { try Self.add(name, script, to: folder) }

    private static func add(_ name: String, _ script: String, to folder: borrowing TemporaryFolder) throws {
      let path = try folder.write("#!/bin/bash\n\(script)\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path(of: name)) }

    /// What a program of this machine wrote to its file `name`.
    func record(_ name: String) -> String {
      ((try? folder.read(name)).map { String(decoding: $0, as: UTF8.self) }) ?? ""
    }

    func setUp(_ jobs: String...) throws -> Program.Run {
      let script = try Repository.root().appendingPathComponent("Scripts/setup").path
      let line = #"PATH="$1" MACHINE="$1" V= exec bash "${@:2}""#
      return try parallax.shell(line, [folder.path, script] + jobs)
    }
  }

  @Test func nothingIsSaidWhereAllIsThere() throws {
    let run = try Machine().setUp()
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }

  @Test func withoutSwiftItSaysWhereToGetIt() throws {
    let machine = try Machine()
    try machine.remove("swift")
    let run = try machine.setUp()
    #expect(run.status == 1)
    #expect(run.errors == "Swift is missing: get it at https://www.swift.org/install and run make again.\n")
  }

  @Test(arguments: [
    ("Swift version 6.1.3 (swift-6.1.3-RELEASE)", false), ("Swift version 5.10 (swift-5.10-RELEASE)", false),
    ("Apple Swift version 6.0 (swiftlang-6.0)", false), ("Swift version 6.2 (swift-6.2-RELEASE)", true),
    ("Apple Swift version 6.2.1 (swiftlang-6.2.1)", true), ("Swift version 6.10-dev (LLVM 1)", true),
    ("Swift version 7.0", true), ("command not found", false),
  ])
  func anOldSwiftIsRefused(_ version: String, _ isEnough: Bool) throws {
    let machine = try Machine()
    try machine.add("swift", "echo '\(version)'")
    let run = try machine.setUp()
    #expect(run.status == (isEnough ? 0 : 1), "\(run.errors)")
    #expect(run.errorLines.count == (isEnough ? 0 : 1))
    #expect(run.errors.contains("swift.org/install") == !isEnough)
  }

  @Test func rootInstallsWhatIsMissing() throws {
    let machine = try Machine()
    try machine.remove("pkg-config")
    try machine.add("apt-get", #"echo "$*" >>"$MACHINE/apt.log""#)
    let run = try machine.setUp()
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(
      machine.record("apt.log")
        == "update\ninstall -y --no-install-recommends \(Self.libraries) pkg-config\n")
  }

  @Test func aUserInstallsBySudoWhereItAsksForNoPassword() throws {
    let machine = try Machine()
    try machine.add("pkg-config", "exit 1")
    try machine.add("id", "echo 1000")
    try machine.add("apt-get", #"echo "$*" >>"$MACHINE/apt.log""#)
    try machine.add("sudo", #"[ "$1" = -n ] && shift; [ "$1" = true ] || "$@""#)
    #expect(try machine.setUp().status == 0)
    #expect(
      machine.record("apt.log")
        == "update\ninstall -y --no-install-recommends \(Self.libraries)\n")
    try machine.add("sudo", "exit 1")
    let run = try machine.setUp()
    #expect(run.status == 1)
    #expect(
      run.errors == """
        Missing: \(Self.libraries). Install it (sudo apt-get install \(Self.libraries)) \
        and run make again.

        """)
  }

  @Test func aFailedInstallationIsShown() throws {
    let machine = try Machine()
    try machine.remove("pkg-config")
    try machine.add("apt-get", "echo 'E: Unable to fetch'; exit 100")
    let run = try machine.setUp()
    #expect(run.status == 1)
    #expect(run.errorLines.first == "E: Unable to fetch")
    #expect(
      run.errorLines.last?.hasPrefix(
        "apt-get could not install \(Self.libraries) pkg-config") == true)
  }

  @Test func anotherPackageManagerIsLeftToTheUser() throws {
    let machine = try Machine()
    try machine.remove("pkg-config")
    let run = try machine.setUp()
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("\(Self.libraries) pkg-config, as Debian calls it"))
  }

  @Test func macOSHasItsLibraries() throws {
    let machine = try Machine()
    try machine.add("uname", "echo Darwin")
    try machine.remove("pkg-config")
    #expect(try machine.setUp().status == 0)
    let python = try machine.setUp("python")
    #expect(python.status == 1)
    #expect(python.errors.contains("https://brew.sh"))
    try machine.add("brew", #"echo "$*" >>"$MACHINE/brew.log""#)
    #expect(try machine.setUp("python").status == 0)
    #expect(machine.record("brew.log") == "install python3\n")
  }

  @Test func aFailedBuildShowsWhy() throws {
    let machine = try Machine()
    try machine.add(
      "swift", "if [ $1 = build ]; then echo 'error: wrong'; exit 1; fi; echo 'Swift version 6.3 (x)'")
    let run = try machine.setUp("program")
    #expect(run.status == 1)
    #expect(run.errors == "error: wrong\n")
  }

  @Test func theTestsHaveABrowserWhereOneCanBeInstalled() throws {
    let machine = try Machine()
    try machine.add("apt-get", #"echo "$*" >>"$MACHINE/apt.log""#)
    #expect(try machine.setUp("tests").errors.isEmpty)
    #expect(machine.record("apt.log") == "update\ninstall -y --no-install-recommends chromium\n")
    try machine.remove("apt-get")
    let without = try machine.setUp("tests")
    #expect(without.status == 0)
    #expect(without.errorLines.count == 1 && without.errors.hasPrefix("Chromium is missing: "))
    try machine.add("chromium", "exit 0")
    #expect(try machine.setUp("tests").errors.isEmpty)
  }

  @Test func anUnknownJobIsNamed() throws {
    let run = try Machine().setUp("dinner")
    #expect(run.status == 1)
    #expect(run.errors.contains("not dinner"))
  }
}
