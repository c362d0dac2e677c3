/// The Unicode general categories, in the order of their two-letter names.
public enum GeneralCategory: UInt8, Sendable, CaseIterable {
  /// Cn
  case unassigned
  /// Cc
  case control
  /// Cf
  case format
  /// Co
  case privateUse
  /// Cs
  case surrogate
  /// Ll
  case lowercaseLetter
  /// Lm
  case modifierLetter
  /// Lo
  case otherLetter
  /// Lt
  case titlecaseLetter
  /// Lu
  case uppercaseLetter
  /// Mc
  case spacingMark
  /// Me
  case enclosingMark
  /// Mn
  case nonspacingMark
  /// Nd
  case decimalNumber
  /// Nl
  case letterNumber
  /// No
  case otherNumber
  /// Pc
  case connectorPunctuation
  /// Pd
  case dashPunctuation
  /// Pe
  case closePunctuation
  /// Pf
  case finalPunctuation
  /// Pi
  case initialPunctuation
  /// Po
  case otherPunctuation
  /// Ps
  case openPunctuation
  /// Sc
  case currencySymbol
  /// Sk
  case modifierSymbol
  /// Sm
  case mathSymbol
  /// So
  case otherSymbol
  /// Zl
  case lineSeparator
  /// Zp
  case paragraphSeparator
  /// Zs
  case spaceSeparator

  /// Whether it is one of the punctuation categories (P…), as spaCy's `is_punct` asks.
  @inlinable
  public var isPunctuation: Bool {
    (Self.connectorPunctuation.rawValue...Self.openPunctuation.rawValue).contains(rawValue)
  }
}
