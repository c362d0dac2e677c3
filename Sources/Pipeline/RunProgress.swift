/// How far a long run is, in words.
package struct RunProgress: Sendable, Equatable {
  /// What is counted, and how many there were so far.
  package let noun: String
  /// How many there were so far.
  package let items: Int
  /// How long it took, in seconds.
  package let seconds: Double
  /// Which part of the input was read, 0 to 1; nil where its length is not known.
  package let share: Double?

  /// A run that has come this far.
  package init(noun: String, items: Int, seconds: Double, share: Double?) {
    self.noun = noun
    self.items = items
    self.seconds = seconds
    self.share = share
  }

  /// `1471 pages, 320 a second, 4 min left`; the time is left out where it is not known, or would be a guess.
  package var text: String {
    let count = "\(items) \(noun)\(items == 1 ? "" : "s")"
    let rate = Double(items) / max(seconds, 0.001)
    let speed = rate < 10 ? "\(Double((rate * 10).rounded()) / 10)" : "\(Int(rate.rounded()))"
    return "\(count), \(speed) a second" + (secondsLeft.map { ", \(Self.words($0)) left" } ?? "")
  }

  private var secondsLeft: Double? {
    guard let share, share >= 0.01, share <= 1 else { return nil }
    return seconds * (1 - share) / share
  }

  private static func words(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    let minutes = (seconds + 30) / 60
    if minutes < 60 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
