import Foundation
import NewsModel
import TextCore

/// Counts how far what was extracted agrees with gold.
///
/// - `text_p`, `text_r`, `text_f1`: runs of four words with their frequency; precision is the mean over pages with a text,
///   recall the mean over pages with gold, F1 that of the two means (the article extraction benchmark of Zyte, 2019).
///   `text_accuracy`: the share of pages with the very same words.
/// - `segments_…`: pieces that must be in the text and pieces that must not (Barbaresi, ACL 2021).
/// - `date_…`, `title_accuracy`, `author_…`: the same day; the same letters and digits; F1 over names.
struct ExtractionScore {
  private var precisions: [Double] = []
  private var recalls: [Double] = []
  private var texts = Ratio()
  private var with = Ratio()
  private var without = Ratio()
  private var dates = Ratio()
  private var foundDates = 0
  private var titles = Ratio()
  private var authors = (right: 0, found: 0, gold: 0)

  /// So many of so many.
  private struct Ratio {
    var part = 0
    var all = 0

    mutating func add(_ isPart: Bool) {
      all += 1
      if isPart { part += 1 }
    }

    var value: Double { all == 0 ? 0 : Double(part) / Double(all) }
  }

  /// Adds a page; `line` is nil where nothing came out.
  mutating func add(_ gold: ExtractionGold, _ line: ExtractedLine?) {
    let text = line?.article.text ?? []
    if let goldText = gold.text { addText(WordShingles(goldText), WordShingles(text)) }
    for piece in gold.with { with.add(text.holds(piece)) }
    for piece in gold.without { without.add(text.holds(piece)) }
    let metadata = line?.article.metadata ?? ArticleMetadata()
    if let title = gold.title { titles.add(Squashed(metadata.title ?? "") == Squashed(title)) }
    if let date = gold.date {
      let day = String((metadata.published ?? "").unicodeScalars.prefix(10))
      dates.add(day == date)
      if !day.isEmpty { foundDates += 1 }
    }
    if !gold.authors.isEmpty { addAuthors(Squashed.names(gold.authors), Squashed.names(metadata.byline)) }
  }

  private mutating func addText(_ gold: WordShingles, _ found: WordShingles) {
    let shared = Double(gold.shared(with: found))
    if found.count > 0 { precisions.append(shared / Double(found.count)) }
    if gold.count > 0 { recalls.append(shared / Double(gold.count)) }
    texts.add(gold.words == found.words)
  }

  private mutating func addAuthors(_ gold: Set<String>, _ found: Set<String>) {
    authors.right += gold.intersection(found).count
    authors.found += found.count
    authors.gold += gold.count
  }

  /// What there is gold for.
  var measures: [Measure] {
    var measures: [Measure] = []
    if texts.all > 0 {
      measures += Self.f1("text", Self.mean(precisions), Self.mean(recalls))
      measures.append(Measure(name: "text_accuracy", value: texts.value))
    }
    if with.all > 0 {
      let chosen = with.part + without.part
      measures += Self.f1("segments", chosen == 0 ? 0 : Double(with.part) / Double(chosen), with.value)
      let right = with.part + without.all - without.part
      measures.append(Measure(name: "segments_accuracy", value: Double(right) / Double(with.all + without.all)))
      measures += [Measure(name: "must_have", value: with.value), Measure(name: "must_not", value: without.value)]
    }
    if dates.all > 0 {
      measures += [
        Measure(name: "date_accuracy", value: dates.value),
        Measure(name: "date_precision", value: foundDates == 0 ? 0 : Double(dates.part) / Double(foundDates)),
        Measure(name: "date_found", value: Double(foundDates) / Double(dates.all)),
      ]
    }
    if titles.all > 0 { measures.append(Measure(name: "title_accuracy", value: titles.value)) }
    if authors.gold > 0 {
      let precision = authors.found == 0 ? 0 : Double(authors.right) / Double(authors.found)
      measures += Self.f1("author", precision, Double(authors.right) / Double(authors.gold))
    }
    return measures
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private static func f1(_ name: String, _ precision: Double, _ recall: Double) -> [Measure] {
    let sum = precision + recall
    return [
      Measure(name: name + "_p", value: precision), Measure(name: name + "_r", value: recall),
      Measure(name: name + "_f1", value: sum == 0 ? 0 : 2 * precision * recall / sum),
    ]
  }
}
