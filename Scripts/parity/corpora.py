"""The texts that are compared: news prose from a data folder, the project's examples, and hostile text.

A corpus is a dictionary from an id to a text, in a fixed order. Texts that occur twice are read once.
"""

import json
import re
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

FUNCTION_WORDS = frozenset(
    "the of and to in a that is for on with as was he it by at from his be are this have an said not but they "
    "who has were had which their or its will been would".split()
)


def is_english(text):
    """Whether a long text looks like English; short ones cannot be told and are taken."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < 60:
        return True
    return sum(word in FUNCTION_WORDS for word in words) / len(words) > 0.15


def data(folder):
    """Every English text under `folder`: the member `text` of each line of each `input.jsonl` and `gold.jsonl`."""
    texts, seen = {}, set()
    for path in sorted(Path(folder).rglob("*.jsonl")):
        if path.name not in ("input.jsonl", "gold.jsonl"):
            continue
        name = path.parent.relative_to(folder).as_posix()
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
            text = row.get("text")
            if not isinstance(text, str) or not text or text in seen or not is_english(text):
                continue
            seen.add(text)
            texts[f"{name}/{row['id']}"] = text
    return texts


def examples():
    """The invented articles of the project."""
    paths = sorted((REPOSITORY / "Examples").rglob("*.txt"))
    return {f"Examples/{path.name}": path.read_text(encoding="utf-8") for path in paths}


def sentences(texts):
    """Plain sentences of `texts`, cut roughly: material to splice hostile pieces into."""
    found = []
    for text in texts.values():
        for line in text.splitlines():
            found += [piece for piece in re.split(r"(?<=[.!?]) +", line.strip()) if 20 < len(piece) < 300]
    return found
