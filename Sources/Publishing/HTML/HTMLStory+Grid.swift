internal import NewsModel
internal import TextCore

extension HTMLStory {
  /// The claims against the outlets: who states it, who contradicts it, who is silent.
  func appendGrid(to html: inout HTMLWriter) {
    guard !account.claims.isEmpty else { return }
    section("claims", "Who states what", in: &html)
    html.markup(
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Claims by outlet\">\n<table>\n<thead><tr>")
    html.markup("<th scope=\"col\">Claim</th>")
    for article in sources.compared {
      html.markup("<th scope=\"col\" class=\"outlet\"><span class=\"name\">")
      html.text(sources.outlet(of: article) ?? "")
      html.markup("</span> <span class=\"n\">[")
      html.number(sources.number(of: article))
      html.markup("]</span></th>")
    }
    html.markup("</tr></thead>\n")
    appendGroup("Disputed", sources.claims(.disputed), to: &html)
    appendGroup("Stated by several origins", sources.claims(.corroborated), to: &html)
    appendGroup("From one origin only", sources.claims(.single), to: &html)
    html.markup("</table>\n</div>\n<p class=\"legend\"><span class=\"yes\">●</span> states it ")
    html.markup("<span class=\"no\">◆</span> says otherwise <span class=\"silent\">–</span> says nothing of it</p>\n")
    html.markup("</section>\n")
  }

  private func appendGroup(
    _ title: StaticString, _ claims: [(row: Int, claim: Claim)], to html: inout HTMLWriter
  ) {
    guard !claims.isEmpty else { return }
    html.markup("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
    html.number(sources.compared.count + 1)
    html.markup("\"><span>")
    html.markup(title)
    html.markup("</span></th></tr>\n")
    for (row, claim) in claims { append(claim, row, to: &html) }
    html.markup("</tbody>\n")
  }

  private func append(_ claim: Claim, _ row: Int, to html: inout HTMLWriter) {
    html.markup("<tr><th scope=\"row\">")
    slice(claim.evidence[0], in: &html)
    html.markup(" <span class=\"quiet\">")
    html.text(counted(claim.origins, "origin"))
    html.markup("</span></th>")
    for article in sources.compared { append(sources.stance(of: article, on: claim, row), article, to: &html) }
    html.markup("</tr>\n")
  }

  private func append(_ stance: ClaimStance, _ article: ID<ArticleReading>, to html: inout HTMLWriter) {
    let label = report.label(of: article)
    switch stance {
    case .supports(let evidence):
      html.markup("<td class=\"yes\">")
      if let evidence {
        page.openLink(evidence, class: "cell", label: "\(label) states it", in: &html)
        html.markup("●</a>")
      } else {
        html.markup("<span role=\"img\" aria-label=\"states it\">●</span>")
      }
    case .contradicts(let value, let evidence):
      html.markup("<td class=\"no\">")
      if let evidence {
        page.openLink(evidence, class: "cell", label: "\(label) says otherwise", in: &html)
        html.markup("◆</a>")
      } else {
        html.markup("<span role=\"img\" aria-label=\"says otherwise\">◆</span>")
      }
      if let value {
        html.markup("<span class=\"value\">")
        slice(value, in: &html)
        html.markup("</span>")
      }
    case .silent: html.markup("<td class=\"silent\"><span role=\"img\" aria-label=\"silent\">–</span>")
    }
    html.markup("</td>")
  }
}
