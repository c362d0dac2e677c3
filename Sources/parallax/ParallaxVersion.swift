/// The version of Parallax, for `--version` and for what is written into reports.
enum ParallaxVersion {
  static let current = "0.1.0"
}
