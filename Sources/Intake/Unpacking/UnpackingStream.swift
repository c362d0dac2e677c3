/// Something that unpacks bytes piece by piece.
protocol UnpackingStream {
  /// Unpacks bytes from `start` of `packed` on, and appends at most `limit` of the content. Returns how far it came and how
  /// many packed bytes it took.
  func read(
    _ packed: ContiguousArray<UInt8>, from start: Int, appendingTo content: inout ContiguousArray<UInt8>, limit: Int
  ) -> (status: UnpackingStatus, read: Int)
}

/// How far one piece came.
enum UnpackingStatus {
  /// There is more.
  case goesOn
  /// All of the content was given.
  case ended
  /// More packed bytes are needed.
  case isHungry
  /// These are no packed bytes, or were changed.
  case isDamaged
}
