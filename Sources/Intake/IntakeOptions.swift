/// The limits that keep hostile input from taking all memory.
package struct IntakeOptions: Sendable {
  /// The longest line of a JSONL file that is read, in bytes; the rest of a longer one is passed over.
  package var lineByteLimit = 64 << 20
  /// The longest text of an article, in bytes.
  package var textByteLimit = 16 << 20
  /// The file descriptor that `-` reads; standard input, unless a test says otherwise.
  package var standardInput: Int32 = 0

  /// Lines up to 64 MiB, texts up to 16 MiB.
  package init() {}
}
