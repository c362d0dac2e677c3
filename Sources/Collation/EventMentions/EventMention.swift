internal import TextCore

/// A place where an article names something that happened, with what tells it from others.
package struct EventMention: Sendable {
  /// The lemma of the word that the others hang on, in lower case.
  let lemma: String
  /// The stems of the words of the mention that say something.
  let stems: Set<String>
  /// The stems of who did it, and of what else it is told of.
  let subjects: Set<String>
  let objects: Set<String>
  /// The stems around it, near and in all of the sentence, without its own.
  let near: Set<String>
  let sentence: Set<String>
  /// The stems of the names, the numbers and the times of the sentence.
  let names: Set<String>
  let numbers: Set<String>
  let times: Set<String>
  /// Whether it is a word of saying.
  let isSaying: Bool
  /// Whether it is denied.
  let isDenied: Bool
  /// The row of its sentence, and its article's row.
  let article: Int
  /// The vectors of its words, and of these with the four before and after, of length 1.
  let words: ContiguousArray<Float>
  let window: ContiguousArray<Float>

  /// Who did it and what else it is told of.
  var arguments: Set<String> { subjects.union(objects) }
}
