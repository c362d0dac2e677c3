internal import NewsModel
internal import Tensors

/// Turns fine-grained tags into parts of speech and morphology, and mends what a rule knows better.
///
/// All rules look at the tags and labels as the models gave them; where several speak of one token, the later rule
/// wins, attribute by attribute. Source: spaCy's `attribute_ruler`.
struct AttributeRuler: Sendable {
  /// What the rules say of one token.
  struct Verdict: Equatable {
    var tag: FineTag?
    var partOfSpeech: PartOfSpeech?
    var dependency: Dependency?
    var lemma: String?
    var morphology: String?
  }

  /// What a token shows to the rules: its attributes as the models gave them.
  struct View {
    let tag: FineTag
    let dependency: Dependency
    let isSpace: Bool
    /// The rules of one token that its lower-case form starts.
    let formRules: [Int]
    let lowerForm: String

    fileprivate func matches(_ pattern: TokenPattern) -> Bool {
      pattern.matches(tag: tag, dependency: dependency, isSpace: isSpace, lowerForm: lowerForm)
    }
  }

  /// Which of the rules of two tokens hold, bit by their place in `pairRules`.
  typealias PairMatches = UInt16

  private let rules: [AttributeRule]
  /// Rules of one token that name lower-case forms, by form.
  private let byForm: [String: [Int]]
  /// Rules of one token that name none, by tag.
  private let byTag: [[Int]]
  private let pairRules: [Int]

  /// Reads the rules in `file`.
  init(_ file: WeightsFile) throws(WeightsError) {
    let section = try file.array("attribute_ruler.patterns", of: UInt8.self)
    do {
      self.init(rules: try AttributeRuleReader(document: .read(section.copy())).rules())
    } catch {
      throw .mismatched(file.path, "\(error)")
    }
    guard pairRules.count <= PairMatches.bitWidth else { throw .mismatched(file.path, "too many rules of two tokens") }
  }

  init(rules: [AttributeRule]) {
    self.rules = rules
    pairRules = rules.indices.filter { rules[$0].pattern.count == 2 }
    var byForm: [String: [Int]] = [:]
    var byTag = [[Int]](repeating: [], count: FineTag.allCases.count)
    for (number, rule) in rules.enumerated() where rule.pattern.count == 1 {
      if let forms = rule.pattern[0].lowerForms {
        for form in forms { byForm[form, default: []].append(number) }
      } else {
        for tag in FineTag.allCases where rule.pattern[0].tags >> UInt64(tag.rawValue) & 1 == 1 {
          byTag[Int(tag.rawValue)].append(number)
        }
      }
    }
    self.byForm = byForm
    self.byTag = byTag
  }

  /// The rules of one token that name this lower-case form.
  func rules(naming lowerForm: String) -> [Int] { byForm[lowerForm] ?? [] }

  /// Whether a rule of two tokens may speak of a token with this lower-case form.
  func looksAtNeighbours(of lowerForm: String) -> Bool {
    pairRules.contains { rules[$0].pattern[rules[$0].target].lowerForms?.contains(lowerForm) ?? true }
  }

  /// The rules of two tokens that speak of `token`, given its neighbours.
  func pairMatches(on token: View, before: View?, after: View?) -> PairMatches {
    var matches: PairMatches = 0
    for (place, number) in pairRules.enumerated() {
      let rule = rules[number]
      let first = rule.target == 0 ? token : before
      let second = rule.target == 0 ? after : token
      guard let first, let second, first.matches(rule.pattern[0]), second.matches(rule.pattern[1]) else { continue }
      matches |= 1 << PairMatches(place)
    }
    return matches
  }

  /// What the rules say of `token`, where `pairs` of the rules of two tokens speak of it.
  func verdict(on token: View, pairs: PairMatches) -> Verdict {
    var matching = (token.formRules + byTag[Int(token.tag.rawValue)]).filter { token.matches(rules[$0].pattern[0]) }
    for (place, number) in pairRules.enumerated() where pairs >> PairMatches(place) & 1 == 1 { matching.append(number) }
    matching.sort()
    var verdict = Verdict()
    for number in matching {
      let rule = rules[number]
      verdict.tag = rule.tag ?? verdict.tag
      verdict.partOfSpeech = rule.partOfSpeech ?? verdict.partOfSpeech
      verdict.dependency = rule.dependency ?? verdict.dependency
      verdict.lemma = rule.lemma ?? verdict.lemma
      verdict.morphology = rule.morphology ?? verdict.morphology
    }
    return verdict
  }
}
