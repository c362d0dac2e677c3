/// The norms that spaCy gives marks and currencies in every language (`spacy/lang/norm_exceptions.py`): quotes as
/// straight ones, dashes as a hyphen, any currency as "$".
struct BaseNorms: Sendable {
  /// The id of the norm by the id of the string, in order of the latter.
  private let pairs: ContiguousArray<(key: UInt64, norm: UInt64)>

  init() {
    let pairs = Self.groups.flatMap { group in
      group.strings.split(separator: " ").map { (key: StringID.of(String($0)), norm: StringID.of(group.norm)) }
    }
    self.pairs = ContiguousArray(pairs.sorted { $0.key < $1.key })
  }

  /// The norm's id of the string with the id `key`, or nil.
  func norm(of key: UInt64) -> UInt64? {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low].key == key ? pairs[low].norm : nil
  }

  /// Each norm, and the strings that have it.
  private static let groups: [(norm: String, strings: String)] = [
    ("'s", "'s 'S ’s ’S"),
    ("'", "’ ‘ ´ `"),
    ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"),
    ("?", "？"),
    ("!", "！"),
    (",", "，"),
    (";", "；"),
    (":", "："),
    (".", "。 ।"),
    ("...", "…"),
    ("-", "— – -- --- ——"),
    ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
  ]
}
