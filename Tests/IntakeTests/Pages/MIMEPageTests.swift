import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

/// Pages that browsers have saved with all that belongs to them.
@Suite struct MIMEPageTests {
  private func saved(
    type: String = #"multipart/related; type="text/html"; boundary="--x.y""#, head: String = "", _ parts: [String]
  ) -> String {
    let lines = ["From: <Saved by a browser>", "MIME-Version: 1.0", "Content-Type: \(type)"]
    let top = lines.joined(separator: "\r\n") + "\r\n" + head + "\r\n"
    return top + parts.map { "----x.y\r\n\($0)\r\n" }.joined() + "----x.y--\r\n"
  }

  private let style = "Content-Type: text/css\r\nContent-Location: https://x.example/a.css\r\n\r\np { color: red }"

  private func content(_ text: String) throws -> PageContent {
    let folder = try TemporaryFolder()
    let page = try #require(read(try folder.write(text, to: "a.mhtml")).first?.page)
    #expect(page.id.hasSuffix("/a"))
    return try page.load().get()
  }

  private func text(_ content: PageContent) -> String { String(decoding: content.bytes, as: UTF8.self) }

  @Test func quotedPrintable() throws {
    let part = """
      Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r
      Content-Location: https://news.example/a\r\n\r\n<p class=3D"a">Caf=C3=A9 is =\r\nopen =XY =3d=
      """
    let page = try content(saved([style, part]))
    #expect(text(page) == #"<p class="a">Café is open =XY ="#)
    #expect(page.url == "https://news.example/a" && page.characterSet == "utf-8")
  }

  @Test func base64() throws {
    let body = Data("<p>The minister left.".utf8).base64EncodedString(options: .lineLength64Characters)
    let part = "Content-Type: text/html\r\nContent-Transfer-Encoding: BASE64\r\n\r\n\(body)"
    let page = try content(saved(head: "Snapshot-Content-Location: https://news.example/b\r\n", [part, style]))
    #expect(text(page) == "<p>The minister left." && page.url == "https://news.example/b")
  }

  @Test func theRootIsTheOneThatIsNamed() throws {
    let frame = "Content-Type: text/html\r\nContent-ID: <frame@x>\r\nContent-Location: cid:frame\r\n\r\n<p>Advert"
    let root = "Content-Type: text/html\r\nContent-ID: <root@x>\r\n\r\n<p>Report"
    let type = #"multipart/related; start="<root@x>"; boundary="--x.y""#
    #expect(text(try content(saved(type: type, [frame, root]))) == "<p>Report")
    #expect(text(try content(saved([frame, root]))) == "<p>Advert")
  }

  @Test func partsInPartsAndOnePartAlone() throws {
    let inner = "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nNo\r\n"
    let nested = inner + "--in\r\nContent-Type: text/html\r\n\r\n<p>Yes\r\n--in--\r\n"
    #expect(text(try content(saved([nested]))) == "<p>Yes")
    #expect(text(try content("MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Alone")) == "<p>Alone")
  }

  @Test func withoutAPageOrCutShort() throws {
    let folder = try TemporaryFolder()
    let page = try #require(read(try folder.write(saved([style]), to: "a.mht")).first?.page)
    guard case .failure(let failure) = page.load() else { return #expect(Bool(false), "there is no page in it") }
    #expect(failure.message == "there is no page in the MIME file")
    let whole = saved(["Content-Type: text/html\r\n\r\n<p>Long words."])
    #expect(text(try content(String(whole.dropLast(13)))) == "<p>Long word")
    for count in stride(from: 0, to: whole.count, by: 7) {
      _ = read(try folder.write(String(whole.prefix(count)), to: "b.mht")).first?.page?.load()
    }
  }

  /// 200,000 lines of boundaries and parts in parts.
  @Test func manyParts() throws {
    let parts = String(repeating: "----x.y\r\nContent-Type: text/css\r\n\r\n", count: 200_000)
    #expect(throws: (any Error).self) { try content(saved([]) + parts) }
    let deep = (0..<2_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }.joined()
    #expect(throws: (any Error).self) { try content("MIME-Version: 1.0\r\n" + deep) }
  }

  /// Found by fuzzing: between two lines of a boundary there is nothing, not even a line end.
  @Test func boundariesWithNothingBetween() throws {
    for end in ["\n", "\r\n"] {
      let lines = ["----x.y", "----x.y", "Content-Type: text/html", "", "<p>Text.", "----x.y", "----x.y"]
      #expect(text(try content(saved([]) + "----x.y\r\n" + lines.joined(separator: end))) == "<p>Text.")
    }
  }

  @Test func onStandardInput() {
    let pipe = TestPipe()
    pipe.write(saved(["Content-Type: text/html\r\n\r\n<p>Text."]))
    pipe.close()
    let page = read("-", options: pipe.options).first?.page
    #expect((try? page?.load().get()).map(text) == "<p>Text.")
  }
}
