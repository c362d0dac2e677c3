import Foundation
import Linguistics
import NewsModel
import Synchronization
import TextCore

/// A reader that can be kept where only copyable values can; it belongs to one thread.
final class ReaderBox {
  private var reader: EnglishReader

  /// A new reader, which knows no word yet.
  init(_ model: LanguageModel) { reader = EnglishReader(model) }

  /// Reads a text.
  func read(_ text: ContiguousArray<UInt8>) -> LanguageLayer { reader.read(text.span) }
}

/// A value that threads change in turn.
final class Guarded<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) { state = Mutex(value) }

  /// Changes the value.
  func update(_ change: (inout Value) -> Void) {
    state.withLock { (value: inout sending Value) in
      var copy = value
      change(&copy)
      value = copy
    }
  }

  /// The value now.
  var value: Value { state.withLock { $0 } }
}

extension ContiguousArray<UInt8> {
  /// Writes the bytes to a file.
  func write(to path: String) throws { try Data(self).write(to: URL(fileURLWithPath: path)) }
}
