package import TextCore

extension JSONWriter {
  /// `[start,end]` in code points.
  package mutating func offsets(_ range: TextRange, _ map: OffsetMap) {
    beginArray()
    integer(map.codePoints(before: range.lower))
    integer(map.codePoints(before: range.upper))
    endArray()
  }

  /// The members `"start"` and `"end"` of an object, in code points.
  package mutating func offsetMembers(_ range: TextRange, _ map: OffsetMap) {
    key("start")
    integer(map.codePoints(before: range.lower))
    key("end")
    integer(map.codePoints(before: range.upper))
  }

  /// `{"article","start","end","exact"}`: the slice `range` of `article`, whose map is `map`.
  package mutating func evidence(_ range: TextRange, of article: Article, _ map: OffsetMap) {
    beginObject()
    key("article")
    string(article.id)
    offsetMembers(range, map)
    key("exact")
    string(article.text.span.extracting(range.bounds))
    endObject()
  }

  /// The members `"confidence"` and `"rule"` of an object that a rule made.
  package mutating func provenanceMembers(_ provenance: Provenance) {
    key("confidence")
    double(provenance.confidence)
    key("rule")
    string(provenance.rule)
  }

  /// `{"id","error":{"stage","message"}}`: the line of an article that failed.
  package mutating func errorLine(_ failure: StageFailure) {
    beginObject()
    key("id")
    string(failure.id)
    key("error")
    beginObject()
    failureMembers(failure)
    endObject()
    endObject()
    endLine()
  }

  /// `{"id","stage","message"}`: the entry of an article that failed in a report.
  package mutating func failure(_ failure: StageFailure) {
    beginObject()
    key("id")
    string(failure.id)
    failureMembers(failure)
    endObject()
  }

  private mutating func failureMembers(_ failure: StageFailure) {
    key("stage")
    string(failure.stage)
    key("message")
    string(failure.message)
  }
}
