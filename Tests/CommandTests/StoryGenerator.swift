import TestSupport

/// Stories that a seed decides: several outlets tell of one event in ordinary sentences, with facts that differ here and
/// there, and among them stands what breaks naive code.
struct StoryGenerator {
  private var random: SplitMix64

  /// The stories of `seed`.
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The texts of `count` outlets. Some are copies; `hostile` is how many in ten sentences are awkward.
  mutating func texts(_ count: Int, hostile: Int) -> [String] {
    var texts: [String] = []
    for place in 0..<count {
      if place > 0, random.oneIn(5) {
        texts.append(random.pick(texts))
      } else {
        texts.append(text(sentences: random.int(3...9), hostile: hostile))
      }
    }
    return texts
  }

  private mutating func text(sentences: Int, hostile: Int) -> String {
    var text = random.oneIn(2) ? "Crane falls in Orsel harbour\n\n" : ""
    for _ in 0..<sentences {
      text += random.int(1...10) <= hostile ? awkward() : sentence()
      text += random.pick([" ", " ", "\n", "\n\n", "\r\n\r\n", "\u{2029}"])
    }
    return text
  }

  private mutating func sentence() -> String {
    let number = random.pick(["12", "21", "about 20", "a dozen", "1,187", "seventeen"])
    let name = random.pick(["Martha Ellison", "Peter Lindqvist", "Ms. Ellison", "The mayor", "M. Ellison", "She"])
    let day = random.pick(["Monday", "Tuesday", "13 October", "last week", "2024-02-30"])
    let verb = random.pick(["said", "told reporters", "did not say", "denied", "insisted"])
    switch random.int(0...6) {
    case 0: return "The crane fell into the harbour of Orsel on \(day)."
    case 1: return "\(number) people were hurt on \(day) when the crane fell, \(name) \(verb)."
    case 2:
      return
        "“We will \(random.pick(["repair", "replace", "never repair"])) the old crane before winter,” \(name) \(verb)."
    case 3: return "\(name) \(verb) that \(number) workers had left the port."
    case 4: return "The port \(random.pick(["was", "was not", "will be"])) closed on \(day) after the crane fell."
    case 5: return "According to \(name), the crane cost $\(random.int(1...9)).5 million in \(random.int(1990...2020))."
    default: return "\(name) met the harbour master, Agnes Lorimer, in \(random.pick(["Orsel", "Selburg"])) on \(day)."
    }
  }

  private mutating func awkward() -> String {
    switch random.int(0...9) {
    case 0:
      return random.pick(["“““““", "” he said ”", "“We go, said Martha Ellison", "\"\"\" said \"", "‘‘‘“’”", "»«"])
    case 1: return "قال الوزير «لن نذهب» יום שני שלום \u{202e}Martha Ellison\u{202c} said."
    case 2: return "外交部发言人表示：“我们不去。”マーサは月曜日に言った。"
    case 3: return "👩🏽‍🚀🇫🇷🙂 “🙂” said 🙂\u{fe0f} on Monday."
    case 4: return "Martha a\u{301}\u{301}\u{323}\u{301} Elliso\u{308}n said that 12\u{20e3} people e\u{301}\u{301}."
    case 5: return String(repeating: random.pick(["x", "é", "没", "a-", "9", "(", "“"]), count: random.int(300...3_000))
    case 6: return "By Maren Ashby\n\nRead more: The crane that fell\n\nCredit...Harbour Press, via Coast Agency"
    case 7: return String(decoding: random.hostileUTF8(upTo: 60), as: UTF8.self)
    case 8: return String(decoding: random.mixedText(upTo: 40), as: UTF8.self)
    default:
      return random.pick(["\u{a0}\u{200b}\u{2028}", "...", "NO. No! no?", "\t\t", "<p>said</p>", "1 2 3 4 5 6 7", "—"])
    }
  }
}
