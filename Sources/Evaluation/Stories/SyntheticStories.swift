import Foundation
import NewsModel
import TextCore

/// Articles of invented stories, as many as wanted, in the order of their time: made from the articles at hand with a
/// seed, so that anybody gets the same.
///
/// A story takes the sentences of one article, and has words of its own for its names, numbers and long words; a quarter
/// of them it shares with the other stories of its kind, eight kinds an article: the people and places that are in the
/// news again and again. Each of its articles, one to ten, leaves some sentences out, brings them in another order, and
/// has some words of its own; stories run beside each other for some days, five thousand articles a day.
struct SyntheticStories {
  /// An article, and the story that it was made for.
  struct Item {
    let article: Article
    let story: Int
  }

  private struct Running {
    let story: Int
    let template: Int
    let seed: UInt64
    /// What the words are made with that all stories of its kind share.
    let kind: UInt64
    var left: Int
  }

  private let templates: [StoryTemplate]
  private var random: Random
  private var running: [Running] = []
  private var storyCount = 0
  private var articleCount = 0
  /// So many stories run at once.
  private static let width = 2000
  private static let articlesADay = 5000
  /// So many kinds of stories are told with the sentences of one article.
  private static let kindCount: UInt64 = 8

  /// Stories from the articles in the file at `path`, JSON Lines.
  init(path: String, seed: UInt64) throws {
    let lines = ContiguousArray(try Data(contentsOf: URL(fileURLWithPath: path)))
    templates = try lines.split(separator: 0x0a).compactMap {
      StoryTemplate(try ArticleInput(line: ContiguousArray($0)))
    }
    guard !templates.isEmpty else { throw EvaluationFailure("There is no text in \(path).") }
    random = Random(state: seed)
  }

  /// The next article.
  mutating func next() -> Item {
    while running.count < Self.width { running.append(nextStory()) }
    let place = Int(random.next() % UInt64(running.count))
    let story = running[place]
    running[place].left -= 1
    if running[place].left == 0 { running[place] = nextStory() }
    defer { articleCount += 1 }
    var metadata = ArticleMetadata()
    metadata.published = day(articleCount / Self.articlesADay)
    metadata.title = String(decoding: text(of: [templates[story.template].title], story), as: UTF8.self)
    let id = "a" + String(repeating: "0", count: max(0, 8 - String(articleCount).count)) + String(articleCount)
    return Item(article: Article(id: id, text: body(of: story), metadata: metadata), story: story.story)
  }

  private mutating func nextStory() -> Running {
    storyCount += 1
    // One to ten articles, small stories more often.
    let most = 1 + Int(random.next() % 10)
    let template = Int(random.next() % UInt64(templates.count))
    return Running(
      story: storyCount - 1, template: template, seed: random.next(),
      kind: UInt64(template) * Self.kindCount + random.next() % Self.kindCount,
      left: 1 + Int(random.next() % UInt64(most)))
  }

  private mutating func body(of story: Running) -> ContiguousArray<UInt8> {
    var chosen: [[StoryTemplate.Piece]] = []
    for sentence in templates[story.template].sentences where random.next() % 4 != 0 {
      let place = chosen.isEmpty ? 0 : max(0, chosen.count - Int(random.next() % 3))
      chosen.insert(sentence, at: place)
    }
    if chosen.isEmpty, let first = templates[story.template].sentences.first { chosen.append(first) }
    return text(of: chosen, story)
  }

  /// The words of sentences, with those of the story in their slots, and one in twelve of the article's own.
  private mutating func text(
    of sentences: [[StoryTemplate.Piece]], _ story: Running
  ) -> ContiguousArray<UInt8> {
    var text: ContiguousArray<UInt8> = []
    for sentence in sentences {
      for piece in sentence {
        if piece.isSlot {
          let own = piece.bytes.reduce(0) { $0 &+ ($1 | 0x20) } % 4 == 0 ? story.kind : story.seed
          SyntheticWord.append(for: piece.bytes, seed: random.next() % 12 == 0 ? random.next() % 64 : own, to: &text)
        } else {
          text.append(contentsOf: piece.bytes)
        }
      }
      text.append(0x20)
    }
    return text
  }

  private func day(_ number: Int) -> String {
    let day = CalendarDay(year: 2024, month: 1, day: 1).flatMap { CalendarDay(ordinal: $0.ordinal + number) }
    guard let day else { return "" }
    return String(format: "%04d-%02d-%02d", day.year, day.month, day.day)
  }
}

/// SplitMix64 (Steele, Lea & Flood, OOPSLA 2014).
private struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
