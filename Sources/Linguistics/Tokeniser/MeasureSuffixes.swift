internal import TextCore

/// What is cut off after a digit: "+", a currency sign, a unit (spaCy's CURRENCY and UNITS).
///
///     5km → 5 km      100$ → 100 $      50+ → 50 +      7US$ → 7 US$      20th stays
struct MeasureSuffixes: Sendable {
  /// Up to 16 bytes of UTF-8, low byte first.
  private struct Key: Comparable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    static func < (left: Key, right: Key) -> Bool { (left.low, left.high) < (right.low, right.high) }

    /// The key with `byte` put before its first.
    mutating func prepend(_ byte: UInt8) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
  }

  private let keys: ContiguousArray<Key>
  private let longest: Int

  init() {
    var longest = 0
    let keys = ContiguousArray(
      Self.spellings.split(separator: " ").map { spelling in
        var key = Key()
        for byte in spelling.utf8.reversed() { key.prepend(byte) }
        longest = max(longest, spelling.utf8.count)
        return key
      })
    self.keys = ContiguousArray(keys.sorted())
    self.longest = longest
  }

  /// The number of bytes that follow the last ASCII digit of `text[lower ..< upper]`, if they are such a suffix; else 0.
  func length(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var key = Key()
    var start = upper
    while start > lower, !text[start - 1].isASCIIDigit {
      start -= 1
      // A NUL would not show in the key.
      guard upper - start <= longest, text[start] != 0 else { return 0 }
      key.prepend(text[start])
    }
    guard start > lower, start < upper else { return 0 }
    return contains(key) ? upper - start : 0
  }

  private func contains(_ key: Key) -> Bool {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }

  /// “тбكم” is one unit: spaCy's list lacks a space there, and parity keeps it.
  private static let spellings = """
    + $ £ € ¥ ฿ US$ C$ A$ ₽ ﷼ ₴ ₠ ₡ ₢ ₣ ₤ ₥ ₦ ₧ ₨ ₩ ₪ ₫ ₭ ₮ ₯ ₰ ₱ ₲ ₳ ₵ ₶ ₷ ₸ ₹ ₺ ₻ ₼ ₾ ₿ \
    km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz m/s km/h kmh mph hPa Pa \
    mbar mb MB kb KB gb GB tb TB T G M K % км км² км³ м м² м³ дм дм² дм³ см см² см³ мм мм² мм³ нм кг г мг м/с км/ч \
    кПа Па мбар Кб КБ кб Мб МБ мб Гб ГБ гб Тб ТБ тбكم كم² كم³ م م² م³ سم سم² سم³ مم مم² مم³ كم غرام جرام جم كغ ملغ \
    كوب اكواب
    """
}

extension UInt8 {
  /// 0 to 9.
  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
