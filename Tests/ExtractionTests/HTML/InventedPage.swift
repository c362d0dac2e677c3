import Extraction
import TextCore

/// A page of an outlet that does not exist, put together of parts.
struct InventedPage {
  static let opening =
    "The harbour of Port Ellery was closed on Tuesday after a freighter lost forty containers in the storm, officials said."
  static let middle =
    "“We counted the boxes twice, and we are still missing two of them,” said Mara Tellin, who leads the port authority."
  static let later =
    "Divers are to search the channel from Thursday on, once the wind has dropped below thirty knots, the authority added."
  static let closing =
    "The freighter is expected to leave for repairs next week, and the ferries are to sail again on Friday."

  /// The article's paragraphs.
  static let paragraphs = [opening, middle, later, closing]

  var head = "<title>Harbour closed after storm | The Ellery Courier</title>"
  var before = "<nav><ul><li><a href='/'>Home</a><li><a href='/sport'>Sport</a></ul></nav>"
  var heading = "<h1>Harbour closed after storm</h1>"
  /// What stands between headline and body.
  var under = ""
  var body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
  var after =
    "<footer><p>Copyright The Ellery Courier. All rights reserved by the publisher, who may be written to.</p></footer>"

  /// What is extracted.
  func extract(url: String? = nil, fetched: String? = nil) -> ExtractedPage {
    let page = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">\(head)</head><body>\(before)<article>\
      \(heading)\(under)<div class="story-body">\(body)</div></article>\(after)</body></html>
      """
    return HTMLExtractor().extract(ContiguousArray(page.utf8), url: url, fetched: fetched)
  }

  /// The text of what is extracted.
  var text: String { String(decoding: extract().text, as: UTF8.self) }

  /// The text of the article and nothing else.
  static let plain = paragraphs.joined(separator: "\n\n")
}
