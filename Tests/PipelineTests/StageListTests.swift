import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct StageListTests {
  private func stage(_ name: String, _ requires: Set<Layer>, _ provides: Layer) -> StageDescription {
    StageDescription(name: name, version: 1, requires: requires, provides: provides, judgedBy: "nothing")
  }

  /// Whoever adds, moves or raises a stage sees it here.
  @Test func theStages() {
    let lines = StageList.all.stages.map { stage in
      let requires = stage.requires.map(\.rawValue).sorted().joined(separator: ", ")
      return """
        \(stage.name), version \(stage.version)
          requires  \(requires.isEmpty ? "nothing" : requires)
          provides  \(stage.provides.rawValue)
          judged by \(stage.judgedBy)

        """
    }
    expectSnapshot(lines.joined(separator: "\n"), named: "stages.txt")
  }

  @Test func aStageStandsAfterWhatItRequires() {
    let language = stage("reading", [], .language)
    let vectors = stage("vectors", [.language], .vectors)
    #expect(StageList.problem(in: []) == nil)
    #expect(StageList.problem(in: [language, vectors]) == nil)
    #expect(
      StageList.problem(in: [vectors, language])
        == "the stage vectors requires language, which no stage before it provides")
    #expect(StageList.problem(in: [vectors])?.contains("requires language") == true)
    #expect(
      StageList.problem(in: [language, stage("again", [], .language)])
        == "the stage again provides language, which another already does")
    #expect(StageList.problem(in: [stage("circle", [.vectors], .vectors)])?.contains("requires vectors") == true)
  }

  @Test func aSelectionBringsWhatItNeedsInOrder() {
    let all = StageList.all
    #expect(all.selection(for: []).isEmpty)
    #expect(all.selection(for: [.language]).map(\.provides) == [.language])
    #expect(all.selection(for: [.vectors]).map(\.provides) == [.language, .vectors])
    #expect(StageList.problem(in: all.selection(for: Set(Layer.allCases))) == nil)
  }

  @Test func everyLayerHasAStage() {
    #expect(Set(StageList.all.stages.map(\.provides)) == Set(Layer.allCases))
  }
}
