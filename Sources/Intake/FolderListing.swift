internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A name in a folder.
struct FolderEntry {
  /// The name; where it is not UTF-8, as well as it can be shown.
  let name: String
  /// Whether `name` is exactly the name.
  let isExact: Bool
}

/// The names in the folder at `path` that do not begin with a point, in no order.
func listFolder(_ path: String) throws(SystemError) -> [FolderEntry] {
  guard let folder = unsafe opendir(path) else { throw .last }
  defer { unsafe _ = closedir(folder) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = unsafe readdir(folder) else { break }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
    let name = unsafe (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    if unsafe name.pointee == 0x2e { continue }
    let exact = unsafe String(validatingCString: name)
    entries.append(FolderEntry(name: unsafe exact ?? String(cString: name), isExact: exact != nil))
  }
  guard errno == 0 else { throw .last }
  return entries
}
