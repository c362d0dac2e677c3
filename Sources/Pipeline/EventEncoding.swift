internal import Events
internal import Linguistics
internal import TextCore

/// The sentence encoder as Events asks it: the two rooms do not know each other.
struct EventEncoding: SentenceEncoding {
  let encoder: SentenceEncoder

  func vector(of range: TextRange, in text: ContiguousArray<UInt8>) -> ContiguousArray<Float> {
    encoder.vectors(of: [range], in: text.span)
  }
}
