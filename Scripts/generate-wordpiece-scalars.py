"""Writes Sources/Linguistics/Vectors/WordPieceScalarTable.swift: what BERT's normaliser and pre-tokeniser do with each
Unicode scalar, asked of the Hugging Face `tokenizers` package, whose Unicode tables are frozen in the released models.

    python3 -m pip install tokenizers==0.23.3
    python3 Scripts/generate-wordpiece-scalars.py

The table is a text of records, sorted, hexadecimal: `start:end` (or `start` alone), an action and its operand.
    D   dropped             S   white space           I   a word of its own (punctuation, CJK)
    =x  becomes x (or x.y)  +x  moves up by x         -x  moves down by x
    *x  every second scalar from the start moves up by x
    H   Hangul syllable, decomposed by arithmetic
    An I before = + - means that the result is a word of its own. Scalars in no record stay as they are.
"""

import pathlib
import textwrap

from tokenizers import normalizers, pre_tokenizers

normaliser = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
splitter = pre_tokenizers.BertPreTokenizer()
HANGUL = range(0xAC00, 0xD7A4)


def action(scalar):
    """What happens to one scalar: (kind, targets); kind is d, s, h, k(eep), m(ap), i(solate)."""
    if scalar in HANGUL:
        return ("h", None)
    normal = normaliser.normalize_str(chr(scalar))
    if normal == "":
        return ("d", None)
    if normal.strip() == "":
        return ("s", None)
    target = tuple(map(ord, normal.strip()))
    pieces = [piece for piece, _ in splitter.pre_tokenize_str("a" + normal + "b")]
    if len(pieces) == 1:
        return ("k", None) if target == (scalar,) else ("m", target)
    assert len(pieces) == 3, hex(scalar)
    return ("i", target)


def records(actions):
    """The shortest records, greedily."""
    scalars = sorted(actions)
    place = 0
    while place < len(scalars):
        start = scalars[place]
        kind, target = actions[start]

        def run(same, step=1):
            end = start
            while end + step in actions and same(end + step):
                end += step
            return end

        if kind in "dsh":
            end, text = run(lambda s: actions[s][0] == kind), kind.upper()
        elif kind == "i" and target == (start,):
            end, text = run(lambda s: actions[s] == ("i", (s,))), "I"
        elif len(target) > 1:
            end = run(lambda s: actions[s] == (kind, target))
            text = ("I" if kind == "i" else "") + "=" + ".".join(f"{t:x}" for t in target)
        else:
            prefix = "I" if kind == "i" else ""
            delta = target[0] - start
            equal = run(lambda s: actions[s] == (kind, target))
            moved = run(lambda s: actions[s] == (kind, (s + delta,)))
            other = run(lambda s: s - 1 not in actions and actions[s] == (kind, (s + delta,)), 2)
            if kind == "m" and delta > 0 and other > max(equal, moved):
                yield f"{start:x}:{other:x}*{delta:x}"
                while place < len(scalars) and scalars[place] <= other:
                    place += 1
                continue
            end = max(equal, moved)
            text = prefix + (f"={target[0]:x}" if equal >= moved else f"{'+' if delta > 0 else '-'}{abs(delta):x}")
        yield (f"{start:x}:{end:x}" if end > start else f"{start:x}") + text
        while place < len(scalars) and scalars[place] <= end:
            place += 1


actions = {}
for scalar in range(0x80, 0x110000):
    if not 0xD800 <= scalar < 0xE000:
        found = action(scalar)
        if found[0] != "k":
            actions[scalar] = found

lines = textwrap.wrap(" ".join(records(actions)), 116, break_on_hyphens=False, break_long_words=False)
out = pathlib.Path(__file__).parent.parent / "Sources/Linguistics/Vectors/WordPieceScalarTable.swift"
out.write_text(
    "// Written by Scripts/generate-wordpiece-scalars.py, which also tells the format. Do not edit.\n\n"
    "extension WordPieceScalars {\n"
    "  /// What happens to each scalar from U+0080 on.\n"
    '  static let table = """\n' + "".join(f"    {line}\n" for line in lines) + '    """\n}\n'
)
print(len(lines), "lines")
