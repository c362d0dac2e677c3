internal import NewsModel
internal import Synchronization
internal import TextCore

/// Vectors of the slices that are compared, each computed once, and only when it is asked for. Slices of the same bytes
/// have one vector: what an agency sent stands in many articles.
struct SliceVectors {
  /// Slices that are computed together.
  private static let chunk = 64

  private let make: Collation.Vectors
  private let concurrently: Collation.Concurrently
  private let readings: ContiguousArray<ArticleReading>
  /// The bytes of the slices that were asked for, each once, and for each slice which it is.
  private var texts = SymbolTable()
  private var rows: [Evidence: Symbol] = [:]
  /// A vector for each of the texts.
  private var vectors: ContiguousArray<ContiguousArray<Float>> = [[]]

  init(
    _ readings: ContiguousArray<ArticleReading>, _ make: @escaping Collation.Vectors,
    _ concurrently: @escaping Collation.Concurrently
  ) {
    self.readings = readings
    self.make = make
    self.concurrently = concurrently
  }

  /// Computes those of `slices` that are not there yet.
  mutating func prepare(_ slices: some Sequence<Evidence>) {
    for slice in slices where rows[slice] == nil {
      let text = readings[slice.article.row].article.text
      rows[slice] = texts.intern(text.span.extracting(slice.range.bounds))
    }
    let missing = (vectors.count..<texts.count).map { TextRange(texts.range(of: Symbol(index: UInt32($0)))) }
    guard !missing.isEmpty else { return }
    let storage = texts.storage
    let make = make
    let found = Mutex<[Int: ContiguousArray<Float>]>([:])
    concurrently((missing.count + Self.chunk - 1) / Self.chunk) { chunk in
      let values = make(storage, Array(missing.dropFirst(chunk * Self.chunk).prefix(Self.chunk)))
      found.withLock { $0[chunk] = values }
    }
    let chunks = found.withLock { $0 }
    for place in missing.indices {
      let values = chunks[place / Self.chunk] ?? []
      let width = values.count / min(Self.chunk, missing.count - place / Self.chunk * Self.chunk)
      let start = place % Self.chunk * width
      vectors.append(ContiguousArray(values[start..<start + width]))
    }
  }

  /// The cosine of two slices that were prepared; 0 where one was not.
  func cosine(_ left: Evidence, _ right: Evidence) -> Double {
    guard let left = rows[left], let right = rows[right] else { return 0 }
    let one = vectors[Int(left.index)]
    let other = vectors[Int(right.index)]
    var sum: Float = 0
    for place in 0..<min(one.count, other.count) { sum += one[place] * other[place] }
    return Double(sum)
  }
}
