internal import TextCore

/// The bytes of an archive in pieces, unpacked where they are gzip: of one member, or of a member a record.
///
/// A member whose content is up to `memberByteLimit` long is unpacked at once by libdeflate; a longer or damaged one piece by
/// piece by zlib, so that memory is bounded and what stands before the damage is read.
final class ArchiveStream {
  private let source: ByteStream
  private let inflation = Inflation()
  private let decoder = MemberDecoder()
  private let isPacked: Bool
  /// Content of members; unused where nothing is packed.
  private var content: ContiguousArray<UInt8> = []
  private var contentPosition = 0
  private var open: OpenMember?
  private var reusable: InflateStream?

  /// A member that is unpacked piece by piece.
  private struct OpenMember {
    let stream: InflateStream
    /// Packed bytes that were unpacked; of these `held` are still in the source, so that it can go back.
    var packedByteCount = 0
    var held = 0
    var byteCount = 0
  }

  /// How many bytes may be unpacked again: sound members earn them, damaged ones use them up, so that time is linear.
  private var credit = 1 << 20

  private static let memberByteLimit = 4 << 20
  /// How many packed bytes are at hand before a member is unpacked at once.
  private static let packedByteCount = 1 << 20
  private static let pieceByteCount = 1 << 18
  /// How far it goes back to where a damaged member began: the next may begin in what was taken for its bytes.
  private static let heldByteLimit = 1 << 16

  /// The content of `source`, from where it stands.
  init(_ source: ByteStream) throws(SystemError) {
    self.source = source
    isPacked = try source.startsWith([0x1f, 0x8b])
  }

  /// Bytes that were read; those before `position` were taken.
  var buffer: ContiguousArray<UInt8> { isPacked ? content : source.buffer }
  /// Where in `buffer` the next byte is.
  var position: Int { isPacked ? contentPosition : source.position }
  /// How many bytes are there to be taken.
  var available: Int { isPacked ? content.count - contentPosition : source.available }

  /// Whether what is there ends where a packed member does.
  var isBetweenMembers: Bool { isPacked && open == nil }

  /// Takes `count` of the bytes that are there.
  func skip(_ count: Int) {
    guard isPacked else { return source.skip(count) }
    precondition(count <= available, "only bytes that are there can be taken")
    contentPosition += count
  }

  /// Adds bytes to those that are there; false at the end. Content of a member that is damaged before it is told is
  /// there all the same; after an error the next call goes on behind the damage.
  func extend() throws -> Bool {
    guard isPacked else { return try source.extend() }
    dropTaken()
    let before = content.count
    while content.count == before {
      if open != nil { try readPiece() } else if try !beginMember() { return false }
    }
    return true
  }

  /// Makes room of bytes that were taken, where they are the larger part.
  private func dropTaken() {
    guard contentPosition > 0, contentPosition >= content.count / 2 else { return }
    content.removeSubrange(..<contentPosition)
    contentPosition = 0
  }

  /// Begins the next member, and unpacks it where that can be done at once; false where there is none.
  private func beginMember() throws -> Bool {
    guard try source.fill(Self.packedByteCount) || source.available > 0 else { return false }
    guard source.buffer[source.position...].starts(with: [0x1f, 0x8b]) else { return try findMember(after: 0) }
    let whole = decoder.decode(source.buffer, from: source.position, limit: Self.memberByteLimit)
    if let whole {
      source.skip(whole.packedByteCount)
      credit = min(credit + whole.packedByteCount, 1 << 20)
      if inflation.isBomb(whole.content.count, of: whole.packedByteCount) { throw bomb }
      if content.isEmpty { content = whole.content } else { content += whole.content }
      return true
    }
    let stream = reusable ?? InflateStream(.gzip)
    guard let stream else { throw Inflation.Failure.damaged }
    stream.reset()
    reusable = stream
    open = OpenMember(stream: stream)
    return true
  }

  /// Unpacks a piece of the member that is open.
  private func readPiece() throws {
    guard var member = open else { return }
    if source.available == member.held, try !source.extend() { throw try damage(.truncated, in: member) }
    let before = content.count
    let (status, read) = member.stream.read(
      source.buffer, from: source.position + member.held, appendingTo: &content, limit: Self.pieceByteCount)
    member.packedByteCount += read
    member.held += read
    member.byteCount += content.count - before
    if member.packedByteCount > Self.heldByteLimit || status == .ended {
      source.skip(member.held)
      member.held = 0
    }
    open = status == .ended ? nil : member
    if status == .isDamaged { throw try damage(.damaged, in: member) }
    if inflation.isBomb(member.byteCount, of: member.packedByteCount) { throw try damage(bomb, in: member) }
    if status == .isHungry, read == 0, try !source.extend() { throw try damage(.truncated, in: member) }
  }

  /// Leaves a member, and goes to the next.
  private func damage(_ failure: Inflation.Failure, in member: OpenMember) throws -> Inflation.Failure {
    open = nil
    if credit >= member.held { credit -= member.held } else { source.skip(member.held) }
    _ = try findMember(after: 1)
    return failure
  }

  private var bomb: Inflation.Failure { .bomb(ratio: inflation.ratioLimit) }

  /// Passes over bytes up to what looks like the beginning of a member, `skipped` bytes at least; false at the end.
  private func findMember(after skipped: Int) throws -> Bool {
    var skipped = skipped
    while true {
      guard try source.fill(skipped + Self.leastMember) else {
        source.skip(source.available)
        return false
      }
      source.skip(skipped)
      let bytes = source.buffer
      let place = Self.offsetOfMember(in: bytes.span, from: source.position)
      if place < bytes.count {
        source.skip(place - source.position)
        return true
      }
      // The last bytes may begin one.
      skipped = max(source.available - 3, 1)
    }
  }

  private static let leastMember = 18

  /// Where the first three bytes of a member are followed by flags that there are.
  private static func offsetOfMember(in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = bytes.offset(of: 0x1f, from: start)
    while offset + 3 < bytes.count {
      if bytes[offset + 1] == 0x8b, bytes[offset + 2] == 8, bytes[offset + 3] < 0x20 { return offset }
      offset = bytes.offset(of: 0x1f, from: offset + 1)
    }
    return bytes.count
  }
}
