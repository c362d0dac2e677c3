/// A part of a sentence that states one thing.
struct Clause: Equatable {
  /// The rows that are shown for it: it can be read by itself.
  let slice: Range<Int>
  /// The rows of the words that state it, ascending, without what other clauses state inside them.
  let own: ContiguousArray<Int>
  /// The rows from the first to the last of its own words, a borrowed subject left out.
  let focus: Range<Int>
  /// The rows that can be read for it without the rest of its sentence: `the ferry, built in 2009 and run by Corran Line`.
  let detail: Range<Int>
}
