import Pipeline
import Testing

@Suite struct RunProgressTests {
  @Test(
    arguments: [
      (1, 2.0, nil, "1 page, 0.5 a second"), (1471, 4.6, nil, "1471 pages, 320 a second"),
      (100, 10, 0.5, "100 pages, 10 a second, 10 s left"), (100, 10, 0.05, "100 pages, 10 a second, 3 min left"),
      (9, 60, 0.01, "9 pages, 0.2 a second, 1 h 39 min left"), (9, 60, 0.001, "9 pages, 0.2 a second"),
      (0, 0, 1.0, "0 pages, 0.0 a second, 0 s left"), (9, 3600, 1.0 / 3, "9 pages, 0.0 a second, 2 h left"),
      (5, 1, 1.2, "5 pages, 5.0 a second"),
    ] as [(Int, Double, Double?, String)])
  func words(_ items: Int, _ seconds: Double, _ share: Double?, _ text: String) {
    #expect(RunProgress(noun: "page", items: items, seconds: seconds, share: share).text == text)
  }
}
