/// How likely two mentions of a story are one event: a logistic regression over what they share
/// (`event-weights.txt`, learnt on the development part of ECB+, Cybulska and Vossen 2014).
struct EventLikeness {
  private static let weights: [String: Double] = {
    var weights: [String: Double] = [:]
    let file = String(decoding: PackageResources.event_weights_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      if fields.count == 2, let weight = Double(fields[1]) { weights[String(fields[0])] = weight }
    }
    return weights
  }()

  /// How many mentions of the story have a stem, and how many there are.
  private let frequency: [String: Int]
  private let count: Int

  /// The likeness of mentions of one story.
  init(_ mentions: ContiguousArray<EventMention>) {
    var frequency: [String: Int] = [:]
    for mention in mentions {
      for stem in mention.sentence.union(mention.stems) { frequency[stem, default: 0] += 1 }
    }
    self.frequency = frequency
    count = mentions.count
  }

  /// The probability, 0 … 1.
  func probability(_ left: EventMention, _ right: EventMention) -> Double {
    var sum = Self.weights["bias", default: 0]
    for (name, value) in features(left, right) { sum += Self.weights[name, default: 0] * value }
    return 1 / (1 + power(-sum))
  }

  private func features(_ left: EventMention, _ right: EventMention) -> [(String, Double)] {
    let sameStem = left.headStem == right.headStem
    let shares = !left.stems.isDisjoint(with: right.stems)
    let same = sameStem || shares ? 1.0 : 0
    let words = max(0, cosine(left.words, right.words))
    let window = cosine(left.window, right.window)
    let arguments = jaccard(left.arguments, right.arguments)
    let near = jaccard(left.near, right.near)
    let sentence = jaccard(left.sentence, right.sentence)
    let subjects = jaccard(left.subjects, right.subjects)
    let saying = left.isSaying && right.isSaying ? 1.0 : 0
    let oneArticle = left.article == right.article ? 1.0 : 0
    let crossed =
      !left.stems.isDisjoint(with: right.sentence) || !right.stems.isDisjoint(with: left.sentence) ? 1.0 : 0
    return [
      ("same_stem", sameStem ? 1 : 0), ("shared_stem", shares ? 1 : 0), ("words", words), ("window", window),
      ("subjects", subjects), ("objects", jaccard(left.objects, right.objects)), ("arguments", arguments),
      ("other_numbers", differ(left.numbers, right.numbers)), ("other_times", differ(left.times, right.times)),
      ("same_time", left.times.isDisjoint(with: right.times) ? 0 : 1),
      ("same_number", left.numbers.isDisjoint(with: right.numbers) ? 0 : 1), ("one_article", oneArticle),
      ("saying", saying), ("one_denied", left.isDenied != right.isDenied ? 1 : 0), ("near", near),
      ("sentence", sentence), ("names", jaccard(left.names, right.names)), ("crossed", crossed),
      ("same_arguments", same * arguments), ("same_near", same * near), ("same_sentence", same * sentence),
      ("same_saying", same * saying), ("same_frequency", same * commonness(left)), ("same_window", same * window),
      ("words_arguments", words * arguments), ("words_near", words * near), ("saying_subjects", saying * subjects),
      ("other_crossed", (1 - same) * crossed), ("other_one_article", (1 - same) * oneArticle),
    ]
  }

  private func cosine(_ left: ContiguousArray<Float>, _ right: ContiguousArray<Float>) -> Double {
    var sum: Float = 0
    for place in 0..<min(left.count, right.count) { sum += left[place] * right[place] }
    return Double(sum)
  }

  private func differ(_ left: Set<String>, _ right: Set<String>) -> Double {
    !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right) ? 1 : 0
  }

  private func commonness(_ mention: EventMention) -> Double {
    let sum = mention.stems.reduce(0) { $0 + frequency[$1, default: 0] }
    return naturalLogarithm(1 + Double(sum) / Double(max(1, mention.stems.count))) / 5
  }

  private func weight(_ stem: String) -> Double {
    naturalLogarithm(1 + Double(count) / Double(max(1, frequency[stem, default: 1])))
  }

  /// The weight of what two sets share as a part of that of all that either has. Sums are taken in one order, so that
  /// they are the same in every run.
  private func jaccard(_ left: Set<String>, _ right: Set<String>) -> Double {
    let all = left.union(right)
    guard !all.isEmpty else { return 0 }
    let shared = left.intersection(right)
    func total(_ stems: Set<String>) -> Double { stems.map(weight).sorted().reduce(0, +) }
    return shared.isEmpty ? 0 : total(shared) / total(all)
  }
}

extension EventMention {
  /// The stem of the word that the others hang on.
  var headStem: String { String(decoding: stemmed(ContiguousArray(lemma.utf8)[...]), as: UTF8.self) }
}
