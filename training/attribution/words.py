"""Paragraphs as words, each with its word pieces and two features that an uncased model does not see.

`Sources/Linguistics/Attribution` computes the same from bytes; a change here is a change there.
"""
import re
from dataclasses import dataclass, field

from tokenizers import BertWordPieceTokenizer

PIECES_A_WORD = 6  # a longer word's further pieces are left out
CASES = 8  # of which 7 is that of [CLS] and [SEP]
QUOTES = 5  # of which 4 is that of [CLS] and [SEP]
MARKER = (7, 4)


@dataclass
class Paragraph:
    """Columns with one row a word."""

    start: int  # where the paragraph begins in the text
    ranges: list = field(default_factory=list)  # (start, end) in code points of the text
    pieces: list = field(default_factory=list)
    case: list = field(default_factory=list)
    quote: list = field(default_factory=list)
    tags: list = field(default_factory=list)


def tokenizer(vocabulary):
    return BertWordPieceTokenizer(vocabulary, lowercase=True)


def case_of(word):
    """0 no letter or digit, 1 small, 2 capitalised, 3 capitals, 4 digits, 5 mixed."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 4 if any(c.isdigit() for c in word) else 0
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1
    if all(upper):
        return 3 if len(letters) > 1 else 2
    return 2 if upper[0] and not any(upper[1:]) else 5


def quote_states(words):
    """0 outside of quotation marks, 1 inside, 2 an opening mark, 3 a closing one; a paragraph starts outside."""
    states, inside = [], False
    for word in words:
        if word == "“" or word == '"' and not inside:
            inside = True
            states.append(2)
        elif word in "”\"" and word:
            inside = False
            states.append(3)
        else:
            states.append(1 if inside else 0)
    return states


OPENING = {"‘": "’", "'": "'"}
DOUBLE = {"opening": ("“", 2), "closing": ("”", 3)}
STRONG, WEAK = 150, 12  # words that a single quotation reaches over, with and without punctuation before its end


def opens(text, a, b, start, end):
    """Whether the mark at a..<b stands as an opening one: behind white space or nothing, before a letter or digit."""
    return (a == start or text[a - 1].isspace()) and b < end and text[b].isalnum()


def single_quotations(words, text, paragraph):
    """(first, last) words of quotations between single marks, which are apostrophes too: the mark that ends one stands
    before no letter or digit, and behind punctuation, or else near."""
    start, end = paragraph.ranges[0][0], paragraph.ranges[-1][1]
    row = 0
    while row < len(words):
        closing = OPENING.get(words[row])
        if closing and paragraph.quote[row] == 0 and opens(text, *paragraph.ranges[row], start, end):
            weak = strong = None
            for place in range(row + 1, min(len(words), row + STRONG)):
                a, b = paragraph.ranges[place]
                if paragraph.quote[place] > 1 or words[place] in OPENING and opens(text, a, b, start, end):
                    break
                if words[place] != closing or b < end and text[b].isalnum() or text[a - 1].isspace():
                    continue
                if text[a - 1] in ",.!?…":
                    strong = place
                    break
                if weak is None and place - row <= WEAK:
                    weak = place
            last = strong if strong is not None else weak
            if last is not None:
                yield row, last
                row = last
        row += 1


def paragraphs_of(text, tokenize):
    """The lines of `text` that hold a word."""
    marks = {name: tokenize.token_to_id(mark) for name, (mark, _) in DOUBLE.items()}
    for line in re.finditer(r"[^\n]+", text):
        encoding = tokenize.encode(line.group(), add_special_tokens=False)
        paragraph, last = Paragraph(line.start()), None
        for piece, word, (a, b) in zip(encoding.ids, encoding.word_ids, encoding.offsets):
            a, b = a + line.start(), b + line.start()
            if word != last:
                paragraph.ranges.append((a, b))
                paragraph.pieces.append([piece])
                last = word
            else:
                paragraph.ranges[-1] = (paragraph.ranges[-1][0], b)
                if len(paragraph.pieces[-1]) < PIECES_A_WORD:
                    paragraph.pieces[-1].append(piece)
        if not paragraph.ranges:
            continue
        words = [text[a:b] for a, b in paragraph.ranges]
        paragraph.case = [case_of(word) for word in words]
        paragraph.quote = quote_states(words)
        # Where an outlet sets single marks the model reads double ones.
        for first, last in single_quotations(words, text, paragraph):
            for row in range(first, last + 1):
                paragraph.quote[row] = 1
            for row, name in ((first, "opening"), (last, "closing")):
                paragraph.pieces[row], paragraph.quote[row] = [marks[name]], DOUBLE[name][1]
        paragraph.tags = [0] * len(words)
        yield paragraph
