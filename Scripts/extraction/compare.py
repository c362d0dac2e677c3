"""Finds the articles in the same pages by Parallax, trafilatura and resiliparse, and prints a table in Markdown.

    compare.py [--update FILE]… [--rounds N] PARALLAX FOLDER…

FOLDER      has input.jsonl (id, html_file, url) and gold.jsonl (id and text, or with and without, or date)
--update    a file in which the table between <!-- bench-extraction --> and <!-- /bench-extraction --> is put anew
--rounds    how often each program reads a set, in turns; its fastest round counts

Text: precision, recall and F1 over runs of four words, as the article extraction benchmark of Zyte counts them; segments:
pieces that must be in the text and pieces that must not, as trafilatura's own benchmark counts them; day: the share of
pages whose day of publication is right; title: the same without case and marks; authors: F1 over names. Times are CPU seconds (user and system) of one thread on pages that are unpacked
before; Parallax's hold its start, the reading of the files and the writing of the results as well.

The results are checked: every page must give a line, two rounds the same lines, and Parallax must not be behind trafilatura,
whatever its speed; else the exit code is 1."""
import argparse
import gzip
import importlib.metadata
import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

WORD = re.compile(r"\w+")


class WrongResult(Exception):
    """A result that must not be: its time is worth nothing."""


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def shingles(text):
    words = WORD.findall(text or "")
    return Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()


def text_score(gold, found):
    precisions, recalls = [], []
    for name, row in gold.items():
        a, b = shingles(row["text"]), shingles(found.get(name, {}).get("text"))
        hits = sum((a & b).values())
        if b:
            precisions.append(hits / sum(b.values()))
        if a:
            recalls.append(hits / sum(a.values()))
    p, r = (sum(x) / max(1, len(x)) for x in (precisions, recalls))
    return p, r, f1(p, r)


def segment_score(gold, found):
    tp = fp = wanted = 0
    for name, row in gold.items():
        text = found.get(name, {}).get("text") or ""
        tp += sum(piece in text for piece in row["with"])
        fp += sum(piece in text for piece in row.get("without", []))
        wanted += len(row["with"])
    p, r = tp / max(1, tp + fp), tp / max(1, wanted)
    return p, r, f1(p, r)


def day_score(gold, found):
    days = {name: (found.get(name, {}).get("published") or "")[:10] for name in gold}
    right = sum(days[name] == row["date"] for name, row in gold.items())
    return right / max(1, sum(map(bool, days.values()))), right / len(gold), right / len(gold)


def squashed(text):
    return re.sub(r"[\W_]+", "", (text or "").casefold())


def title_score(gold, found):
    right = sum(squashed(row["title"]) == squashed(found.get(name, {}).get("title")) for name, row in gold.items())
    given = sum(bool(found.get(name, {}).get("title")) for name in gold)
    return right / max(1, given), right / len(gold), right / len(gold)


def author_score(gold, found):
    def names(row, key):
        opened = (re.sub(r"^\s*by\s+", "", name, flags=re.I) for name in row.get(key) or [])
        return {squashed(name) for name in opened} - {""}

    rows = [(names(row, "authors"), names(found.get(name, {}), "byline")) for name, row in gold.items()]
    hits = sum(len(a & b) for a, b in rows)
    p, r = hits / max(1, sum(len(b) for _, b in rows)), hits / max(1, sum(len(a) for a, _ in rows))
    return p, r, f1(p, r)


# What is asked of the same pages besides, where the gold has it.
FURTHER = (("title", "title", title_score), ("authors", "authors", author_score))


def measure(gold):
    """What a set is for: a name, a function, and the pages that it can be asked of."""
    for key, name, function in (("text", "text", text_score), ("with", "segments", segment_score), ("date", "day", day_score)):
        rows = {k: row for k, row in gold.items() if row.get(key)}
        if rows:
            return name, function, rows
    raise WrongResult("a set has no gold")


def read(folder, row):
    data = (folder / row["html_file"]).read_bytes()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def by_function(function):
    def run(pages, rows):
        found, start = {}, time.process_time()
        for name, page in pages.items():
            found[name] = function(page, rows[name].get("url"))
        return found, time.process_time() - start
    return run


def by_parallax(program):
    def run(pages, rows):
        with tempfile.TemporaryDirectory() as folder:
            lines = pathlib.Path(folder) / "input.jsonl"
            with open(lines, "w") as out:
                for n, (name, page) in enumerate(pages.items()):
                    (pathlib.Path(folder) / f"{n}.html").write_bytes(page)
                    row = {"id": name, "html_file": f"{n}.html"}
                    if rows[name].get("url"):
                        row["url"] = rows[name]["url"]
                    out.write(json.dumps(row) + "\n")
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run([program, "extract", "--jobs", "1", str(lines)], stdout=subprocess.PIPE, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found = {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}
        if set(found) != set(pages):
            raise WrongResult(f"{len(found)} lines for {len(pages)} pages")
        return found, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return run


def by_trafilatura(page, url):
    return trafilatura.extract(page, url=url, with_metadata=True, output_format="json")


def by_resiliparse(page, _):
    return extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def rows_of(name, found):
    """What a program found, as rows with text and day."""
    if name == "trafilatura":
        read_rows = {k: json.loads(v) if v else {} for k, v in found.items()}
        return {k: {"text": v.get("text"), "published": v.get("date"), "title": v.get("title"),
                    "byline": (v.get("author") or "").split("; ")} for k, v in read_rows.items()}
    if name == "resiliparse":
        return {k: {"text": v} for k, v in found.items()}
    return found


def timed(tools, pages, rows, rounds):
    """What each program found, and its fastest time."""
    best = {}
    for _ in range(rounds):
        for name, run in tools:
            found, seconds = run(pages, rows)
            if name in best and best[name][0] != found:
                raise WrongResult(f"two rounds of {name} gave different results")
            if name not in best or seconds < best[name][1]:
                best[name] = (found, seconds)
    return best


def table_of(folder, tools, rounds):
    rows = {r["id"]: r for r in map(json.loads, open(folder / "input.jsonl"))}
    what, function, gold = measure({r["id"]: r for r in map(json.loads, open(folder / "gold.jsonl"))})
    pages = {name: read(folder, rows[name]) for name in gold}
    best = timed(tools, pages, rows, rounds)
    lines, scores = [], {}
    slowest = best["trafilatura"][1]
    for name, (found, seconds) in best.items():
        if what == "day" and name == "resiliparse":
            continue
        p, r, f = function(gold, rows_of(name, found))
        scores[name] = f
        if what == "day":
            figures = f"{p:.4f} | | {f:.4f}"
        else:
            figures = f"{p:.4f} | {r:.4f} | {f:.4f}"
        place = f"`{folder.name}`, {len(pages):,} pages, {what}" if name == "Parallax" else ""
        speed = f"{len(pages) / seconds:,.0f} | {slowest / seconds:.1f}×"
        lines.append(f"| {place} | {name} | {figures} | {speed} |")
    for key, name, function in FURTHER:
        asked = {k: row for k, row in gold.items() if row.get(key)}
        for program in ("Parallax", "trafilatura") if asked else ():
            p, r, f = function(asked, rows_of(program, best[program][0]))
            place = f"`{folder.name}`, {len(asked):,} pages, {name}" if program == "Parallax" else ""
            lines.append(f"| {place} | {program} | {p:.4f} | {r:.4f} | {f:.4f} | | |")
    if scores["Parallax"] < scores["trafilatura"]:
        raise WrongResult(f"Parallax is behind trafilatura on {folder.name}: {scores}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", type=pathlib.Path, action="append", default=[])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("program")
    parser.add_argument("folders", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    tools = [("Parallax", by_parallax(options.program)), ("trafilatura", by_function(by_trafilatura)),
             ("resiliparse", by_function(by_resiliparse))]
    lines = ["| pages | program | precision | recall | F1 | pages/s | beside trafilatura |",
             "|---|---|---:|---:|---:|---:|---:|"]
    for folder in options.folders:
        lines += table_of(folder, tools, options.rounds)
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    version = importlib.metadata.version
    versions = f"trafilatura {version('trafilatura')} (with metadata), resiliparse {version('resiliparse')} (text alone)"
    table = "\n".join([f"One run, one thread, CPU seconds; {versions}.", "", *lines])
    print(table)
    for path in options.update:
        before, rest = path.read_text(encoding="utf-8").split("<!-- bench-extraction -->")
        _, after = rest.split("<!-- /bench-extraction -->")
        path.write_text(f"{before}<!-- bench-extraction -->\n{table}\n<!-- /bench-extraction -->{after}", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except WrongResult as error:
        sys.exit(f"compare.py: {error}")
