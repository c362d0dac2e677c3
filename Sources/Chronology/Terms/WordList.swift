/// What a word is where a text's tags agree.
enum WordCondition: UInt8 {
  case always
  /// It begins with a capital letter.
  case capital
  /// It is tagged as a noun.
  case noun
  /// It begins with a capital and is tagged as a proper noun.
  case proper
}

/// A word of a class.
struct ListedWord {
  let word: String
  let value: Int
  let condition: WordCondition
}

/// A class of words, and the slot that they fill.
struct WordList {
  let name: String
  let slot: Slot
  var words: [ListedWord]

  /// The classes of a file, a line each: `CLASS slot: word=value:condition …`.
  static func lists(_ source: String) throws(RuleError) -> [WordList] {
    var lists: [WordList] = []
    for line in source.split(separator: "\n") where line.first != "#" {
      let fields = line.split(separator: " ")
      guard fields.count > 2, let slot = Slot(name: fields[1].dropLast()) else {
        throw RuleError(line: String(line), reason: "a class reads CLASS slot: word=value …")
      }
      var words: [ListedWord] = []
      for field in fields[2...] { words.append(try word(field)) }
      lists.append(WordList(name: String(fields[0]), slot: slot, words: words))
    }
    return lists
  }

  private static func word(_ field: Substring) throws(RuleError) -> ListedWord {
    let parts = field.split(separator: ":")
    let pair = parts[0].split(separator: "=")
    guard pair.count == 2, let value = Code.value(String(pair[1])) else {
      throw RuleError(line: String(field), reason: "a word reads word=value")
    }
    guard parts.count > 1 else { return ListedWord(word: String(pair[0]), value: value, condition: .always) }
    let conditions: [Substring: WordCondition] = ["capital": .capital, "noun": .noun, "proper": .proper]
    guard let condition = conditions[parts[1]] else {
      throw RuleError(line: String(field), reason: "an unknown condition")
    }
    return ListedWord(word: String(pair[0]), value: value, condition: condition)
  }
}
