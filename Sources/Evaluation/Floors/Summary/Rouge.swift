/// ROUGE-1 (Lin 2004): the words that a summary shares with a human one.
enum Rouge {
  /// The F1 of the words, each as often as both have it. 0 where either has none.
  static func one(_ summary: String, of reference: String) -> Double {
    let (found, wanted) = (words(summary), words(reference))
    var rest: [[UInt8]: Int] = [:]
    for word in wanted { rest[word, default: 0] += 1 }
    var both = 0
    for word in found {
      guard let left = rest[word], left > 0 else { continue }
      rest[word] = left - 1
      both += 1
    }
    let all = found.count + wanted.count
    return all == 0 ? 0 : 2 * Double(both) / Double(all)
  }

  /// Lower-case letters and digits of ASCII; those of more than three are stemmed.
  static func words(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in Array(text.lowercased().utf8) + [0x20] {
      switch byte {
      case 0x30...0x39, 0x61...0x7a: word.append(byte)
      default:
        if !word.isEmpty { words.append(word.count > 3 ? PorterStem.stem(word) : word) }
        word = []
      }
    }
    return words
  }
}
