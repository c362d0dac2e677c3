// swift-tools-version: 6.2
// The rooms of Parallax and the arrows between them. ARCHITECTURE.md walks through them;
// Tests/ArchitectureTests fails on an arrow that its table does not name.
import PackageDescription

/// Warnings are errors in continuous integration, not on a user's newer compiler.
let inContinuousIntegration = Context.environment["CI"] == "true"

/// The settings that every Swift target shares.
let strict: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Columns are read across rooms in every hot loop: let the optimiser see through the walls.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ] + (inContinuousIntegration ? [.treatAllWarnings(as: .error)] : [])

/// A room: a library target under `Sources/`.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  linkerSettings: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict, linkerSettings: linkerSettings)
}

/// The tests of a room, under `Tests/`. `data` are files and folders beside the tests that they read.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: ["TestSupport"] + dependencies, exclude: data, swiftSettings: strict)
}

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Parallax",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "parallax", targets: ["parallax"]),
    // What `make bench` and `make parity` run; no part of the command.
    .executable(name: "parallax-evaluate", targets: ["Evaluation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CKernels",
      cSettings: [.unsafeFlags(["-O3", "-ffp-contract=fast"])],
      linkerSettings: [.linkedFramework("Accelerate", .when(platforms: [.macOS]))]),
    // SHA-256 from the system: OpenSSL's libcrypto on Linux, CryptoKit on macOS.
    .systemLibrary(name: "CSystemCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Markup's parser and the inflation of .gz files, both from the system.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // The inflation of archives, three times as fast as zlib's. Without it (macOS) zlib does all.
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // Two codings in which servers send pages, so that web archives hold them. Without them (macOS) such records are told.
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CZstandard", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    // What Unicode, Python and spaCy say of a scalar: generated tables.
    .target(name: "CUnicode"),
    room("TextCore", ["CUnicode", .target(name: "CSystemCrypto", condition: .when(platforms: [.linux]))]),
    room(
      "NewsModel", ["TextCore"],
      resources: [
        .embedInCode("Names/countries.txt"), .embedInCode("Names/country-codes.txt"),
        .embedInCode("Names/short-names.txt"),
      ]),
    room(
      "Markup", ["CLibXML2", "TextCore"],
      resources: [.embedInCode("Decoding/character-sets.txt"), .embedInCode("Decoding/language-sets.txt")],
      // A library of its own there; in the C library elsewhere.
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    room(
      "Intake",
      [
        "CZLib", .target(name: "CLibDeflate", condition: .when(platforms: [.linux])),
        .target(name: "CBrotli", condition: .when(platforms: [.linux])),
        .target(name: "CZstandard", condition: .when(platforms: [.linux])), "NewsModel", "TextCore",
      ]),
    room("Tensors", ["TextCore", "CKernels"]),
    room(
      "Linguistics", ["NewsModel", "TextCore", "Tensors", "CKernels"],
      resources: [
        .embedInCode("LanguageCheck/function-words.txt"), .embedInCode("Coreference/words.txt"),
        .embedInCode("Coreference/first-names.txt"),
        .embedInCode("Coreference/role-words.txt"), .embedInCode("Coreference/offices.txt"),
      ]),
    room(
      "Extraction", ["Markup", "NewsModel", "TextCore"],
      resources: [
        "Phrases/appeal", "Phrases/navigation", "Phrases/notice", "Phrases/credit", "Phrases/byline",
        "Phrases/dateline", "Phrases/biography", "Phrases/words",
        "Phrases/Languages/german", "Phrases/Languages/french", "Phrases/Languages/spanish",
        "Phrases/Languages/portuguese", "Phrases/Languages/italian", "Phrases/Languages/dutch",
        "Phrases/Languages/nordic", "Phrases/Languages/slavic", "Phrases/Languages/further",
        "HTML/Words/element-hints",
        "HTML/Metadata/Dates/month-names", "HTML/Metadata/Dates/date-words", "HTML/Metadata/Byline/byline-words",
        "HTML/Metadata/Byline/given-names",
      ].map { .embedInCode("\($0).txt") }),
    room(
      "Quotations", ["NewsModel", "TextCore"],
      resources: [.embedInCode("Cues/cue-verbs.txt"), .embedInCode("Carriers/carriers.txt")]),
    room(
      "Chronology", ["NewsModel", "TextCore"],
      resources: [
        "words", "macros", "dates", "relative", "clock", "durations", "sets", "references", "holidays",
      ].map { .embedInCode("Rules/\($0).txt") } + [.embedInCode("Quantities/quantities.txt")]),
    room(
      "Events", ["NewsModel", "TextCore", "Tensors"],
      resources: [
        "Triggers/triggers", "Actors/sectors", "Actors/bodies", "Meaning/contexts", "Meaning/modes",
        "Meaning/status-words",
      ].map { .embedInCode("\($0).txt") }),
    room(
      "Stories", ["NewsModel", "TextCore"],
      resources: [
        .embedInCode("story-weights.txt"), .embedInCode("Features/frequent-words.txt"),
        .embedInCode("Features/days-and-places.txt"),
        .embedInCode("Origins/agencies.txt"), .embedInCode("Origins/credit-phrases.txt"),
      ]),
    room(
      "Collation", ["NewsModel", "TextCore"],
      resources: [
        "abbreviations", "approximating-words", "denying-subjects", "denying-words", "grave-injury", "joining-words",
        "light-words", "revising-words", "same-sense",
      ].map { .embedInCode("Words/Lists/\($0).txt") } + [
        .embedInCode("Conflicts/Facts/Lists/outcomes.txt"), .embedInCode("Conflicts/Facts/Lists/place-parts.txt"),
        .embedInCode("Conflicts/Facts/Lists/saying-verbs.txt"), .embedInCode("Conflicts/Facts/Lists/fact-weights.txt"),
        .embedInCode("Conflicts/Facts/Lists/bounding-words.txt"), .embedInCode("Conflicts/Facts/Lists/measures.txt"),
        .embedInCode("Conflicts/Places/gazetteer.txt"),
        .embedInCode("Conflicts/Quoted/Lists/qualifying-words.txt"),
        .embedInCode("Framing/loaded-words.txt"), .embedInCode("Summary/connecting-words.txt"),
        .embedInCode("EventMentions/event-weights.txt"), .embedInCode("EventMentions/saying-nouns-and-verbs.txt"),
      ]),
    room(
      "ModelStore", ["Linguistics", "Tensors", "TextCore"],
      resources: [
        "attribution-tagger.weights", "attribution-tagger.json", "event-classifier.weights", "event-classifier.json",
      ].map { .copy("Shipped/\($0)") }),
    room(
      "Pipeline",
      [
        "Chronology", "Collation", "Events", "Extraction", "Intake", "Linguistics", "NewsModel", "Quotations",
        "Stories", "TextCore",
      ]),
    room(
      "Publishing", ["NewsModel", "TextCore"],
      resources: [
        .embedInCode("HTML/page.css"), .embedInCode("HTML/page.js"), .embedInCode("Events/cameo-codes.txt"),
        .embedInCode("Page/reversing-words.txt"), .embedInCode("Page/role-words.txt"),
      ]),
    .executableTarget(
      name: "parallax",
      dependencies: [
        "Events", "Intake", "Linguistics", "ModelStore", "NewsModel", "Pipeline", "Publishing", "Tensors", "TextCore",
        arguments,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Evaluation",
      dependencies: [
        "CKernels", "Chronology", "Collation", "Events", "Intake", "Linguistics", "ModelStore", "NewsModel", "Pipeline",
        "Tensors", "TextCore", arguments,
      ],
      resources: [
        "extraction", "quotes", "chains", "pronouns", "events", "claims", "planted", "stories",
        "summary", "times", "Pronouns/pronoun-sources",
      ].map { .embedInCode("Floors/\($0).txt") },
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["CZLib", "TextCore"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("TextCoreTests", ["TextCore"]),
    tests("NewsModelTests", ["NewsModel", "TextCore"]),
    tests("MarkupTests", ["Markup", "TextCore"]),
    tests("IntakeTests", ["Intake", "NewsModel", "TextCore"]),
    tests("TensorsTests", ["Tensors", "CKernels"]),
    tests("LinguisticsTests", ["Linguistics", "NewsModel", "TextCore", "Tensors"], data: ["Golden"]),
    tests("ModelStoreTests", ["ModelStore", "Tensors", "TextCore"]),
    tests("ExtractionTests", ["Extraction", "Markup", "NewsModel", "TextCore"], data: ["__Snapshots__"]),
    tests("QuotationsTests", ["Quotations", "Extraction", "Linguistics", "NewsModel", "TextCore"]),
    tests("ChronologyTests", ["Chronology", "Linguistics", "NewsModel", "TextCore"]),
    tests(
      "EventsTests", ["Events", "Chronology", "Extraction", "Linguistics", "NewsModel", "Tensors", "TextCore"],
      data: ["sentences.txt"]),
    tests("StoriesTests", ["Stories", "Extraction", "Linguistics", "NewsModel", "TextCore"]),
    tests(
      "CollationTests", ["Collation", "Intake", "Linguistics", "NewsModel", "Pipeline", "Tensors", "TextCore"]),
    tests("PipelineTests", ["Pipeline", "Intake", "Linguistics", "NewsModel", "TextCore"], data: ["__Snapshots__"]),
    tests(
      "PublishingTests", ["Publishing", "Intake", "Linguistics", "NewsModel", "Pipeline", "Tensors", "TextCore"],
      data: ["__Snapshots__"]),
    tests("ArchitectureTests"),
    tests("CommandTests", ["TextCore"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)

// What `make fuzz` runs; built only for it, as libFuzzer counts which branches are taken in all of the code.
if Context.environment["FUZZ"] == "true" {
  func fuzz(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name, dependencies: dependencies, path: "Tests/Fuzzing/\(name)", swiftSettings: strict)
  }
  package.targets += [
    fuzz("FuzzMarkup", ["Markup", "TextCore"]),
    fuzz("FuzzArchives", ["Intake"]),
  ]
}
