// Made with the Hugging Face `tokenizers` package (0.23.3): what BERT's uncased tokenisation gives for these texts and
// this small invented vocabulary. "7x30" is the piece 7, thirty times.

enum WordPieceGolden {
  /// A piece a line, as in vocab.txt.
  static let vocabulary = """
    [PAD] [UNK] [CLS] [SEP] [MASK] a b c d e f g h i j k l m n o p q r s t u v w x y z ##a ##b ##c ##d ##e ##f ##g
    ##h ##i ##j ##k ##l ##m ##n ##o ##p ##r ##s ##t ##u ##v ##w ##x ##y ##z 0 1 2 3 4 5 6 7 8 9 ##0 ##1 ##2 ##3
    ##4 ##5 ##6 ##7 ##8 ##9 ! \" # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~ \u{201c} \u{201d}
    \u{2019} \u{2014} \u{2026} \u{20ac} \u{b0} \u{4e2d} \u{6587} \u{3b1} ##\u{3b1} ##\u{3c3} \u{3c3} ##\u{df}
    \u{df} \u{439} \u{438} ##\u{438} \u{1112} ##\u{1161} ##\u{11ab} ##\u{20ac} the minister ##ister ##ters min un
    ##aff ##able bridge council said on in of tuesday vote ##ing harbour port an not cafe ##ville euro 1000
    million ##ly
    """

  static let cases: [(text: String, pieces: String)] = [
    ("", "2 3"),
    (
      "The harbour minister said on Tuesday the vote was not in order.",
      "2 130 147 131 140 141 144 130 145 27 31 48 150 142 19 47 34 35 47 89 3"
    ),
    ("Ministers voted unaffably.", "2 131 48 145 34 135 136 31 32 156 89 3"),
    ("UNAFFABLE", "2 135 136 137 3"),
    ("the  bridge\u{9}of\u{a}the\u{d}\u{a}port", "2 130 138 143 130 148 3"),
    (
      "said:\u{201c}not in the port\u{201d}\u{2014}she\u{2019}s",
      "2 140 91 108 150 142 130 148 109 111 23 38 35 110 23 3"
    ),
    ("Caf\u{e9}ville", "2 151 152 3"),
    ("cafe\u{301}ville", "2 151 152 3"),
    ("CAF\u{c9}", "2 151 3"),
    (
      "\u{c5}ngstr\u{f6}m\u{2019}s na\u{ef}ve fa\u{e7}ade",
      "2 149 37 48 49 47 45 43 110 23 18 31 39 51 35 10 31 33 31 34 35 3"
    ),
    ("Stra\u{df}e", "2 23 49 47 31 121 35 3"),
    ("\u{1c5} \u{130}stanbul", "2 1 13 48 49 31 44 32 50 42 3"),
    ("\u{391}\u{3a3} \u{3b1}\u{3c2}", "2 117 119 1 3"),
    ("\u{395}\u{3bb}\u{3bb}\u{3ac}\u{3c2}", "2 1 3"),
    ("\u{439}\u{43e}\u{434} \u{438} \u{419}\u{43e}\u{434}", "2 1 124 1 3"),
    ("\u{4e2d}\u{6587}", "2 115 116 3"),
    ("a\u{4e2d}\u{6587}b", "2 5 115 116 6 3"),
    ("\u{4e2d} \u{6587}\u{5b57}", "2 115 116 1 3"),
    ("\u{d55c}\u{ad6d}\u{c5b4} \u{d558}", "2 1 126 127 3"),
    ("\u{30cf}\u{30ac} \u{30d0}", "2 1 1 3"),
    ("$1000 million, \u{20ac}5.6bn; 3%", "2 79 154 155 87 113 71 89 62 32 44 92 59 80 3"),
    ("1,000", "2 57 87 56 66 66 3"),
    ("10003", "2 154 69 3"),
    ("U.S.-led", "2 25 89 23 89 88 16 35 34 3"),
    ("don't", "2 8 45 44 82 24 3"),
    ("e-mail: a.b@c.de", "2 9 88 17 31 39 42 91 5 89 6 97 7 89 8 35 3"),
    (
      "http://port.example/vote?x=1&y=[2]",
      "2 12 49 49 46 91 90 90 148 89 9 53 31 43 46 42 35 90 145 96 28 94 57 81 29 94 98 58 100 3"
    ),
    ("#harbour @minister", "2 78 147 97 131 3"),
    ("a_b~c^d`e{f|g}", "2 5 102 6 107 7 101 8 103 9 104 10 105 11 106 3"),
    ("\\ / < > =", "2 99 90 93 95 94 3"),
    ("\u{2260} \u{226e} a\u{2260}b", "2 94 93 5 94 6 3"),
    ("a\u{200b}b \u{200d} x", "2 5 32 28 3"),
    ("so\u{ad}ft hy\u{2010}phen", "2 23 45 36 49 12 54 1 20 38 35 44 3"),
    ("\u{feff}the port", "2 130 148 3"),
    ("\u{0}the\u{7} vote\u{fffd}", "2 130 145 3"),
    ("a\u{b}b\u{c}c\u{1c}d\u{85}e", "2 5 32 33 34 35 3"),
    ("x\u{a0}y\u{2003}z\u{3000}w\u{2028}v", "2 28 29 30 27 26 3"),
    ("\u{301}\u{302}", "2 3"),
    ("q", "2 21 3"),
    ("quorum aq", "2 21 50 45 47 50 43 1 3"),
    ("aq the", "2 1 130 3"),
    ("qqq. the", "2 1 89 130 3"),
    ("\u{1f600} the \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} port", "2 1 130 1 148 3"),
    ("the\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}port", "2 1 3"),
    ("\u{e000}a\u{f0000}b", "2 5 32 3"),
    ("\u{1d400}bold", "2 1 3"),
    ("\u{fb01}sh \u{fb00}", "2 1 1 3"),
    ("\u{2460}\u{2461}", "2 1 3"),
    ("\u{bd} \u{b2} \u{b3}", "2 1 1 1 3"),
    ("\u{aa}\u{ba} \u{b5}", "2 1 1 3"),
    ("\u{661}\u{662}\u{663} \u{639}\u{631}\u{628}\u{649}", "2 1 1 3"),
    ("\u{915}\u{94d}\u{937}\u{93f} \u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940}", "2 1 1 3"),
    ("\u{e44}\u{e17}\u{e22} \u{e17}\u{e35}\u{e48}", "2 1 1 3"),
    ("\u{3a9} \u{c5} K", "2 1 5 15 3"),
    ("\u{ff46}\u{ff55}\u{ff4c}\u{ff4c}\u{3000}\u{ff57}\u{ff49}\u{ff44}\u{ff54}\u{ff48}", "2 1 1 3"),
    ("a\u{338}=\u{338}", "2 5 94 3"),
    ("x\u{1d16}5\u{1d165}y", "2 1 3"),
    ("[CLS] the [SEP]", "2 2 130 3 3"),
    ("a[MASK]b[UNK]", "2 5 4 6 1 3"),
    ("[cls] [ SEP ] [MASK", "2 98 7 42 48 100 98 23 35 46 100 98 17 31 48 41 3"),
    (String(repeating: "the ", count: 10), "2 130x10 3"),
    (String(repeating: "aa", count: 50), "2 5 31x99 3"),
    (String(repeating: "a", count: 101), "2 1 3"),
    (String(repeating: "\u{e9}", count: 100) + " b", "2 9 35x99 6 3"),
    (String(repeating: "\u{e9}", count: 101) + " b", "2 1 6 3"),
    (String(repeating: "-", count: 300), "2 88x254 3"),
    (String(repeating: "vote ", count: 254) + "port", "2 145x254 3"),
    (String(repeating: "vote ", count: 253) + "port", "2 145x253 148 3"),
    ("uu" + String(repeating: "a", count: 250), "2 1 3"),
    ("\u{2026}\u{2014}\u{2026}", "2 112 111 112 3"),
    ("O\u{2019}Brien\u{2019}s 5\u{b0}", "2 19 110 6 47 39 35 44 110 23 1 3"),
    ("\u{2019}\u{2018}\u{201c}", "2 110 1 108 3"),
    ("\u{2177} \u{2167}", "2 1 1 3"),
    ("\u{df} \u{1e9e}", "2 122 122 3"),
    ("\u{10a0} \u{10d0} \u{1c90}", "2 1 1 1 3"),
    ("\u{13a0} \u{ab70}", "2 1 1 3"),
    ("\u{10400}", "2 1 3"),
    ("\u{fdfa}", "2 1 3"),
    ("\u{1e9b}\u{323}", "2 1 3"),
    ("\u{1e69} \u{1e69}", "2 23 23 3"),
    ("\u{f40}\u{fb5}", "2 1 3"),
    ("\u{1d157}\u{1d165}", "2 1 3"),
    ("\u{4e3d} \u{8c48}", "2 1 1 3"),
  ]
}
