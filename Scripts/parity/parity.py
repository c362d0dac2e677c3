#!/usr/bin/env python3
"""Compares Parallax with spaCy and with ONNX Runtime on the same weights; `make parity` runs it.

Exit code 1 when an agreement is below its floor.
"""

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import compare
import corpora
import hostile
import reading

FLOOR_COSINE = 0.9999

# Parallax reads longer texts in segments (EnglishReader.segmentLimit), spaCy as a whole: they are reported apart.
SEGMENT_LIMIT = 8192
LONG = "long texts"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=corpora.REPOSITORY.parent / "shared" / "data",
                        help="a folder with input.jsonl files; PARALLAX_DATA for the script `run`")
    parser.add_argument("--bin", type=Path, required=True, help="the folder of parallax and parallax-evaluate")
    parser.add_argument("--models", type=Path, required=True, help="the folder of the unpacked reference models")
    parser.add_argument("--cache", type=Path, required=True, help="a folder for readings and differences")
    parser.add_argument("--model", choices=["md", "sm"], default="md")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", type=int, default=40, help="differences to print; all of them are in a file")
    parser.add_argument("--only", choices=["language", "vectors"], help="one half of the comparison")
    parser.add_argument("--limit", type=int, help="texts of a corpus at the most, for a quick look")
    parser.add_argument("--sentences", type=int, default=4000, help="sentences whose vectors are compared")
    parser.add_argument("--update", type=Path, help="a Markdown file that keeps the results between markers")
    return parser.parse_args()


def all_corpora(options):
    """The corpora by name; hostile text is spliced from the sentences of the others."""
    sets = {"examples": corpora.examples()}
    prose = corpora.data(options.data) if options.data.is_dir() else {}
    if prose:
        sets["prose"] = prose
    else:
        print(f"There is no data at {options.data}: the examples and hostile text are compared only.\n")
    sets["hostile"] = hostile.make(corpora.sentences(prose or sets["examples"]))
    if options.limit:
        sets = {name: dict(list(texts.items())[:options.limit]) for name, texts in sets.items()}
    return sets


# MARK: Language

def compare_language(options, sets):
    """Compares tokens, attributes and spans; true where every floor is held."""
    reference = reading.Reference(options.models / options.model, options.cache / "reference" / options.model)
    arguments = ["--tokens", "--any-language", "--jobs", str(options.jobs), "--model", options.model]
    results, notes = {}, []
    for name, texts in sets.items():
        expected = reference.read(name, texts)
        found, failures = reading.ours(options.bin / "parallax", texts, options.cache / "ours", arguments)
        results[name] = compare.Comparison()
        for text_id, text in texts.items():
            if text_id in found:
                is_long = len(expected[text_id]["tokens"]) > SEGMENT_LIMIT
                result = results.setdefault(LONG, compare.Comparison()) if is_long else results[name]
                result.add(text_id, text, expected[text_id], found[text_id])
            elif text_id not in failures:
                raise SystemExit(f"{text_id} is not in the output")
        notes += [f"{name}: {count} texts were refused: {message}" for message, count in Counter(failures.values()).items()]
    if LONG in results:
        results[LONG] = results.pop(LONG)
        notes.append(f"Long texts have more than {SEGMENT_LIMIT:,} tokens: Parallax reads them in segments; no floor.")
    show_language(options, results, notes)
    show_differences(options, [difference for result in results.values() for difference in result.differences])
    return not any(result.failures() for name, result in results.items() if name != LONG)


def show_language(options, results, notes):
    lines = ["| | " + " | ".join(results) + " | floor |", "|---|" + "---:|" * (len(results) + 1)]
    for label, value in [
        ("texts", lambda r: f"{r.texts:,}"), ("tokens in spaCy", lambda r: f"{r.tokens.total:,}"),
        ("texts tokenised otherwise", lambda r: f"{r.texts_tokenised_apart:,}"),
        ("texts without any difference", lambda r: f"{r.texts_identical:,}"),
    ]:
        lines.append(f"| {label} | " + " | ".join(value(result) for result in results.values()) + " | |")
    for name in compare.Comparison().scores():
        scores = [result.scores()[name] for result in results.values()]
        cells = [f"{percent(score)} ({score.total - score.right:,} apart)" for score in scores]
        floor = compare.FLOOR_TOKENS if name == "tokens" else compare.FLOOR_ATTRIBUTES
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {100 * floor:g} % |")
    lines += [f"\n{note}" for note in notes]
    report(options, f"parity {options.model}", f"Agreement with spaCy, en_core_web_{options.model}", "\n".join(lines))


def report(options, marker, title, text):
    """Prints a result, and puts it between its markers in the file that is to be updated."""
    print(f"\n### {title}\n\n{text}")
    if not options.update:
        return
    page = options.update.read_text(encoding="utf-8")
    before, opened, rest = page.partition(f"<!-- {marker} -->")
    _, closed, after = rest.partition(f"<!-- /{marker} -->")
    if not opened or not closed:
        raise SystemExit(f"{options.update} has no <!-- {marker} --> … <!-- /{marker} -->")
    options.update.write_text(f"{before}{opened}\n{text}\n{closed}{after}", encoding="utf-8")


def percent(score):
    """The share, cut and not rounded: only what agrees in all is 100 %."""
    return "100 %" if score.right == score.total else f"{int(1e7 * score.share) / 1e5:.5f} %"


def show_differences(options, differences):
    path = options.cache / f"differences-{options.model}.txt"
    path.write_text("\n".join(map(str, differences)) + "\n", encoding="utf-8", errors="replace")
    print(f"\n{len(differences)} differences, all in {path}")
    for difference in differences[:options.show]:
        print(difference)


# MARK: Vectors

def compare_vectors(options, sets):
    """Compares word pieces and vectors of sentences; true where all are as they must be."""
    import minilm
    reference = minilm.Reference(options.models / "minilm")
    return all([compare_pieces(options, reference, sets), compare_cosines(options, reference, sets)])


def compare_pieces(options, reference, sets):
    """Compares word pieces of every line of every text."""
    lines = sorted({line for texts in sets.values() for text in texts.values() for line in text.split("\n") if line})
    path = options.cache / "ours" / "lines.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as output:
        for number, line in enumerate(lines):
            output.write(json.dumps({"id": str(number), "text": line}, ensure_ascii=False) + "\n")
    command = [str(options.bin / "parallax-evaluate"), "wordpieces", str(path)]
    apart = []
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        for line, row in zip(lines, process.stdout, strict=True):
            pieces = json.loads(row)["pieces"]
            expected = reference.pieces(line)
            if pieces != expected:
                apart.append((line, expected, pieces))
    report(options, "parity wordpiece", "WordPiece beside Hugging Face tokenizers",
           f"{len(lines):,} different lines of all texts, {len(apart):,} in other pieces.")
    for line, expected, pieces in apart[:options.show]:
        first = next((n for n, (a, b) in enumerate(zip(expected, pieces)) if a != b), min(len(expected), len(pieces)))
        names = [[reference.tokenizer.id_to_token(piece) for piece in side[first:first + 6]] for side in (expected, pieces)]
        print(f"{line[:200]!r}\n  tokenizers {names[0]}\n  ours       {names[1]}")
    return process.returncode == 0 and not apart


def compare_cosines(options, reference, sets):
    """Compares the vectors of our own sentences."""
    chosen = {}
    for name, texts in sets.items():
        ids = sorted(texts)
        random.Random(7).shuffle(ids)
        count = 0
        for text_id in ids:
            if count >= options.sentences / len(sets):
                break
            chosen[text_id] = texts[text_id]
            count += 1 + texts[text_id].count(". ")
    found, failures = reading.ours(
        options.bin / "parallax", chosen, options.cache / "ours",
        ["--layers", "vectors", "--any-language", "--jobs", str(options.jobs)])
    sentences, vectors = [], []
    for text_id, row in found.items():
        sentences += [chosen[text_id][start:end] for start, end in row["sentences"]]
        vectors += row["vectors"]
    expected = reference.vectors(sentences)
    cosines = [cosine(ours, theirs) for ours, theirs in zip(vectors, expected, strict=True)]
    worst = sorted(range(len(cosines)), key=lambda place: cosines[place])[:5]
    report(options, "parity vectors", "Vectors beside ONNX Runtime, fp32",
           f"{len(cosines):,} sentences: cosine at least 1 − {1 - min(cosines):.1e}, "
           f"in the mean 1 − {1 - sum(cosines) / len(cosines):.1e}.")
    if failures:
        print(f"{len(failures)} texts were refused")
    for place in worst:
        if cosines[place] < FLOOR_COSINE:
            print(f"  {cosines[place]:.6f} {sentences[place][:200]!r}")
    return min(cosines) >= FLOOR_COSINE


def cosine(left, right):
    import numpy
    left, right = numpy.asarray(left, dtype=numpy.float64), numpy.asarray(right, dtype=numpy.float64)
    lengths = numpy.linalg.norm(left) * numpy.linalg.norm(right)
    return float(left @ right / lengths) if lengths else 0.0


def main():
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    sets = all_corpora(options)
    held = []
    if options.only != "vectors":
        held.append(compare_language(options, sets))
    if options.only != "language":
        held.append(compare_vectors(options, sets))
    if not all(held):
        print("\nAn agreement is below its floor.", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
