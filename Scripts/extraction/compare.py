"""compare.py PARALLAX FOLDER…: the table that Scripts/compare-extraction prints.

Text F1 is over runs of four words, as the article extraction benchmark of Zyte counts it: precision is the mean over
pages with a text, recall the mean over pages with gold. Times are CPU seconds of one thread, pages unpacked before."""
import gzip
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


def shingles(text):
    words = WORD.findall(text or "")
    return Counter(tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()


def score(gold, found):
    precisions, recalls = [], []
    for name, text in gold.items():
        a, b = shingles(text), shingles(found.get(name))
        hits = sum((a & b).values())
        if b:
            precisions.append(hits / sum(b.values()))
        if a:
            recalls.append(hits / sum(a.values()))
    p = sum(precisions) / max(1, len(precisions))
    r = sum(recalls) / max(1, len(recalls))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


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
            run = subprocess.run([program, "extract", "--jobs", "1", str(lines)], stdout=subprocess.PIPE, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found = {}
        for line in run.stdout.splitlines():
            row = json.loads(line)
            found[row["id"]] = row.get("text")
        return found, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return run


def main():
    program, folders = sys.argv[1], [pathlib.Path(f) for f in sys.argv[2:]]
    tools = [
        ("parallax", by_parallax(program)),
        ("trafilatura", by_function(lambda page, url: trafilatura.extract(page, url=url, with_metadata=True, output_format="json"))),
        ("resiliparse", by_function(lambda page, url: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True))),
    ]
    print(f"{'set':<28}{'program':<13}{'precision':>10}{'recall':>8}{'F1':>8}{'pages/s':>9}")
    for folder in folders:
        rows = {r["id"]: r for r in map(json.loads, open(folder / "input.jsonl"))}
        gold = {r["id"]: r["text"] for r in map(json.loads, open(folder / "gold.jsonl")) if r.get("text")}
        pages = {name: read(folder, rows[name]) for name in gold}
        for name, run in tools:
            found, seconds = run(pages, rows)
            if name == "trafilatura":
                found = {k: json.loads(v)["text"] if v else "" for k, v in found.items()}
            p, r, f = score(gold, found)
            print(f"{folder.name:<28}{name:<13}{p:>10.4f}{r:>8.4f}{f:>8.4f}{len(pages) / seconds:>9.0f}", flush=True)


main()
