"""What it would cost to leave sentences or paragraphs without a word of saying untagged: the share of words that need no
tagging, and the share of gold contents that are lost, for several lists of words. The lists are counted on one corpus
folder (how often a word stands in a cue) and tried on another; what holds a quotation mark or a colon is always tagged."""
import argparse
import collections
import json
import re

WORD = re.compile(r"[a-z']+")
UNITS = {"paragraphs": re.compile(r"[^\n]+"), "sentences": re.compile(r"[^\n.?!]+[.?!\"”\n]*")}
MARKS = re.compile(r"[\"“”:«]|''|``")


def documents(folder):
    gold = {row["id"]: row["quotes"] for row in map(json.loads, open(folder + "/gold.jsonl", encoding="utf-8"))}
    for row in map(json.loads, open(folder + "/input.jsonl", encoding="utf-8")):
        yield row["text"], gold[row["id"]]


def shares(folder):
    """How much of its places each word has in a cue."""
    cues, places = collections.Counter(), collections.Counter()
    for text, quotes in documents(folder):
        places.update(WORD.findall(text.lower()))
        for quote in quotes:
            for start, end in quote["cue"]:
                cues.update(WORD.findall(text[start:end].lower()))
    return {word: count / (places[word] + 5) for word, count in cues.items() if count > 1}


def measure(folder, unit, words):
    """(share of the words that are skipped, share of the contents that begin in them)"""
    skipped = total = lost = contents = 0
    for text, quotes in documents(folder):
        spans = [span for quote in quotes for span in quote["content"]]
        contents += len(spans)
        for piece in unit.finditer(text):
            count = len(piece.group().split())
            total += count
            if MARKS.search(piece.group()) or words & set(WORD.findall(piece.group().lower())):
                continue
            skipped += count
            lost += sum(piece.start() <= start < piece.end() for start, _ in spans)
    return skipped / total, lost / contents


def without_content(folder, unit):
    """The share of the words that stand where no content does: what a perfect list would save."""
    empty = total = 0
    for text, quotes in documents(folder):
        spans = [span for quote in quotes for span in quote["content"]]
        for piece in unit.finditer(text):
            count = len(piece.group().split())
            total += count
            empty += count * all(end <= piece.start() or start >= piece.end() for start, end in spans)
    return empty / total


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", help="folder with input.jsonl and gold.jsonl")
    parser.add_argument("dev", help="another such folder")
    options = parser.parse_args()
    share = shares(options.train)
    for name, unit in UNITS.items():
        print(f"{name}: {100 * without_content(options.dev, unit):.1f} % of the words stand where no content does")
        for least in (0.03, 0.05, 0.1, 0.2, 0.3):
            words = {word for word in share if share[word] >= least}
            skipped, lost = measure(options.dev, unit, words)
            print(f"{name}, {len(words)} words: {100 * skipped:.1f} % not tagged, {100 * lost:.1f} % of the contents lost")


if __name__ == "__main__":
    main()
