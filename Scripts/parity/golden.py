#!/usr/bin/env python3
"""Writes the golden files of the tests from spaCy and ONNX Runtime: `make test` then needs no Python.

    Scripts/parity/golden.py MODELS        MODELS is .cache/parity/models, which Scripts/parity/setup fills

Run it again only when the sentences or the examples change.
"""

import json
import sys
from pathlib import Path

import corpora
import golden_texts
import minilm
import reading
import spacy

FOLDER = corpora.REPOSITORY / "Tests" / "LinguisticsTests" / "Golden"


def compact(text_id, text, row):
    """A reading in columns; `_` stands for no morphology."""
    tokens = row["tokens"]
    return {
        "id": text_id, "text": text,
        "start": [token["start"] for token in tokens], "end": [token["end"] for token in tokens],
        "tag": " ".join(token["tag"] for token in tokens), "pos": " ".join(token["pos"] for token in tokens),
        "lemma": [token["lemma"] for token in tokens],
        "morph": " ".join(token.get("morph", "_") for token in tokens),
        "head": [token["head"] for token in tokens], "dep": " ".join(token["dep"] for token in tokens),
        "sentences": [place for place, token in enumerate(tokens) if token.get("sent_start")],
        "entities": [[entity["start"], entity["end"], entity["type"]] for entity in row["entities"]],
        "noun_chunks": [[chunk["start"], chunk["end"], chunk["root"]] for chunk in row["noun_chunks"]],
    }


def write(name, rows):
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / name).open("w", encoding="utf-8", newline="\n") as output:
        for row in rows:
            output.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def main(models):
    texts = {f"sentence-{number:02}": text for number, text in enumerate(golden_texts.TEXTS)}
    texts |= corpora.examples()
    pipeline = spacy.load(models / "md")
    write("english.jsonl", [compact(name, text, reading.of_document(pipeline(text))) for name, text in texts.items()])
    reference = minilm.Reference(models / "minilm")
    vectors = reference.vectors(golden_texts.SENTENCES, batch_size=1)
    write("vectors.jsonl", [
        {"text": text, "pieces": reference.pieces(text), "vector": [round(float(x), 5) for x in vector]}
        for text, vector in zip(golden_texts.SENTENCES, vectors)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
