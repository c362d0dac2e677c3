/// Weighs the authors of whom programs are told against those who are printed.
///
/// Example: Karl Beispiel ; Ann Lee → Ann Lee
/// Example: Ann Lee ; Ann Lee, Bo Chen → Ann Lee, Bo Chen
/// Example: Ann Lee, Bo Chen ; Ann Lee → Ann Lee, Bo Chen
/// Example: Ann Lee ; Ann LeeStaff → Ann Lee
/// Example: Ann Lee ; Ann Lee, Harbour → Ann Lee
/// Example: Ann Lee ; → Ann Lee
enum BylineAgreement {
  /// The authors, of those `told` and those `printed` under the headline.
  /// `isPreferred`: others who are printed go before those told.
  static func names(told: [String], printed: [String], isPreferred: Bool = true) -> [String] {
    guard !told.isEmpty, !printed.isEmpty else { return told.isEmpty ? printed : told }
    let shared = told.filter { name in printed.contains { isSame($0, name) || isGlued($0, name) } }
    // Whoever filed an article may be given as its author.
    if shared.isEmpty { return isPreferred ? printed : told }
    // Beside full names one word is something else.
    let isFull = told.allSatisfy { $0.holds(byte: 0x20) }
    let printed = isFull ? printed.filter { $0.holds(byte: 0x20) } : printed
    guard shared.count == told.count, printed.count > told.count else { return told }
    var names: [String] = []
    for name in printed.map({ name in told.first { isGlued(name, $0) } ?? name }) where !names.contains(name) {
      names.append(name)
    }
    return names.count > told.count ? names : told
  }

  private static func isSame(_ one: String, _ other: String) -> Bool { LineWords(one) == LineWords(other) }

  /// `Ann LeeStaff`: a name and what stands beside it.
  private static func isGlued(_ printed: String, _ told: String) -> Bool {
    told.holds(byte: 0x20) && printed.count > told.count && printed.lowercased().hasPrefix(told.lowercased())
  }
}
