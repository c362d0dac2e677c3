internal import NewsModel
internal import TextCore

/// A named feature of a candidate and its weight.
package struct EventFeature: Sendable, Equatable {
  /// What is seen: `top=meet`.
  package let name: String
  /// How much it counts.
  package let value: Float
}

/// What the classifier sees of two sides in a sentence: the words on the way from one to the other in the tree, what
/// hangs on these, the triggers among them, and the words of the sentence.
struct EventFeatures {
  let text: EventText
  let matcher: TriggerMatcher

  /// The features of the sides at the heads `actor` and `recipient`, whose words stand in the rows given with them.
  func features(
    actor: Int, _ actorRows: Range<Int>, _ actorSector: String?, recipient: Int?, _ recipientRows: Range<Int>?,
    _ recipientSector: String?
  ) -> [EventFeature] {
    let path = Path(text, actor, recipient)
    var features: [String: Float] = [:]
    func add(_ name: String, _ value: Float) { features[name] = max(features[name] ?? 0, value) }
    add("top=" + text.lemma(path.top), 1)
    for row in path.actorSide { add("S=" + text.lemma(row), 1) }
    for row in path.recipientSide { add("P=" + text.lemma(row), 1) }
    for row in path.all { add("W=" + text.lemma(row), 1) }
    for row in path.all {
      for child in text.tree.children(of: row) where Self.complements.contains(text.dependency(child)) {
        add("C=\(text.dependency(child).label)=" + text.lemma(child), 1)
      }
    }
    func isSide(_ row: Int) -> Bool { actorRows.contains(row) || (recipientRows?.contains(row) ?? false) }
    for row in text.sentences[Int(text.sentenceRows[path.top])].tokens.prefix(160)
    where !isSide(row) && Self.isContent(text.tokens.partsOfSpeech[row]) {
      add("w=" + text.lemma(row), 0.5)
    }
    for row in actorRows where Self.isNaming(text.tokens.partsOfSpeech[row]) { add("s=" + text.lemma(row), 0.5) }
    for row in recipientRows ?? 0..<0 where Self.isNaming(text.tokens.partsOfSpeech[row]) {
      add("t=" + text.lemma(row), 0.5)
    }
    add("ss=" + (actorSector ?? "-"), 0.5)
    add("ts=" + (recipient == nil ? "none" : recipientSector ?? "-"), 0.5)
    if let recipient { add(actor < recipient ? "order" : "inverted", 0.5) }
    addHints(path, add)
    return features.sorted { $0.key < $1.key }.map { EventFeature(name: $0.key, value: $0.value) }
  }

  /// The triggers on the way, and of what hangs on it.
  private func addHints(_ path: Path, _ add: (String, Float) -> Void) {
    for (place, rows) in [[path.top], path.all, path.around(text)].enumerated() {
      for row in rows {
        for trigger in matcher.triggers(at: row).prefix(2) {
          add("H\(place)=\(trigger.type.label)", 1)
          if let mode = trigger.mode { add("H\(place)m=" + mode, 0.5) }
        }
      }
    }
  }

  private static let complements: Set<Dependency> = [
    .neg, .aux, .prt, .xcomp, .dobj, .ccomp, .acomp, .advmod, .prep, .oprd, .attr, .auxpass, .advcl, .conj, .amod,
    .mark,
  ]

  private static func isContent(_ part: PartOfSpeech) -> Bool {
    switch part {
    case .punct, .det, .num, .sym, .space: false
    default: true
    }
  }

  private static func isNaming(_ part: PartOfSpeech) -> Bool { part == .noun || part == .adj || part == .verb }

  /// The way in the tree between two sides.
  struct Path {
    /// Where both ways meet.
    let top: Int
    /// From the actor up to the top.
    let actorSide: [Int]
    /// From the recipient up to the top, without it.
    let recipientSide: [Int]

    /// All rows of it, the top first.
    var all: [Int] { [top] + actorSide.filter { $0 != top } + recipientSide }

    init(_ text: EventText, _ actor: Int, _ recipient: Int?) {
      let up = Self.up(text, actor)
      guard let recipient else {
        let top = up.dropFirst().first(where: text.isVerb) ?? up[up.count - 1]
        self.top = top
        actorSide = Array(up.prefix(through: up.firstIndex(of: top) ?? 0).dropFirst())
        recipientSide = []
        return
      }
      let other = Self.up(text, recipient)
      var top = up.first(where: other.contains) ?? up[up.count - 1]
      var actorSide = Array(up.prefix(through: up.firstIndex(of: top) ?? 0).dropFirst())
      var recipientSide = Array(other.prefix { $0 != top }.dropFirst())
      // `met Norway and urged Sweden`: what is coordinated with a verb tells an event of its own.
      while let last = recipientSide.last, text.dependency(last) == .conj, text.isVerb(last), text.isVerb(top) {
        top = last
        recipientSide.removeLast()
        actorSide = [top]
      }
      self.top = top
      self.actorSide = actorSide
      self.recipientSide = recipientSide
    }

    /// A row and all above it, 40 at the most.
    private static func up(_ text: EventText, _ row: Int) -> [Int] {
      var rows = [row]
      while rows.count < 40 {
        let head = text.head(rows[rows.count - 1])
        if head == rows[rows.count - 1] { break }
        rows.append(head)
      }
      return rows
    }

    /// The complements of the way.
    func around(_ text: EventText) -> [Int] {
      var rows: [Int] = []
      for row in all {
        for child in text.tree.children(of: row) {
          switch text.dependency(child) {
          case .dobj, .xcomp, .ccomp, .advcl, .conj: rows.append(child)
          case .prep:
            for object in text.tree.children(of: child)
            where text.dependency(object) == .pobj || text.dependency(object) == .pcomp { rows.append(object) }
          default: break
          }
        }
      }
      return rows.filter { !all.contains($0) }
    }
  }
}
