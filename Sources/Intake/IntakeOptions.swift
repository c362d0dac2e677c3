/// The limits that keep hostile input from taking all memory, and what is known about articles that say nothing.
package struct IntakeOptions: Sendable {
  /// The longest line of a JSONL file that is read, in bytes; the rest of a longer one is passed over.
  package var lineByteLimit = 64 << 20
  /// The longest text of an article, in bytes.
  package var textByteLimit = 16 << 20
  /// The file descriptor that `-` reads; standard input, unless a test says otherwise.
  package var standardInput: Int32 = 0

  /// When articles were published that do not say so, ISO 8601.
  package var published: String?
  /// Who published articles that do not say so.
  package var outlet: String?

  /// Lines up to 64 MiB, texts up to 16 MiB.
  package init() {}
}
