internal import NewsModel

/// How the speakers of two pieces of speech stand to each other.
enum SpeakerRelation {
  /// They are one.
  case same
  /// They may be one: one is not known, or one is an institution and the other may speak for it.
  case open
  /// They are two people.
  case different

  init(_ left: SpeechPiece, _ right: SpeechPiece, _ entities: ContiguousArray<StoryEntity>) {
    guard let one = left.speaker, let other = right.speaker else {
      self = .open
      return
    }
    if one == other {
      self = .same
    } else if entities[one].kind == .person, entities[other].kind == .person {
      self = .different
    } else {
      self = .open
    }
  }
}
