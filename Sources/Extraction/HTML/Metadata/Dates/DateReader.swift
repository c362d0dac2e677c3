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
  let words: DateWords
  let order: DateText.Order
  /// The block that is the headline.
  let headline: Int?
  /// When the page was fetched, ISO 8601; nil where nobody knows.
  let fetched: String?
  /// The page in UTF-8.
  let bytes: ContiguousArray<UInt8>

  /// What was found.
  struct Result {
    var published: PageMetadata.Moment?
    var modified: PageMetadata.Moment?
  }

  func read() -> Result {
    let marks = DateElements(
      tree, page, dates, words, order, headline: headline.map { page.blocks[$0].firstNode })
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
    let day = (URLDate.day(in: url) ?? URLDate.day(in: head.canonical) ?? URLDate.day(in: head.value("og:url")))
      .flatMap { isKnownFuture($0) ? nil : $0 }
    let candidates: [PageMetadata.Moment?] = [
      moment(article?.published, .structuredData), meta(Self.publishedKeys), marks.microdata, marks.time,
    ]
    let found = candidates.compactMap { $0 }.filter { !isKnownFuture($0.value) }
    if let first = found.first {
      let moment = outvoting(first, among: found) ?? local(first, among: found, day)
      return mayBeOverwritten(moment) ? printed(before: moment) ?? moment : moment
    }
    let printed = printed()
    if let vague = meta(Self.vagueKeys), !isKnownFuture(vague.value) { return checked(vague, printed, day) }
    if let printed, printed.isCertain { return agreeing(printed, day) }
    if let script = ScriptDates.published(in: bytes.span, dates, order), !isKnownFuture(script.value) { return script }
    if let day { return PageMetadata.Moment(value: day, source: .url) }
    if let time = marks.anyTime, !isKnownFuture(time.value) { return time }
    if let printed { return PageMetadata.Moment(value: printed.day, source: .text) }
    // Pictures are mostly put up with their articles.
    let picture = URLDate.day(in: head.value("og:image", "twitter:image")).flatMap { isKnownFuture($0) ? nil : $0 }
    return picture.map { PageMetadata.Moment(value: $0, source: .image) }
  }

  private func printed() -> TextDates.Printed? {
    TextDates(tree: tree, page: page, dates: dates, words: words, order: order, headline: headline).published()
      .flatMap { isKnownFuture($0.day) ? nil : $0 }
  }

  /// Whether a time of publication may be that of a change, or a day that became a time in universal time.
  private func mayBeOverwritten(_ moment: PageMetadata.Moment) -> Bool {
    if moment.source == .structuredData || moment.source == .meta, moment.value == modified(nil)?.value { return true }
    guard let instant = Instant(moment.value), instant.offset == 0, let minute = instant.minute else { return false }
    return minute % 60 == 0 && minute >= 21 * 60
  }

  /// The printed day, where it is certain and is the day before a time of change, or the day after one in universal time.
  private func printed(before moment: PageMetadata.Moment) -> PageMetadata.Moment? {
    guard let printed = printed(), printed.isCertain, let day = Instant(printed.day), let other = Instant(moment.value)
    else { return nil }
    let isEarlier = day.day < other.day && !other.mayBe(onDay: day.day)
    let isLocal = other.offset == 0 && day.day == other.day + 1
    return isEarlier || isLocal ? PageMetadata.Moment(value: printed.day, source: .text) : nil
  }

  /// Another of the moments, where it is the printed day too and the first is neither: two tell against one. What is
  /// the time of a change as well tells nothing.
  private func outvoting(
    _ first: PageMetadata.Moment, among found: [PageMetadata.Moment]
  ) -> PageMetadata.Moment? {
    let changed = modified(nil)?.value.prefix(10)
    let others = found.filter { $0.value.prefix(10) != first.value.prefix(10) && $0.value.prefix(10) != changed }
    guard !others.isEmpty, let printed = printed(), printed.isCertain, let day = Instant(printed.day)?.day,
      let instant = Instant(first.value), !instant.mayBe(onDay: day)
    else { return nil }
    return others.first { $0.value.hasPrefix(printed.day) }
  }

  /// The moment as it is where the writers are. A time in universal time may name the day before or after: who says the
  /// same with a zone is asked first, then the address, which does not change once an article is there.
  private func local(
    _ first: PageMetadata.Moment, among found: [PageMetadata.Moment], _ day: String?
  ) -> PageMetadata.Moment {
    let isThatDay = { (moment: PageMetadata.Moment) in day.map(moment.value.hasPrefix) ?? false }
    if let agreeing = found.first(where: isThatDay) { return agreeing }
    let instant = Instant(first.value)
    if let instant, instant.offset == 0, let minute = instant.universalMinute {
      let others = found + [meta(Self.vagueKeys)].compactMap { $0 }
      let same = others.first {
        guard let other = Instant($0.value), let offset = other.offset, offset != 0 else { return false }
        return other.universalMinute == minute
      }
      if let same { return same }
    }
    guard let day, let onAddress = Instant(day), let instant else { return first }
    // An address that is days older is that of the first publication.
    let isOther = instant.mayBe(onDay: onAddress.day) || onAddress.day < instant.day - 1
    return isOther ? PageMetadata.Moment(value: day, source: .url) : first
  }

  /// A date whose name says little, checked against what is printed: where they differ by days, what is printed and
  /// called a date is right; where day and month may have been mistaken for each other, too.
  private func checked(
    _ vague: PageMetadata.Moment, _ printed: TextDates.Printed?, _ day: String?
  ) -> PageMetadata.Moment {
    if let day, let other = Instant(day), let instant = Instant(vague.value), instant.mayBe(onDay: other.day) {
      return vague.value.hasPrefix(day) ? vague : PageMetadata.Moment(value: day, source: .url)
    }
    guard let printed, printed.day != vague.value.prefix(10) else { return vague }
    if let other = swapped(Self.vagueKeys), other.value.prefix(10) == printed.day { return other }
    guard printed.isCertain, let one = Instant(vague.value), let other = Instant(printed.day),
      !one.mayBe(onDay: other.day)
    else { return vague }
    return PageMetadata.Moment(value: printed.day, source: .text)
  }

  private func agreeing(_ printed: TextDates.Printed, _ day: String?) -> PageMetadata.Moment {
    if let day, let one = Instant(day), let other = Instant(printed.day), one.day < other.day {
      return PageMetadata.Moment(value: day, source: .url)
    }
    return PageMetadata.Moment(value: printed.day, source: .text)
  }

  /// Whether a day is after the one on which the page was fetched: nothing is published before it is there.
  private func isKnownFuture(_ value: String) -> Bool {
    guard let fetched = fetched.flatMap({ Instant($0) }), let instant = Instant(value) else { return false }
    return instant.day > fetched.day + 1
  }

  private func modified(_ marks: DateElements?) -> PageMetadata.Moment? {
    let found = moment(article?.modified, .structuredData) ?? meta(Self.modifiedKeys) ?? marks?.modified
    return found.flatMap { isKnownFuture($0.value) ? nil : $0 }
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

  /// The first of `keys` that is read otherwise where day and month change places.
  private func swapped(_ keys: [String]) -> PageMetadata.Moment? {
    for key in keys {
      for value in head.values(key) {
        if let other = dates.other(in: value, order: order) { return PageMetadata.Moment(value: other, source: .meta) }
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
    "dc.date.publication", "prism.publicationdate", "pub_date", "date-pub", "dcterms.issued.date", "eprints.date",
    "lbcdate", "pdate",
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
