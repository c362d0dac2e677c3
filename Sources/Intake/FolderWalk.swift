internal import TextCore

/// The files below a folder, one at a time, sorted by the bytes of their paths. Hidden files are passed over; links
/// are followed, and a folder that was read already is not read again, so that a walk always ends.
struct FolderWalk {
  /// What a walk finds.
  enum Found: Equatable {
    /// A file: where it is, and its path from the folder that was named.
    case file(path: String, relative: String)
    /// Something that cannot be read, and why.
    case failure(path: String, message: String)
  }

  private struct Pending {
    let path: String
    let relative: String
    let content: Content
  }

  private enum Content {
    case file
    case folder(FileStatus.Identity)
    case unreadable(String)
  }

  /// What is still to come, the next one last.
  private var pending: [Pending] = []
  private var visited: [FileStatus.Identity: String] = [:]

  /// A walk of the folder at `root`.
  init(root: String, status: FileStatus) {
    pending = [Pending(path: root, relative: "", content: .folder(status.identity))]
  }

  /// The next file or failure; nil when all were given.
  mutating func next() -> Found? {
    while let next = pending.popLast() {
      switch next.content {
      case .file: return .file(path: next.path, relative: next.relative)
      case .unreadable(let message): return .failure(path: next.path, message: message)
      case .folder(let identity):
        if let failure = enter(next, identity) { return failure }
      }
    }
    return nil
  }

  private mutating func enter(_ folder: Pending, _ identity: FileStatus.Identity) -> Found? {
    if let earlier = visited.updateValue(folder.path, forKey: identity) {
      visited[identity] = earlier
      return .failure(path: folder.path, message: "the folder is \(earlier) again (a loop of links); it is read once")
    }
    do {
      let entries = try listFolder(folder.path).map { Self.pending($0, in: folder) }
      pending += entries.sorted { Self.sortKey($1).lexicographicallyPrecedes(Self.sortKey($0)) }
      return nil
    } catch {
      return .failure(path: folder.path, message: error.ofReadingFile)
    }
  }

  private static func pending(_ entry: FolderEntry, in folder: Pending) -> Pending {
    let path = folder.path.hasSuffix("/") ? folder.path + entry.name : folder.path + "/" + entry.name
    let relative = folder.relative.isEmpty ? entry.name : folder.relative + "/" + entry.name
    return Pending(path: path, relative: relative, content: content(entry, path))
  }

  private static func content(_ entry: FolderEntry, _ path: String) -> Content {
    guard entry.isExact else { return .unreadable("its name is not UTF-8; rename it") }
    do {
      let status = try FileStatus(path: path)
      switch status.kind {
      case .file: return .file
      case .folder: return .folder(status.identity)
      case .other: return .unreadable("it is neither a file nor a folder")
      }
    } catch {
      return .unreadable(error.ofReadingFile)
    }
  }

  /// A folder sorts by its name and a stroke, as the paths of its files do.
  private static func sortKey(_ entry: Pending) -> [UInt8] {
    guard case .folder = entry.content else { return Array(entry.relative.utf8) }
    return Array(entry.relative.utf8) + [0x2f]
  }
}
