import Foundation
import TestSupport
import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    ["analyze"], ["analyze", "--unknown", "x"], ["analyze", "--jobs", "0", "x"], ["analyze", "--jobs", "many", "x"],
    ["analyze", "--layers", "grammar", "x"], ["analyze", "--layers", "", "x"], ["analyze", "--format", "xml", "x"],
    ["analyze", "--model", "xl", "x"], ["analyze", "--model", "minilm", "x"], ["unknown"], ["--unknown"],
    ["models", "unknown"], ["models", "install", "--model", "xl"],
  ])
  func wrongUsageIsTwoAndSaysWhatIsRight(_ arguments: [String]) throws {
    let run = try parallax.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("Usage: parallax"))
  }

  @Test func helpAndVersionAreNoErrors() throws {
    for arguments in [["--help"], ["help", "analyze"], ["analyze", "--help"], ["models", "install", "--help"], []] {
      let run = try parallax.run(arguments)
      #expect(run.status == 0)
      #expect(run.text.contains("USAGE: parallax"))
      #expect(run.errors.isEmpty)
    }
    #expect(try parallax.run(["--version"]).lines.count == 1)
  }

  @Test func theHelpTellsTheExitCodes() throws {
    let help = try parallax.run(["analyze", "--help"]).text
    for words in ["Exit codes", "--strict", "NAME.json", ".jsonl"] { #expect(help.contains(words)) }
  }

  /// Models that are not there: one sentence, before anything is read.
  @Test(arguments: [[], ["--layers", "vectors"], ["--model", "sm"]])
  func missingModelsSayHowToInstallThem(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("The minister left.", to: "a.txt")
    let run = try Program(models: folder.path(of: "models")).run(["analyze", text] + options)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("parallax: "))
    #expect(run.errors.contains("parallax models install"))
  }

  @Test func theListOfModelsTellsWhatIsMissing() throws {
    let folder = try TemporaryFolder()
    let run = try Program(models: folder.path(of: "models")).run(["models", "list"])
    #expect(run.status == 0)
    #expect(run.lines.count == 4)
    #expect(run.lines.prefix(3).allSatisfy { $0.contains("not installed: parallax models install") })
    #expect(run.lines.last?.hasPrefix("attribution\t") == true)
  }

  @Test(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
  func fastSaysWhatItLeavesOut() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("“The bridge is closed until Friday,” said Mara Voss.", to: "bridge.txt")
    let run = try parallax.run(["analyze", "--fast", text])
    #expect(run.status == 0)
    #expect(run.errors.contains("--fast leaves out the trained tagger"))
    #expect(run.lines.first?.contains(#""rule":"followed-by-source""#) == true)
  }
}
