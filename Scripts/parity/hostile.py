"""Text that breaks tokenisers, from a fixed seed: the same sentences and seed give the same text anywhere.

NUL is left out: Parallax refuses a text that holds it, which its own tests check.
"""

import random

SCHEMES = ["http://", "https://", "www.", "ftp://", ""]
HOSTS = ["example.org", "news.example.co.uk", "a-b.example.com", "xn--bcher-kva.example", "10.0.0.1", "example.museum",
         "münchen.example", "localhost", "example", "sub.sub.example.io"]
PATHS = ["", "/", "/a/b.html", "/wiki/Foo_(bar)", "/?q=1&r=a%20b", "#top", "/~me/", ":8080/x", "/2024/04/09/talks-end",
         "/…", "/a,b;c", "/'quoted'", '/"x"', "/é/ü"]
MAIL = ["press@example.org", "first.last+tag@news.example.co.uk", "a@b", "@handle", "@@", "user@", "<desk@example.org>",
        "mailto:desk@example.org", "#hashtag", "#1", "$AAPL", "r/news", "u/name"]
EMOJI = ["🙂", "👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇫🇷", "🇺🇸🇬🇧", "❤️", "☃", "🤷🏾‍♀️", "👨‍💻", "1️⃣", "©", "™", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🙂🙂🙂", "⚠️"]
EMOTICONS = [":)", ":-(", ";-)", ":D", "xD", "<3", "</3", "(╯°□°）╯︵┻━┻", "¯\\(ツ)/¯", "^_^", ":'(", ":P", "8-)", "o_O", "(-:",
             "ಠ_ಠ", "(>_<)", "=)", ":-/"]
SCRIPTS = ["Москва", "北京", "東京都", "서울", "القاهرة", "ירושלים", "Ελλάδα", "नई दिल्ली", "กรุงเทพฯ", "Հայաստան", "საქართველო",
           "Łódź", "İstanbul", "Straße", "Æthelstan", "ǅ", "ﬁnance", "Ⅷ", "①", "ª", "ß", "ẞ", "Σίσυφος", "naïve", "«Россия»",
           "「東京」", "„Ja“", "‚so‘", "“”", "‹x›", "中国的A股", "x日y", "٣٤", "१२३", "𝒜𝓁𝒾𝒸𝑒", "Ａｌｉｃｅ", "ﷺ"]
QUOTES = ['"', "'", "“", "”", "‘", "’", "``", "''", "«", "»", "`", "´", "„", "‟", "′", "″", '"\'', "'\"", "”’", "“‘"]
ENDS = [".", "!", "?", "…", "...", "....", "?!", "!!!", ",", ";", ":", "--", "—", "–", "---", "/", "\\", "|", "*", "**", "_",
        "__", "~", "=", "==", "+", "%", "°", "&", "&amp;", "(", ")", "[", "]", "{", "}", "<", ">", "<b>", "</p>", "•", "·",
        "§", "¶", "†", "‡", "№", "#", "^", "$", "£", "€", "¥", "¢", "₹", "🄯"]
NUMBERS = ["1,234.56", "$1.5bn", "£2m", "€3,50", "10%", "10 %", "5km", "5 km", "3pm", "3 p.m.", "3p.m.", "9/11", "2024-04-09",
           "12:30", "1990s", "'90s", "’90s", "1st", "22nd", "3rd", "4th", "No.5", "C$40", "US$1m", "-5", "−5", "+44 20 7946 0000",
           "1.2.3", "1/2", "½", "2x4", "10^6", "1e-9", "0x1F", "50-50", "6-foot-2", "20-year-old", "mid-1990s", "5kg.", "10am-2pm",
           "30°C", "30°C.", "9mm", "16GB", "4K", "100,000,000", "1.", "2)", "(3)", "a.", "iv.", "#1", "1-0", "7:1"]
WORDS = ["don't", "don’t", "DON'T", "Don’t", "dont", "cannot", "gonna", "Gotta", "I'm", "I’m", "im", "you've", "y'all", "ma'am",
         "o'clock", "O'Brien", "rock'n'roll", "'em", "’em", "'tis", "'twas", "he'd've", "couldn't've", "who's", "what're", "let's",
         "John's", "Johns'", "James’s", "U.S.", "U.S.A.", "U.K.'s", "U.N.-backed", "a.m.", "p.m.", "e.g.", "i.e.", "etc.", "vs.",
         "v.", "Mr.", "Mrs.", "Dr.", "Gov.", "Sen.", "Inc.", "Ltd.", "Corp.", "Jan.", "Sept.", "St.", "Calif.", "Ph.D.", "J.R.R.",
         "A.", "Mt.", "No.", "w/o", "w/", "and/or", "n't", "'s", "’s", "'S", "'ll", "'re", "-", "e-mail", "co-operate", "re-elect",
         "state-of-the-art", "well-known", "Jean-Luc", "anti-U.S.", "non-", "-ish", "O.K.", "ok.", "C++", "C#", ".NET", "Node.js",
         "iPhone", "eBay", "McDonald's", "AT&T", "R&D", "Q&A", "24/7", "him/her", "s/he", "yes/no", "word.Word", "end.Next",
         "end.next", "end,next", "end;next", "a:b", "A:b", "foo_bar", "x=y", "a*b", "a+b", "<tag>", "snake_case_word", "ALLCAPS",
         "CamelCaseWord", "hello!world", "what?no", "(see", "below)", "[sic]", "(R-Iowa)", "(D-Calif.),", "it's...", "wait...what",
         "wow—really", "2014–15", "1939-45", "pre–war", "New York-based", "“Yes,”", "'Yes,'", '"Yes."', "(‘No’)", "said:“Go”"]
SPACES = ["  ", "   ", "\t", "\t\t", "\n", "\n\n", "\n\n\n", " \n ", "\r\n", "\r", "\u00a0", "\u00a0\u00a0", "\u2003", "\u2009",
          "\u200a", "\u202f", "\u3000", "\u2028", "\u2029", "\u0085", "\u000b", "\u000c", "\u1680", "\u205f", " \t \n", "\n \n"]
INVISIBLE = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069",
             "\ufffd", "\ufffe", "\ue000", "\U000f0000", "\U0010ffff"]
CONTROLS = [chr(code) for code in range(1, 32)] + ["\x7f"] + [chr(code) for code in range(0x80, 0xa0)]
MARKS = ["e\u0301", "n\u0303", "Z\u0351\u036b\u0343", "a\u0308\u0323", "\u0301", "o\u0338", "i\u0307", "\u0301word", "क्ष", "\u20dd"]


class Maker:
    """Makes hostile texts of real sentences."""

    def __init__(self, sentences, seed):
        self.random = random.Random(seed)
        self.sentences = sentences

    def pick(self, items):
        return items[self.random.randrange(len(items))]

    def sentence(self):
        return self.pick(self.sentences)

    def address(self):
        return self.pick(SCHEMES) + self.pick(HOSTS) + self.pick(PATHS)

    def long_word(self):
        piece = self.pick(["a", "ab", "Aa1", "x-", "é", "no.", "1,", "$", "(", "ha", "不", "🙂", "_", "/a", "'s"])
        return piece * self.random.randrange(20, 400)

    def piece(self):
        """One hostile piece of any kind."""
        kinds = [self.address, self.long_word] + [
            lambda items=items: self.pick(items)
            for items in (MAIL, EMOJI, EMOTICONS, SCRIPTS, QUOTES, ENDS, NUMBERS, NUMBERS, WORDS, WORDS, WORDS, SPACES,
                          INVISIBLE, CONTROLS, MARKS)
        ]
        weights = [3, 0.3] + [1] * (len(kinds) - 2)
        return self.random.choices(kinds, weights)[0]()

    def spliced(self):
        """A sentence with pieces between its words, glued to them or not."""
        words = self.sentence().split(" ")
        for _ in range(self.random.randrange(1, 5)):
            place = self.random.randrange(len(words) + 1)
            glue = self.random.randrange(4)
            if glue == 0 or not words:
                words.insert(place, self.piece())
            else:
                place = min(place, len(words) - 1)
                word = words[place]
                cut = self.random.randrange(len(word) + 1)
                words[place] = {
                    1: self.piece() + word,
                    2: word + self.piece(),
                    3: word[:cut] + self.piece() + word[cut:],
                }[glue]
        return " ".join(words)

    def nested(self):
        """Quotations inside quotations, the marks not always a pair."""
        text = self.sentence()
        for _ in range(self.random.randrange(1, 6)):
            text = self.pick(QUOTES + ["(", "["]) + text + self.pick(QUOTES + [")", "]", ",”", ".’"])
            if self.random.random() < 0.4:
                text = self.sentence() + " " + text + self.pick([" ", ""]) + self.pick(ENDS)
        return text

    def table(self):
        """Rows and columns, as pasted from a spreadsheet or typed."""
        separator = self.pick(["\t", " | ", ",", ";", "  ", "   ", "|"])
        rows = []
        for _ in range(self.random.randrange(2, 9)):
            cells = [self.pick([self.pick(NUMBERS), self.pick(WORDS), self.sentence()[:20], "", "-"])
                     for _ in range(self.random.randrange(2, 7))]
            rows.append(separator.join(cells))
        return "\n".join(rows)

    def long_line(self):
        """Ten thousand characters without a line break."""
        parts, length = [], 0
        while length < 10_000:
            parts.append(self.sentence() if self.random.random() < 0.8 else self.spliced().replace("\n", " "))
            length += len(parts[-1]) + 1
        return " ".join(parts)

    def soup(self):
        """Pieces only."""
        glue = self.pick(["", " ", " ", "\n"])
        return glue.join(self.piece() for _ in range(self.random.randrange(1, 25)))

    def shuffled(self):
        """A sentence whose characters were damaged: dropped, doubled, swapped, upper case."""
        letters = list(self.sentence())
        for _ in range(self.random.randrange(1, 12)):
            place = self.random.randrange(len(letters))
            kind = self.random.randrange(5)
            if kind == 0:
                del letters[place]
            elif kind == 1:
                letters.insert(place, letters[place])
            elif kind == 2:
                letters[place] = letters[place].upper()
            elif kind == 3:
                letters[place] = self.pick(ENDS + QUOTES)
            else:
                letters[place] = chr(self.random.choice([
                    self.random.randrange(0x20, 0x7f), self.random.randrange(0xa0, 0x250),
                    self.random.randrange(0x300, 0x1000), self.random.randrange(0x2000, 0x2c00)]))
            if not letters:
                break
        return "".join(letters)

    def paragraphs(self):
        """An article in which some sentences are hostile."""
        parts = []
        for _ in range(self.random.randrange(4, 15)):
            parts.append(self.spliced() if self.random.random() < 0.3 else self.sentence())
            parts.append(self.pick([" ", " ", " ", "\n", "\n\n"] + SPACES))
        return "".join(parts)


def make(sentences, count=3000, seed=20240409):
    """`count` hostile texts, by id; every kind is there."""
    maker = Maker(sentences, seed)
    kinds = [(maker.spliced, 12), (maker.nested, 3), (maker.table, 2), (maker.soup, 3), (maker.shuffled, 4),
             (maker.paragraphs, 3), (maker.long_line, 0.1)]
    texts = {}
    for number in range(count):
        kind = maker.random.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]
        text = kind()
        texts[f"hostile/{number:05}-{kind.__name__}"] = text or "."
    for number, text in enumerate([" ", "\n", "\n\n", ".", "a", "\u200b", "\u0301", "🙂", "'", "“", " a", "a ", " .", "\ta\n", "''s"]):
        texts[f"hostile/edge-{number:02}"] = text
    return texts
