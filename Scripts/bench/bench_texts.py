"""The texts that both sides read: whole news articles."""

import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "parity"))
import corpora  # noqa: E402

WORDS = 75_000
SOURCES = ["stories-basil", "quotes-polnear/dev"]


def articles(folder):
    """About `WORDS` words of articles by id, alternately from each source; and a sentence that says which they are."""
    if not Path(folder).is_dir():
        return repeated_examples(), "the articles of `Examples/`, repeated with other numbers"
    sources = []
    for source in SOURCES:
        lines = (Path(folder) / source / "input.jsonl").read_text(encoding="utf-8").split("\n")
        sources.append([(f"{source}/{row['id']}", row["text"]) for row in map(json.loads, filter(None, lines))])
    found, words = {}, 0
    for pair in zip(*sources):
        for text_id, text in pair:
            if words < WORDS:
                found[text_id] = text
                words += len(text.split())
    return found, "whole articles of " + " and ".join(f"`{source}`" for source in SOURCES)


def repeated_examples():
    """The examples again and again, each time with other digits, so that nothing is the same text twice."""
    found, words, round_number = {}, 0, 0
    while words < WORDS:
        for name, text in corpora.examples().items():
            changed = re.sub(r"\d", lambda digit: str((int(digit[0]) + round_number) % 10), text)
            found[f"{name}/{round_number}"] = changed
            words += len(changed.split())
        round_number += 1
    return found


def of_length(articles, words=700, count=20):
    """The articles whose length comes closest to `words`, at most a tenth away, else one that is put together."""
    near = sorted(articles.items(), key=lambda item: abs(len(item[1].split()) - words))
    near = dict(item for item in near[:count] if abs(len(item[1].split()) - words) <= words / 10)
    if near:
        return near
    paragraphs = "\n\n".join(articles.values()).split("\n\n")
    text = ""
    for paragraph in paragraphs:
        if len((text + paragraph).split()) > words:
            break
        text += paragraph + "\n\n"
    return {"joined": text}


def write(texts, path):
    """Writes texts as lines of JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as output:
        for text_id, text in texts.items():
            output.write(json.dumps({"id": text_id, "text": text}, ensure_ascii=False) + "\n")
    return path
