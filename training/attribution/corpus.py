"""An annotated corpus: a folder with input.jsonl ({"id", "text"} a line) and gold.jsonl ({"id", "quotes": [{"source",
"cue", "content": [[start, end], …]}]}), offsets in code points."""
import bisect
import hashlib
import json
import os

from labels import NUMBER, ROLES
from words import paragraphs_of


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def digest(folder):
    """SHA-256 over both files."""
    state = hashlib.sha256()
    for name in ("input.jsonl", "gold.jsonl"):
        with open(os.path.join(folder, name), "rb") as file:
            state.update(file.read())
    return state.hexdigest()


def articles(folder, tokenize):
    """(text, paragraphs with their tags) of each article, in the order of the file."""
    gold = {row["id"]: row["quotes"] for row in lines(os.path.join(folder, "gold.jsonl"))}
    for row in lines(os.path.join(folder, "input.jsonl")):
        paragraphs = list(paragraphs_of(row["text"], tokenize))
        label(paragraphs, row["text"], gold.get(row["id"], []))
        yield row["text"], paragraphs


def label(paragraphs, text, quotes):
    """Sets the tags. Where annotations overlap, the shorter one is written over the longer one."""
    spans = {(a, b, role) for quote in quotes for role in ROLES for a, b in quote.get(role, [])}
    starts = [paragraph.start for paragraph in paragraphs]
    for a, b, role in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        place = max(0, bisect.bisect_right(starts, a) - 1)
        first = True
        # An annotation that runs on into the next paragraph is one span in each.
        while place < len(paragraphs) and paragraphs[place].start < b:
            paragraph, first = paragraphs[place], True
            for row, (x, y) in enumerate(paragraph.ranges):
                if y <= a or x >= b:
                    continue
                paragraph.tags[row] = NUMBER[("B-" if first else "I-") + role]
                first = False
            place += 1
    for paragraph in paragraphs:
        mend(paragraph.tags)


def mend(tags):
    """A span that another one was written over goes on as a span of its own."""
    for row, tag in enumerate(tags):
        if tag and tag % 2 == 0 and (row == 0 or tags[row - 1] not in (tag, tag - 1)):
            tags[row] = tag - 1
