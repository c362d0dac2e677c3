/// Gives each file an id of its own.
///
/// The id of a file is its path without the extension. Where another file has that id already, or is to have it, the
/// extension stays (`report.text` beside `report.txt`), so that no article takes another's place. What is named on
/// the command line gets the same ids in whatever order it is named.
struct FileIDs {
  private var used: Set<String> = []
  /// The path that the shorter id belongs to, of those that were named.
  private var owners: [String: String] = [:]

  /// The ids of files, those of `paths` that are named twice or more among them.
  init(named paths: [String]) {
    for path in paths {
      let stem = InputFormat.stem(of: path)
      if let owner = owners[stem], owner <= path { continue }
      owners[stem] = path
    }
  }

  /// The id of a file that was named.
  mutating func id(named path: String) -> String {
    let stem = InputFormat.stem(of: path)
    return owners[stem] == path ? firstFree([stem, path]) : firstFree([path])
  }

  /// The id of a file at `path` in a folder that was named, where its path is `relative`.
  mutating func id(relative: String, path: String) -> String {
    firstFree([InputFormat.stem(of: relative), relative, InputFormat.stem(of: path), path])
  }

  /// The first of the names that no file has; the last with a number where all are taken: the same file again.
  private mutating func firstFree(_ names: [String]) -> String {
    for name in names where used.insert(name).inserted { return name }
    var number = 2
    while !used.insert("\(names[names.count - 1]) (\(number))").inserted { number += 1 }
    return "\(names[names.count - 1]) (\(number))"
  }
}
