internal import TextCore

/// A rule of the layout: one thing that is no report, or the headline.
///
/// A new rule is a file in `Rules` with its specification and examples as the doc comment, a line in `layoutRules`, and
/// a test file of its name where the examples are not enough. Knowledge belongs in the lists of `Phrases`.
protocol LayoutRule: Sendable {
  /// Names the rule where its marks are shown.
  static var name: String { get }

  /// Takes its furniture from what is left in `draft`. Linear in the bytes of the text.
  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>)
}

/// The rules in the order in which they look at a page: those that need few words first, so that the later ones are not
/// misled by what is no report.
let layoutRules: [any LayoutRule] = [
  SeparatorRule(), ScriptRule(), RepeatedHeadlineRule(), LabelledCreditRule(), GluedCreditRule(), AgencyCreditRule(),
  CaptionOpeningRule(), NavigationLineRule(), PaywallRule(), SignUpRule(), ContactRule(), NoticeRule(),
  WitnessAppealRule(), ContributionRule(),
  ReportedFromRule(), BylineRule(), DateOnlyRule(), AppealRule(), AppealLineRule(), UpdateLabelRule(), DatelineRule(),
  KickerRule(),
  HeadlineRule(),
  NavigationLabelRule(), BiographyRule(), LinkedHeadlinesRule(), GluedStoriesRule(),
]
