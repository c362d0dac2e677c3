internal import TextCore

/// An address of four numbers that is neither private, local, reserved nor of a network or a broadcast.
enum NumericHost {
  /// One number: its digits as scalars, for spaCy takes the digits of any script.
  private struct Octet {
    var digits: (UInt32, UInt32, UInt32) = (0, 0, 0)
    var count = 0

    /// The number, where all digits are ASCII.
    var value: Int {
      [digits.0, digits.1, digits.2].prefix(count).reduce(0) { $0 * 10 + ($1 < 0x80 ? Int($1) - 0x30 : 1000) }
    }

    /// `[1-9]\d?`, or three digits that start with 1, or with 2 and go up to `last`.
    func isOuter(upTo last: UInt32) -> Bool {
      guard (0x31...0x39).contains(digits.0) else { return false }
      return count < 3 || isThree(upTo: last)
    }

    /// `1?\d{1,2}`, or three digits that start with 2 and go up to 255.
    var isInner: Bool { count < 3 || isThree(upTo: 255) }

    private func isThree(upTo last: UInt32) -> Bool {
      if digits.0 == 0x31 { return true }
      guard digits.0 == 0x32 else { return false }
      let tens = 0x30 + last / 10 % 10
      if (0x30..<tens).contains(digits.1) { return true }
      return digits.1 == tens && (0x30...0x30 + last % 10).contains(digits.2)
    }
  }

  /// Where the address ends that starts at `start`; nil if there is none.
  static func end(_ text: Span<UInt8>, _ start: Int, _ upper: Int) -> Int? {
    var place = start
    guard let first = octet(text, &place, upper), first.isOuter(upTo: 223), dot(text, &place, upper),
      let second = octet(text, &place, upper), second.isInner, dot(text, &place, upper),
      let third = octet(text, &place, upper), third.isInner, dot(text, &place, upper),
      let fourth = octet(text, &place, upper), fourth.isOuter(upTo: 254)
    else { return nil }
    return isPrivate(first, second) ? nil : place
  }

  private static func isPrivate(_ first: Octet, _ second: Octet) -> Bool {
    switch first.value {
    case 10, 127: return true
    case 169: return second.value == 254
    case 192: return second.value == 168
    case 172:
      guard second.count == 2 else { return false }
      switch second.digits.0 {
      case 0x31: return (0x36...0x39).contains(second.digits.1)
      case 0x32: return true
      case 0x33: return (0x30...0x31).contains(second.digits.1)
      default: return false
      }
    default: return false
    }
  }

  private static func octet(_ text: Span<UInt8>, _ place: inout Int, _ upper: Int) -> Octet? {
    var octet = Octet()
    while place < upper {
      let scalar = text.scalar(at: place)
      guard scalarClass(scalar.value).contains(.decimal) else { break }
      switch octet.count {
      case 0: octet.digits.0 = scalar.value
      case 1: octet.digits.1 = scalar.value
      case 2: octet.digits.2 = scalar.value
      default: return nil
      }
      octet.count += 1
      place += scalar.width
    }
    return octet.count > 0 ? octet : nil
  }

  private static func dot(_ text: Span<UInt8>, _ place: inout Int, _ upper: Int) -> Bool {
    guard place < upper, text[place] == UInt8(ascii: ".") else { return false }
    place += 1
    return true
  }
}
