import NewsModel
import TextCore

/// Articles for the tests: the first line is the headline, paragraphs stand between blank lines.
enum Pool {
  /// An article as the layout stage hands it over.
  static func reading(_ id: String, _ text: String, published: String? = nil) -> ArticleReading {
    var metadata = ArticleMetadata()
    metadata.published = published
    let bytes = ContiguousArray(text.utf8)
    var reading = ArticleReading(Article(id: id, text: bytes, metadata: metadata))
    var layout = ArticleLayout()
    var paragraphs = bytes.span.paragraphs()
    if let first = paragraphs.first {
      layout.title = first
      paragraphs.removeFirst()
    }
    layout.paragraphs = paragraphs
    reading.layout = layout
    return reading
  }

  /// Articles with the ids a, b, c …
  static func readings(_ texts: [String]) -> ContiguousArray<ArticleReading> {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return ContiguousArray(texts.enumerated().map { reading(String(letters[$0.offset]), $0.element) })
  }

  static let ferry = """
    Ferry strikes dredger in Alden harbour, 17 hurt

    The passenger ferry Corran Star ran into the dredger Hadrian in thick fog in the harbour of Port Alden on Monday, \
    and 17 people were injured.

    Transport Minister Clara Renholt suspended the licence of Corran Line. The harbour master, Oskar Kellmer, said \
    that his staff had warned the bridge of the ferry nine minutes before the collision.

    About 40 tonnes of diesel leaked into the inner basin, where booms were laid before noon.
    """

  static let ferryToo = """
    Minister closes crossing after Corran Star collision

    Clara Renholt closed the crossing from Port Alden to Selburg hours after a ferry hit a dredger in fog.

    Seventeen passengers of the Corran Star were treated in hospital. “The line stays shut,” Renholt told reporters \
    at the terminal, and the operator, Corran Line, lost its licence.

    Kellmer, who runs the port, says that the Corran Star was told of the Hadrian over the radio.
    """

  static let orchard = """
    Lenner valley growers expect record apple harvest

    After a mild spring and a wet August the growers of the Lenner valley will bring in 52,000 tonnes of apples, their \
    cooperative said.

    Prices may fall by a tenth before the winter. Cider makers from Marrow Bay have already bought half of the crop, \
    said Ilse Brandt, who speaks for the cooperative.
    """

  static let orchardToo = """
    Apple prices to fall as Lenner valley picks its largest crop

    The cooperative of the Lenner valley counts on 52,000 tonnes of apples this autumn, more than ever before.

    Ilse Brandt of the growers’ cooperative said that cider makers in Marrow Bay had signed for half of the harvest \
    and that shops would pay a tenth less.
    """

  static let hockey = """
    Rovers beat Marrow Bay in overtime

    Julian Stroud scored twice as Selburg Rovers won 3-2 and moved into second place of the coastal league.

    The visitors had led until the last minute of the third period, when their goalkeeper lost his stick behind the net.
    """
}
