import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct StandardInputTests {
  private func standardInput(_ text: String) -> [PageItem] {
    let pipe = TestPipe()
    pipe.write(text)
    pipe.close()
    return read("-", options: pipe.options)
  }

  @Test func linesWhereAnObjectBegins() {
    let line = #"{"id":"a","text":"A."}"#
    #expect(standardInput(line + "\n" + line).map(\.summary) == ["a", "a"])
    #expect(standardInput("\u{feff} \n\t" + line).map(\.summary) == ["a"])
    #expect(standardInput("{ broken").first?.failure?.origin == InputOrigin(file: "-", line: 1))
  }

  @Test func elseOneText() {
    let item = standardInput("  The minister left.\n").first
    #expect(item?.text == "  The minister left.\n")
    #expect(item?.raw?.article.id == "-")
    #expect(standardInput("").map(\.summary) == ["the file is empty"])
    #expect(standardInput("[1, 2]").first?.text == "[1, 2]")
    #expect(standardInput("\n \n").first?.text == "\n \n")
  }

  /// Each line is answered before the next one is written, also where a line arrives in pieces.
  @Test func aPipeIsReadLineByLine() {
    let pipe = TestPipe()
    let source = PageSource(paths: ["-"], options: pipe.options)
    for number in 0..<20 {
      pipe.write(#"{"id":"n\#(number)","#)
      pipe.write("\"text\":\"T.\"}\n")
      #expect(source.next()?.summary == "n\(number)")
    }
    pipe.close()
    #expect(source.next() == nil)
  }

  @Test func aTextThatArrivesInPiecesIsWhole() {
    let pipe = TestPipe()
    let text = String(repeating: "Twelve bytes", count: 100_000)
    let writer = Thread {
      pipe.write(text)
      pipe.close()
    }
    writer.start()
    #expect(read("-", options: pipe.options).first?.text == text)
  }

  @Test func aNamedPipeIsLikeStandardInput() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "pipe")
    #expect(makePipe(at: path))
    let writer = Thread {
      let file = FileHandle(forWritingAtPath: path)
      file?.write(Data(#"{"id":"a","text":"A."}"#.utf8))
      try? file?.close()
    }
    writer.start()
    #expect(read(path).map(\.summary) == ["a"])
  }

  @Test func aDescriptorThatCannotBeReadIsAFailure() {
    var options = IntakeOptions()
    options.standardInput = -1
    #expect(read("-", options: options).first?.failure != nil)
  }
}
