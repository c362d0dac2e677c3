/// The weights and thresholds by which articles become stories: one setting for any pool, kept as data.
///
/// They stand in `story-weights.txt` with what each means; it is there that they are changed.
struct StoryWeights: Sendable, Equatable {
  /// What a word of the headline counts.
  let title: Double
  /// What a word of the lead counts.
  let lead: Double
  /// How many words the lead has.
  let leadLength: Int
  /// How many articles the background of English counts for.
  let background: Double
  /// The power that a term's rarity is raised to.
  let rarityPower: Double
  /// How many different words a text must have to be compared as it is.
  let fullLength: Double
  /// How fast less is expected of shorter texts.
  let lengthPower: Double
  /// From which similarity two articles, or two small groups, are one story.
  let join: Double
  /// From which similarity a single article joins a group of three or more.
  let single: Double
  /// How many articles are few.
  let few: Int
  /// From which similarity anything is one story where no more than that are at hand.
  let joinFew: Double
  /// The share of the similarity inside two groups that the similarity between them must reach.
  let cohesion: Double
  /// The share of the similarity inside a group that a single article must reach.
  let singleCohesion: Double
  /// How many days may lie between two articles before their similarity falls.
  let days: Double
  /// In how many days more it falls to 1 / e.
  let decay: Double
  /// What a run of words inside quotation marks counts for a copy.
  let quoted: Double
  /// The share of a text that must be in another, wherever that is, for a copy.
  let copy: Double
  /// The same inside one story.
  let copyInStory: Double
  /// How many shared runs of words a copy has at least.
  let copyLength: Double
  /// The weights of `PairModel`, in the order of its names, and what is added to their sum.
  let pairWeights: ContiguousArray<Double>
  let pairBias: Double
  /// What that sum is divided by.
  let pairSoftness: Double

  /// Reads `story-weights.txt`: a name and a number a line.
  init() {
    var numbers: [String: Double] = [:]
    let lines = String(decoding: PackageResources.story_weights_txt, as: UTF8.self)
    for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard fields.count == 2, let number = Double(fields[1]) else {
        preconditionFailure("a weight reads: name number")
      }
      numbers[String(fields[0])] = number
    }
    func weight(_ name: String) -> Double {
      guard let number = numbers[name] else { preconditionFailure("story-weights.txt lacks the weight \(name)") }
      return number
    }
    title = weight("title")
    lead = weight("lead")
    leadLength = Int(weight("lead-length"))
    background = weight("background")
    rarityPower = weight("rarity-power")
    fullLength = weight("full-length")
    lengthPower = weight("length-power")
    join = weight("join")
    single = weight("single")
    few = Int(weight("few"))
    joinFew = weight("join-few")
    cohesion = weight("cohesion")
    singleCohesion = weight("single-cohesion")
    days = weight("days")
    decay = weight("decay")
    quoted = weight("quoted")
    copy = weight("copy")
    copyInStory = weight("copy-in-story")
    copyLength = weight("copy-length")
    pairWeights = ContiguousArray(PairModel.names.map { weight("pair-" + $0) })
    pairBias = weight("pair-bias")
    pairSoftness = weight("pair-softness")
  }
}
