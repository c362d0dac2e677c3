import ArgumentParser
import Linguistics
import ModelStore
import Tensors
import TextCore

/// `parallax-evaluate wordpieces`
struct WordPiecesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wordpieces", abstract: "Prints the word pieces of each text, the ends included, cut as the model cuts.")

  @Argument(help: "A file of JSON Lines with an id and a text a line.")
  var file: String

  func run() throws {
    let weights = try WeightsFile(path: try ModelStore().locate(.miniLM))
    let wordPiece = try WordPiece(weights)
    var writer = JSONWriter()
    for item in try Texts(path: file).items {
      var pieces: ContiguousArray<UInt32> = []
      wordPiece.encode(item.text.span, range: 0..<item.text.count, into: &pieces)
      writer.beginObject()
      writer.key("id")
      writer.string(item.id)
      writer.key("pieces")
      writer.beginArray()
      for piece in pieces { writer.integer(Int(piece)) }
      writer.endArray()
      writer.endObject()
      print(String(decoding: writer.bytes, as: UTF8.self))
      writer.removeAll()
    }
  }
}
