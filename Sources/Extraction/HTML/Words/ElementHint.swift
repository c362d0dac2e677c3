/// What the class, the id or the role of an element says about it.
struct ElementHint: OptionSet, Sendable, Equatable {
  let rawValue: UInt32

  /// The body of the article.
  static let body = ElementHint(rawValue: 1 << 0)
  /// What is about the article, its head and so on included.
  static let main = ElementHint(rawValue: 1 << 1)
  static let navigation = ElementHint(rawValue: 1 << 2)
  /// Other articles.
  static let related = ElementHint(rawValue: 1 << 3)
  static let share = ElementHint(rawValue: 1 << 4)
  static let comments = ElementHint(rawValue: 1 << 5)
  static let newsletter = ElementHint(rawValue: 1 << 6)
  static let advertisement = ElementHint(rawValue: 1 << 7)
  static let consent = ElementHint(rawValue: 1 << 8)
  static let side = ElementHint(rawValue: 1 << 9)
  static let foot = ElementHint(rawValue: 1 << 10)
  static let head = ElementHint(rawValue: 1 << 11)
  static let overlay = ElementHint(rawValue: 1 << 12)
  static let caption = ElementHint(rawValue: 1 << 13)
  static let byline = ElementHint(rawValue: 1 << 14)
  static let date = ElementHint(rawValue: 1 << 15)
  static let labels = ElementHint(rawValue: 1 << 16)
  static let hidden = ElementHint(rawValue: 1 << 17)
  static let notice = ElementHint(rawValue: 1 << 18)
  static let tool = ElementHint(rawValue: 1 << 19)
  /// Not shown, by the attributes themselves and not by a name.
  static let invisible = ElementHint(rawValue: 1 << 20)

  /// Not a kind: the word after it is no kind either.
  static let state = ElementHint(rawValue: 1 << 21)

  /// What is no part of an article, whatever is in it.
  static let boilerplate: ElementHint = [
    .navigation, .related, .share, .comments, .newsletter, .advertisement, .consent, .side, .foot, .head, .overlay,
    .caption, .byline, .date, .labels, .hidden, .notice, .tool, .invisible,
  ]

  /// The kinds by their names in the word list.
  static let named: [String: ElementHint] = [
    "body": .body, "main": .main, "navigation": .navigation, "related": .related, "share": .share,
    "comments": .comments, "newsletter": .newsletter, "advertisement": .advertisement, "consent": .consent,
    "side": .side, "foot": .foot, "head": .head, "overlay": .overlay, "caption": .caption, "byline": .byline,
    "date": .date, "labels": .labels, "hidden": .hidden, "notice": .notice, "tool": .tool, "state": .state,
  ]
}
