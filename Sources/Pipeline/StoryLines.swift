internal import NewsModel
internal import Stories
internal import TextCore

/// The lines of `parallax stories` over a whole input: the story and the origin of each article.
///
/// Articles are taken in the order of their time, those without one last; of one time, in the order of their ids: the
/// lines are the same in whatever order the input comes.
package struct StoryLines: Sendable {
  private var inputs: ContiguousArray<StoryInput> = []
  private let window: Int?

  /// The lines of a run without an input; `window` as in `StoryStream`.
  package init(window: Int? = nil) { self.window = window }

  /// The number of inputs.
  package var count: Int { inputs.count }

  /// Takes the next input.
  package mutating func append(_ input: StoryInput) { inputs.append(input) }

  /// Writes a line for each input, in their order: `{"id","story","similarity","origin","origin_kind"}`, or its error
  /// line; `write` is given some lines at a time, and returns false where no more are wanted.
  package mutating func finish(_ write: (ContiguousArray<UInt8>) -> Bool) {
    var stream = StoryStream(window: window)
    var names = StoryNames()
    var numbers = ContiguousArray(repeating: -1, count: inputs.count)
    for place in order() {
      guard case .article(let features, let isCredited) = inputs[place].content else { continue }
      numbers[place] = names.ids.count
      names.append(inputs[place].id, isCredited: isCredited)
      inputs[place] = inputs[place].withoutFeatures
      stream.append(features)
    }
    stream.close()
    let partition = stream.partition()
    var writer = JSONWriter()
    for (place, input) in inputs.enumerated() {
      if case .failure(let failure) = input.content {
        writer.errorLine(failure)
      } else {
        names.line(of: numbers[place], in: partition).append(to: &writer)
      }
      guard writer.bytes.count > 1 << 16 else { continue }
      guard write(writer.bytes) else { return }
      writer = JSONWriter()
    }
    _ = write(writer.bytes)
  }

  /// The places of the inputs in the order of their time.
  private func order() -> [Int] {
    inputs.indices.sorted { left, right in
      let (one, other) = (inputs[left], inputs[right])
      if one.published != other.published {
        return one.published.isEmpty || other.published.isEmpty
          ? other.published.isEmpty : one.published < other.published
      }
      return one.id == other.id ? one.digest < other.digest : one.id < other.id
    }
  }
}

extension StoryInput {
  fileprivate var digest: UInt64 { if case .article(let features, _) = content { features.digest } else { 0 } }

  /// The same without what was read in the text.
  fileprivate var withoutFeatures: StoryInput {
    guard case .article(_, let isCredited) = content else { return self }
    return StoryInput(
      id: id, published: published, content: .article(features: ArticleFeatures(), isCredited: isCredited))
  }
}
