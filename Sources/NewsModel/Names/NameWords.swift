package import TextCore

/// Cuts a name into the words that names are compared by.
///
/// Words that hyphens or apostrophes join are one: `Ocasio-Cortez`, `O’Neill`. Case and the form of apostrophes do not
/// count, nor do full stops inside abbreviations, nor marks on letters: `Calderón`, `Calderon`.
///
/// Example: Alexandria Ocasio-Cortez → alexandria | ocasio-cortez
/// Example: Sergey V. Lavrov → sergey | v | lavrov
/// Example: Raúl R. Labrador → raul | r | labrador
/// Example: the U.S. Army Corps → the | us | army | corps
package enum NameWords {
  /// The words of a name as symbols of `table`. O(bytes).
  package static func words(_ name: Span<UInt8>, _ table: inout SymbolTable) -> ContiguousArray<Symbol> {
    var lower: ContiguousArray<UInt8> = []
    lower.appendLowercased(name)
    lower = lower.withoutDiacritics()
    var words: ContiguousArray<Symbol> = []
    var word: ContiguousArray<UInt8> = []
    func finish(_ table: inout SymbolTable) {
      if !word.isEmpty { words.append(table.intern(word.span)) }
      word.removeAll(keepingCapacity: true)
    }
    var offset = 0
    while offset < lower.count {
      let scalar = lower.span.scalar(at: offset)
      offset += scalar.width
      switch scalar.value {
      case 0x2019, 0x2018, 0x60: word.append(0x27)
      case 0x2010, 0x2011: word.append(0x2d)
      case 0x26, 0x27, 0x2d: word.append(UInt8(scalar.value))
      case 0x2e: break
      default:
        if scalarClass(scalar.value).contains(.alphanumeric) || generalCategory(scalar.value) == .nonspacingMark {
          word.appendScalar(scalar.value)
        } else {
          finish(&table)
        }
      }
    }
    finish(&table)
    return words
  }
}
