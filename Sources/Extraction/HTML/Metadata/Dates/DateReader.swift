internal import Markup
internal import TextCore

/// Finds when an article was published and when it was changed last.
///
/// The sources are asked in their order of trust: structured data, `meta`, microdata, `time` elements, the address, the
/// text. What says that it is a time of change is never taken for the time of publication.
struct DateReader {
  let tree: MarkupTree
  let page: PageBlocks
  let head: PageHead
  let article: ArticleObject?
  let url: String?
  let dates: DateText
  let order: DateText.Order
  /// The block that is the headline.
  let headline: Int?
  /// The page in UTF-8.
  let bytes: ContiguousArray<UInt8>

  /// What was found.
  struct Result {
    var published: PageMetadata.Moment?
    var modified: PageMetadata.Moment?
  }

  func read() -> Result {
    let marks = DateElements(tree, page, dates, order, headline: headline.map { page.blocks[$0].firstNode })
    var result = Result()
    result.modified = modified(marks)
    result.published = published(marks)
    if let published = result.published, let modified = result.modified,
      modified.value.prefix(10) < published.value.prefix(10)
    {
      // A page cannot be changed before it is there: the earlier one is the day of publication where both are certain.
      result.modified = nil
    }
    return result
  }

  private func published(_ marks: DateElements) -> PageMetadata.Moment? {
    let day = URLDate.day(in: url) ?? URLDate.day(in: head.canonical) ?? URLDate.day(in: head.value("og:url"))
    let candidates: [PageMetadata.Moment?] = [
      moment(article?.published, .structuredData), meta(Self.publishedKeys), marks.microdata, marks.time,
    ]
    let found = candidates.compactMap { $0 }
    // The address of an article does not change: who agrees with it is right.
    if let day, let agreeing = found.first(where: { $0.value.hasPrefix(day) }) { return agreeing }
    if let first = found.first { return first }
    if let vague = meta(Self.vagueKeys) { return vague }
    if let script = ScriptDates.published(in: bytes.span, dates, order) { return script }
    if let day { return PageMetadata.Moment(value: day, source: .url) }
    return TextDates(tree: tree, page: page, dates: dates, order: order, headline: headline).published()
  }

  private func modified(_ marks: DateElements) -> PageMetadata.Moment? {
    moment(article?.modified, .structuredData) ?? meta(Self.modifiedKeys) ?? marks.modified
  }

  private func moment(_ text: String?, _ source: PageMetadata.Source) -> PageMetadata.Moment? {
    text.flatMap { dates.first(in: $0, order: order) }.map { PageMetadata.Moment(value: $0, source: source) }
  }

  private func meta(_ keys: [String]) -> PageMetadata.Moment? {
    for key in keys {
      for value in head.values(key) {
        if let found = moment(value, .meta) { return found }
      }
    }
    return nil
  }

  private static let publishedKeys = [
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "date_published", "published_time", "publish-date", "publish_date", "publishdate", "published", "pubdate",
    "publication_date", "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article.published", "displaydate", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created", "datecreated", "rnews:datepublished",
    "bt:pubdate", "article_date_original", "originalpublicationdate", "newsdate", "ptime", "vr:published_time",
    "shareaholic:article_published_time", "og:pubdate", "og:publish_date", "date.created", "created",
    "dc.date.publication", "prism.publicationdate", "eprints.date", "lbcdate", "pdate",
  ]
  /// Names that mostly mean publication.
  private static let vagueKeys = [
    "date", "dc.date", "dcterms.date", "dc:date", "dcterms.available", "og:date", "creation_date",
  ]
  private static let modifiedKeys = [
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dateupdate",
    "lastmod", "last-modified", "last_updated", "article:modified", "modified", "dcterms.modified", "dc.date.modified",
    "cxenseparse:recs:modifiedtime", "revised", "updated_time",
  ]
}
