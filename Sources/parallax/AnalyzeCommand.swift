import ArgumentParser
import Foundation
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import TextCore

/// `parallax analyze`: one line of JSON an article.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "analyze", abstract: "x")

  @Argument var files: [String] = []
  @Flag var tokens = false
  @Option var model = "md"

  func run() throws {
    let source = ModelSource.named(model)!
    let path = try ModelStore().locate(source)
    let language = try LanguageModel(path: path)
    var analyser = ArticleAnalyser(language: language)
    var writer = JSONWriter()
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      for line in data.split(separator: 10) {
        let input = try ArticleInput(line: ContiguousArray(line))
        guard case .text(let text) = input.body else { continue }
        let output = analyser.analyse(Article(id: input.id, text: text, metadata: input.metadata))
        output.append(to: &writer, parts: tokens ? [.text, .tokens] : .text)
        try StandardOutput.write(writer.bytes)
        writer.removeAll()
      }
    }
  }
}
