/// Finds who published a page.
struct OutletReader {
  let head: PageHead
  let article: ArticleObject?
  let url: String?

  /// The outlet's name: the site's own name for itself, then the publisher of the structured data.
  func name() -> String? {
    let name =
      head.value("og:site_name") ?? article?.publisher
      ?? head.value("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher")
    return name.map(CleanText.line).flatMap { $0.isEmpty || $0.utf8.count > 80 ? nil : $0 }
  }

  /// All names by which a title may call the outlet, the labels of its domain among them.
  func names() -> [LineWords] {
    var names: [String] = []
    names += head.values("og:site_name")
    if let publisher = article?.publisher { names.append(publisher) }
    for key in ["application-name", "apple-mobile-web-app-title", "twitter:site", "dc.publisher", "copyright"] {
      names += head.values(key).filter { $0.utf8.count < 60 }
    }
    if let host = URLParts.host(of: url ?? head.value("og:url") ?? head.canonical ?? "") {
      names.append(host)
      names.append(URLParts.siteLabel(of: host))
    }
    return names.map { LineWords($0) }
  }
}

/// Parts of an address.
enum URLParts {
  /// `www.example.org` of `https://www.example.org/a`, without `www.`.
  static func host(of url: String) -> String? {
    guard let scheme = url.place(of: "//") else { return nil }
    let rest = url[scheme.upperBound...]
    // `/`, `?`, `#` and `:`
    let end = rest.utf8.firstIndex { $0 == 0x2f || $0 == 0x3f || $0 == 0x23 || $0 == 0x3a } ?? rest.endIndex
    let host = rest[..<end].lowercased()
    return host.isEmpty ? nil : (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
  }

  /// `example` of `news.example.co.uk`: the longest label.
  static func siteLabel(of host: String) -> String {
    let labels = host.split(separator: ".")
    return labels.dropLast().max { $0.utf8.count < $1.utf8.count }.map(String.init) ?? host
  }
}
