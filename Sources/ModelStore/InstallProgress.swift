/// Shows an installation on standard error: on a terminal one line that changes, elsewhere one line a model at its end.
package struct InstallProgress: Sendable {
  private let isTerminal: Bool
  private let write: @Sendable (String) -> Void

  /// Progress that goes to `write`.
  package init(isTerminal: Bool, write: @escaping @Sendable (String) -> Void) {
    self.isTerminal = isTerminal
    self.write = write
  }

  /// Shows `step`.
  package func show(_ step: InstallStep) {
    // Carriage return, and erase to the end of the line: what stood there is gone.
    let start = isTerminal ? "\r\u{1b}[K" : ""
    if case .installed = step { return write(start + step.line + "\n") }
    if isTerminal { write(start + step.line) }
  }

  /// Leaves the line of a step that did not end well, so that the error stands on its own.
  package func clear() {
    if isTerminal { write("\r\u{1b}[K") }
  }
}
