import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension TerminalPage.Style {
  /// A page of 80 columns without colour: for files and pipes.
  static let plain = TerminalPage.Style(width: 80, isColoured: false)

  /// What standard output can show. Colour and its own width where it is a terminal; there `NO_COLOR`, when it is not
  /// empty, keeps colour out (https://no-color.org), and so does `TERM=dumb`. `COLUMNS` names the width where the terminal
  /// does not tell it.
  static func ofStandardOutput(_ environment: [String: String]) -> TerminalPage.Style {
    guard StandardOutput.isTerminal else { return .plain }
    let isColoured = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    let named = environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    return TerminalPage.Style(width: columns ?? named ?? 80, isColoured: isColoured)
  }

  /// The columns of the terminal at standard output; nil where it does not tell.
  private static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
