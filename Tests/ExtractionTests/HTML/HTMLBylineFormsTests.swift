import Extraction
import Foundation
import TestSupport
import Testing

/// Who wrote an article, where the page says so beside a day, in a box, in a last line or in other forms.
@Suite struct HTMLBylineFormsTests {
  private func byline(
    _ change: (inout InventedPage) -> Void, url: String? = nil
  ) -> [String] {
    var page = InventedPage()
    page.head += "<meta property='og:site_name' content='The Ellery Courier'>"
    change(&page)
    return page.extract(url: url).metadata.byline
  }

  private func under(_ markup: String) -> [String] { byline { $0.under = markup } }

  private func last(_ markup: String) -> [String] { byline { $0.body += markup } }

  private func author(_ names: [String]) -> String {
    let list = names.map { "{\"@type\":\"Person\",\"name\":\"\($0)\"}" }.joined(separator: ",")
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[\(list)]}</script>"
  }

  /// The examples at the head of the list of given names: lines under the headline.
  @Test func linesWithADay() throws {
    let examples = try ListExamples.read("HTML/Metadata/Byline/given-names.txt")
    #expect(examples.count >= 6)
    for example in examples {
      let found = under("<p>\(example.input)</p>").joined(separator: "; ")
      #expect(found == (example.output == "(nobody)" ? "" : example.output), "\(example.input)")
    }
  }

  /// What programs are told and what is printed, as the examples of the rule say.
  @Test func whatIsToldAndWhatIsPrinted() throws {
    let file = try Repository.root().appendingPathComponent(
      "Sources/Extraction/HTML/Metadata/Byline/BylineAgreement.swift")
    let examples = try DocExamples.collect(in: file)
    #expect(examples.count >= 5)
    for example in examples {
      let parts = example.input.split(separator: ";", omittingEmptySubsequences: false)
      let told = parts[0].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      let printed = parts[1].trimmingCharacters(in: .whitespaces)
      let found = byline {
        $0.head += author(told)
        $0.under = printed.isEmpty ? "" : "<p>By \(printed)</p>"
      }
      #expect(found.joined(separator: ", ") == example.output, "\(example.input)")
    }
  }

  @Test func aLinkBehindAnOpeningIsAName() {
    #expect(under("<p>11 May 2021 by <a href='/author/mara'>Mara</a></p>") == ["Mara"])
    #expect(under("<p>Posted by <a href='/user/mara'>Mara</a> on 11 May 2021</p>") == ["Mara"])
    #expect(under("<p>Reviewed by <a href='/author/bo-chen'>Bo Chen</a></p>") == [])
  }

  @Test func aLabelMayStandInALineOfItsOwn() {
    #expect(under("<h5>Author:</h5><p>Ann Lee</p>") == ["Ann Lee"])
    #expect(
      last(
        "<p>Autorin: Petra Muster, Leiterin des Hafens und seit Jahren auf See unterwegs mit ihrem Boot, wenn sie Zeit dafür findet.</p>"
      ) == ["Petra Muster"])
  }

  @Test(arguments: [
    "<p><b><i>Petra Muster</i></b></p>", "<p style='text-align:right'>Petra Muster</p>",
    "<p>The bridge was opened again in the evening, and the ferries sailed. (Petra Muster)</p>",
    "<p>Petra Muster is a freelance writer and sails on weekends.</p>",
    "<p>Petra Muster ist Architektin und lebt auf der Insel.</p>",
  ])
  func theLastLineNamesTheAuthor(line: String) { #expect(last(line) == ["Petra Muster"]) }

  @Test(arguments: [
    "<p><b>Read More</b></p>", "<p>The bridge was opened again in the evening, and the ferries sailed. (Reuters)</p>",
    "<p>Petra Muster is seventy and lives on the island.</p>",
  ])
  func otherLastLinesDoNot(line: String) { #expect(last(line) == []) }

  @Test func aLeadMayEndWithWhoWrites() {
    #expect(under("<p>The harbour was closed for a day and a night, writes Petra Muster.</p>") == ["Petra Muster"])
    #expect(under("<p>The harbour was closed for a day and a night, says MARA TELLIN.</p>") == ["MARA TELLIN"])
    #expect(under("<p>The harbour was closed for a day and a night, says Petra Muster.</p>") == [])
  }

  @Test func whoOwnsTheCopyrightHasWrittenABlog() {
    let own = byline { $0.after = "<footer><p>© 2019–2021 Petra Muster. All rights reserved.</p></footer>" }
    #expect(own == ["Petra Muster"])
  }

  @Test func theLineBeforeADescriptionIsAName() {
    let box = "<p>Mara Tellin</p><div class='author-description'>Licensed Harbour Pilot, M.A. Sailing</div>"
    #expect(byline { $0.after = box + $0.after } == ["Mara Tellin"])
  }

  @Test func profilesArePeople() {
    #expect(under("<p><a href='/profiles/mara-tellin-12'>Mara Tellin</a>, Harbour University</p>") == ["Mara Tellin"])
    #expect(
      last(
        "<p>It was <a href='/profil/mara-tellin'>Mara Tellin</a> who counted the boxes twice, and she found them all.</p>"
      ) == [])
  }

  @Test func severalLinksAtTheHeadlineAreAllAuthors() {
    let links =
      "<a href='/author/ann'>Ann Lee</a>, <a href='/author/bo'>Bo Chen</a> and <a href='/author/c'>Cy Dorn</a>"
    let found = byline {
      $0.head += author(["Ann Lee"])
      $0.under = "<div>\(links)</div>"
    }
    #expect(found == ["Ann Lee", "Bo Chen", "Cy Dorn"])
    let checked = byline {
      $0.head += author(["Ann Lee"])
      $0.under = "<div><a href='/author/ann'>Ann Lee</a> | Fact-checked by <a href='/author/bo'>Bo Chen</a></div>"
    }
    #expect(checked == ["Ann Lee"])
  }

  @Test func aFirstNameIsCompletedByThePage() {
    let found = byline {
      $0.head += author(["Petra"])
      $0.after = "<div class='author-bio'>Petra Muster ist freie Autorin.</div>" + $0.after
    }
    #expect(found == ["Petra Muster"])
    #expect(byline { $0.head += author(["Petra"]) } == ["Petra"])
  }

  @Test func personsGoBeforeAccounts() {
    let account = "<meta name='author' content='p.muster'>"
    #expect(byline { $0.head += account } == ["p.muster"])
    #expect(
      byline {
        $0.head += account
        $0.under = "<span class='author-name'>Petra Muster</span>"
      } == ["Petra Muster"])
  }

  @Test func papersNameEveryAuthor() {
    let found = byline {
      $0.head += "<meta name='citation_author' content='Lee, Ann M.'><meta name='citation_author' content='Bo Chen'>"
      $0.head += "<meta name='dc.creator' content='Ann M. Lee'>"
    }
    #expect(found == ["Ann M. Lee", "Bo Chen"])
  }

  @Test func aBlogIsCalledAsItsAuthorIs() {
    let account = "<span class='author vcard'><a href='/author/seagull'>seagull</a></span>"
    #expect(byline({ $0.under = account }, url: "https://seagull.wordpress.com/2021/05/11/harbour") == ["seagull"])
    #expect(byline({ $0.under = account }, url: "https://seagull.example/2021/05/11/harbour") == [])
  }
}
