internal import Tensors

/// spaCy's 64-bit number of a string, the key of its tables and the input of its hash embeddings.
///
/// The empty string is 0, a name among spaCy's 457 symbols ("ID", "nsubj", "_") its small number, any other string the
/// MurmurHash64A of its UTF-8 with seed 1.
package enum StringID {
  /// The id of `bytes`. O(bytes).
  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    if bytes.isEmpty { return 0 }
    let hash = murmur64A(bytes, seed: 1)
    guard bytes.count <= SymbolNames.longest else { return hash }
    return symbols.number(of: hash) ?? hash
  }

  /// The id of `string`; for the edges and for tables.
  package static func of(_ string: String) -> UInt64 {
    let bytes = ContiguousArray(string.utf8)
    return of(bytes.span)
  }

  private static let symbols = SymbolNumbers()

  /// The numbers of spaCy's symbols by the hash of their names: open addressing, twice as many slots as names.
  private struct SymbolNumbers: Sendable {
    private var keys = ContiguousArray<UInt64>(repeating: 0, count: 1024)
    private var numbers = ContiguousArray<UInt16>(repeating: 0, count: 1024)

    init() {
      var number: UInt16 = 0
      for name in SymbolNames.inOrder.split(separator: " ") {
        number += 1
        let bytes = ContiguousArray(name.utf8)
        let key = murmur64A(bytes.span)
        var slot = Int(key & 1023)
        while keys[slot] != 0 { slot = (slot + 1) & 1023 }
        keys[slot] = key
        numbers[slot] = number
      }
    }

    @inline(__always)
    func number(of key: UInt64) -> UInt64? {
      var slot = Int(key & 1023)
      while keys[slot] != 0 {
        if keys[slot] == key { return UInt64(numbers[slot]) }
        slot = (slot + 1) & 1023
      }
      return nil
    }
  }
}
