public import CUnicode

/// What a Unicode scalar is: the answers of Python's `str` methods for it alone, and spaCy's character classes.
///
/// spaCy's rules are written for Python 3.11 (Unicode 14) and for the scripts that spaCy supports, so parity needs
/// these very sets and not today's Unicode properties. The table is generated: `Scripts/generate_scalar_classes.py`.
public struct ScalarClass: OptionSet, Sendable, Hashable {
  /// The classes as bits 5…31; the five low bits are the general category and no class.
  public let rawValue: UInt32

  /// The classes of `rawValue`.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `str.isalpha`: a letter of any script.
  public static let letter = ScalarClass(rawValue: 1 << 5)
  /// `str.isdigit`: a decimal digit or a digit such as ².
  public static let digit = ScalarClass(rawValue: 1 << 6)
  /// `str.isdecimal`: a decimal digit of any script (`\d`).
  public static let decimal = ScalarClass(rawValue: 1 << 7)
  /// `str.isalnum`: a letter or any number (`\w` without the underscore).
  public static let alphanumeric = ScalarClass(rawValue: 1 << 8)
  /// `str.islower`.
  public static let lowerCase = ScalarClass(rawValue: 1 << 9)
  /// `str.isupper`.
  public static let upperCase = ScalarClass(rawValue: 1 << 10)
  /// `str.isspace` (`\s`).
  public static let whiteSpace = ScalarClass(rawValue: 1 << 11)
  /// Cased and not case-ignorable: makes a following Σ final.
  public static let cased = ScalarClass(rawValue: 1 << 12)
  /// Case-ignorable: skipped when looking for what makes a Σ final.
  public static let caseIgnorable = ScalarClass(rawValue: 1 << 13)

  /// spaCy's ALPHA: a letter, mark or sign of the scripts that spaCy supports.
  public static let alpha = ScalarClass(rawValue: 1 << 16)
  /// spaCy's ALPHA_LOWER: a lower-case letter, or one of a script without case.
  public static let alphaLower = ScalarClass(rawValue: 1 << 17)
  /// spaCy's ALPHA_UPPER: an upper-case letter, or one of a script without case.
  public static let alphaUpper = ScalarClass(rawValue: 1 << 18)
  /// spaCy's CONCAT_QUOTES: quotation marks, brackets of East Asia and two commas.
  public static let quote = ScalarClass(rawValue: 1 << 19)
  /// spaCy's ICONS: symbols such as emoji.
  public static let icon = ScalarClass(rawValue: 1 << 20)
  /// Alone a prefix that spaCy cuts off.
  public static let prefix = ScalarClass(rawValue: 1 << 21)
  /// Alone a suffix that spaCy cuts off.
  public static let suffix = ScalarClass(rawValue: 1 << 22)
  /// Cuts off a full stop that follows it.
  public static let beforeStop = ScalarClass(rawValue: 1 << 23)
  /// spaCy's CURRENCY, where that is one scalar.
  public static let currency = ScalarClass(rawValue: 1 << 24)
}

/// The classes of the scalar `value`, in O(1); none above U+10FFFF.
@inlinable
public func scalarClass(_ value: UInt32) -> ScalarClass {
  ScalarClass(rawValue: cunicode_record(value) & ~31)
}

/// The Unicode general category of the scalar `value`, in O(1); unassigned above U+10FFFF.
@inlinable
public func generalCategory(_ value: UInt32) -> GeneralCategory {
  GeneralCategory(rawValue: UInt8(truncatingIfNeeded: cunicode_record(value) & 31)) ?? .unassigned
}
