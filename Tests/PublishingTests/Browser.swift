import Foundation
import Publishing
import TestSupport

/// Headless Chromium, as it is installed where the tests run.
struct Browser {
  enum Scheme: Int, CaseIterable { case dark, light }

  /// The browser did not do what was asked.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Why the tests that need it are left out.
  static let reason = "Chromium is not installed (Debian's package chromium): pages are not tried in a real browser"
  /// Whether the tests that need a browser run: where one is, and in continuous integration in any case.
  static let isNeeded = path != nil || ProcessInfo.processInfo.environment["CI"] == "true"

  private static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let candidates = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return candidates.first(where: FileManager.default.isExecutableFile(atPath:))
  }()

  var width = 1280
  var scheme = Scheme.light

  /// What a script finds in the page, by name. The page's policy stays in force: the script is added to it.
  func measured(_ page: String, clicking selector: String = "") throws -> [String: String] {
    let folder = try TemporaryFolder()
    let script = "const selector = \(quoted(selector));\n" + Self.script
    let source = ContentPolicy.source(Array(script.utf8))
    let page = page.replacing("script-src &#39;", with: "script-src &#39;\(source)&#39; &#39;")
      .replacing("</body>", with: "<script>\(script)</script></body>")
    try folder.write(page, to: "page.html")
    // A window cannot be as narrow as a phone; a frame can.
    let path = try folder.write(
      """
      <!DOCTYPE html><meta name="color-scheme" content="light dark"><body style="margin: 0">
      <iframe src="page.html" style="width: \(width)px; height: 900px; border: 0"></iframe>
      <pre id="measured"></pre>
      <script>
      addEventListener("message", event => { document.getElementById("measured").textContent = event.data; });
      </script>
      """, to: "frame.html")
    let dom = try run(["--dump-dom", "file://\(path)"], folder)
    guard let match = dom.firstMatch(of: /<pre id="measured">([^<]+)<\/pre>/) else {
      throw Failure(description: "the browser did not run the test's script: \(dom.suffix(500))")
    }
    let json = match.1.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    let values = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    return values.mapValues { "\($0)" }
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func run(_ arguments: [String], _ folder: TemporaryFolder) throws -> String {
    guard let path = Self.path else { throw Failure(description: Self.reason) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let browser = [
      path, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--user-data-dir=\(folder.path)/profile", "--window-size=1400,1000", "--hide-scrollbars",
      "--virtual-time-budget=3000",
      "--blink-settings=preferredColorScheme=\(scheme.rawValue)",
    ]
    // A browser that hangs ends the test, not the run.
    process.arguments = ["-c", #"exec timeout 60 "$@""#, "bash"] + browser + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: try folder.write("", to: "dom"))
    process.standardError = FileHandle(forWritingAtPath: try folder.write("", to: "log"))
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let log = String(decoding: try folder.read("log"), as: UTF8.self)
      throw Failure(description: "the browser ended with \(process.terminationStatus): \(log.suffix(1_000))")
    }
    return String(decoding: try folder.read("dom"), as: UTF8.self)
  }
}
