#!/usr/bin/env python3
"""Measures Parallax beside spaCy and ONNX Runtime and prints one table; `make bench` runs it.

Slow is reported, wrong fails: exit code 1 only where the results differ.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

import bench_texts
import callgrind
import compare
from bench_texts import corpora

AGREEMENT = 0.999
COSINE = 0.9999
INSTRUCTIONS = {"amx": "AMX", "avx512": "AVX-512", "avx2": "AVX2"}


class WrongResult(Exception):
    """Two programs do not say the same."""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bin", type=Path, required=True, help="the folder of parallax and parallax-evaluate")
    parser.add_argument("--models", type=Path, required=True, help="the folder of the unpacked reference models")
    parser.add_argument("--cache", type=Path, required=True, help="a folder for texts and results")
    parser.add_argument("--rounds", type=int, default=2, help="how often each side runs in turn; the best counts")
    parser.add_argument("--update", type=Path, action="append", default=[],
                        help="a Markdown file that keeps the results between <!-- bench --> and <!-- /bench -->")
    parser.add_argument("--callgrind", action="store_true", help="also count instructions (needs valgrind; minutes)")
    return parser.parse_args()


class Bench:
    """One run: the programs, the texts, and the rows of the table."""

    def __init__(self, options):
        self.options = options
        self.articles, self.description = bench_texts.articles(options.data)
        self.texts = bench_texts.write(self.articles, options.cache / "texts.jsonl")
        self.rows = []

    def row(self, what, value, beside="", ratio="", goal=""):
        self.rows.append((what, value, beside, ratio, goal))
        print(f"  {what}: {value} {beside} {ratio}", file=sys.stderr)

    def ours(self, name, texts=None, *arguments):
        """One run of a benchmark of ours."""
        command = [str(self.options.bin / "parallax-evaluate"), "bench", name, str(texts or self.texts), *arguments]
        done = subprocess.run(command, stdout=subprocess.PIPE)
        if done.returncode != 0:
            raise WrongResult(f"the benchmark {name} failed")
        return json.loads(done.stdout)

    def peer(self, *arguments):
        command = [sys.executable, str(Path(__file__).with_name("peers.py")), *map(str, arguments)]
        return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)

    # MARK: Beside others

    def language(self):
        """The full pipeline on one core, in turn with spaCy's."""
        cache, ours, theirs = self.options.cache, [], []
        for _ in range(self.options.rounds):
            ours.append(self.ours("language", None, "--repeat", "3", "--results", str(cache / "ours.jsonl")))
            for batch_size in (16, 64, 256):
                theirs.append(self.peer("spacy", self.options.models / "md", self.texts, cache / "spacy.jsonl", batch_size))
        self.agreement(cache / "spacy.jsonl", cache / "ours.jsonl")
        mine = max(run["tokens"] / run["cpu_seconds"] for run in ours)
        best = max(theirs, key=lambda run: run["tokens"] / run["cpu_seconds"])
        peer = best["tokens"] / best["cpu_seconds"]
        self.row("Full pipeline, one core", f"{mine:,.0f} tokens/s", f"spaCy {peer:,.0f} (batch {best['batch_size']})",
                 f"{mine / peer:.1f}×", "≥ 8×")
        self.instruction_sets("language", None, "tokens", "tokens/s", peer, ours[0]["instructions"])
        one, two = (min(times) for times in zip(*(
            [self.ours("language", None, "--jobs", jobs)["wall_seconds"] for jobs in ("1", "2")]
            for _ in range(2 * self.options.rounds))))
        self.row("Two cores beside one", f"{one / two:.2f}× as fast", f"{os.cpu_count()} cores here", "", "near 2×")

    def instruction_sets(self, name, texts, counted, unit, peer, used):
        """The same with the instruction sets that older processors have; what stands beside keeps all of its own."""
        for instructions, title in INSTRUCTIONS.items():
            if instructions == used or not has(instructions):
                continue
            run = self.ours(name, texts, "--repeat", "2", "--instructions", instructions)
            speed = run[counted] / run["cpu_seconds"]
            self.row(f"— the same by {title} only", f"{speed:,.0f} {unit}", "", f"{speed / peer:.2f}×")

    def agreement(self, expected, found):
        """spaCy and Parallax must have read the same in this very run."""
        result = compare.Comparison()
        with open(expected, encoding="utf-8") as left, open(found, encoding="utf-8") as right:
            for reference, ours in zip(map(json.loads, left), map(json.loads, right), strict=True):
                result.add(ours["id"], self.articles[ours["id"]], reference, ours)
        lowest = min(result.scores().items(), key=lambda item: item[1].share)
        if lowest[1].share < AGREEMENT:
            raise WrongResult(f"{lowest[0]} agrees with spaCy in {100 * lowest[1].share:.3f} % only")
        self.row("The same readings as spaCy's", f"{100 * lowest[1].share:.3f} % at least",
                 f"{result.tokens.total:,} tokens", "", "≥ 99.9 %")

    def vectors(self, sentences=300):
        """Sentence vectors on one core beside ONNX Runtime."""
        import numpy
        cache = self.options.cache
        texts, count = {}, 0
        for text_id, text in self.articles.items():
            if count < sentences:
                texts[text_id] = text
                count += 1 + text.count(". ")
        path = bench_texts.write(texts, cache / "vector-texts.jsonl")
        mine = self.ours("vectors", path, "--results", str(cache / "vectors.jsonl"))
        rows = [json.loads(line) for line in open(cache / "vectors.jsonl", encoding="utf-8")]
        slices = [row["text"][start:end] for row in rows for start, end in row["sentences"]]
        path = bench_texts.write({str(n): text for n, text in enumerate(slices)}, cache / "sentences.jsonl")
        peer = self.peer("vectors", self.options.models / "minilm", path, cache / "vectors.npy")
        again = self.ours("vectors", cache / "vector-texts.jsonl")
        mine = min(mine, again, key=lambda run: run["cpu_seconds"])
        ours = numpy.array([vector for row in rows for vector in row["vectors"]])
        theirs = numpy.load(cache / "vectors.npy").astype(numpy.float64)
        lengths = numpy.linalg.norm(ours, axis=1) * numpy.linalg.norm(theirs, axis=1)
        cosine = float(((ours * theirs).sum(axis=1) / lengths).min())
        if cosine < COSINE or len(ours) != peer["items"]:
            raise WrongResult(f"the least cosine to ONNX Runtime is {cosine}")
        speeds = [run["items"] / run["cpu_seconds"] for run in (mine, peer)]
        self.row("Sentence vectors, one core", f"{speeds[0]:,.0f} sentences/s",
                 f"ONNX Runtime fp32 {speeds[1]:,.0f} ({peer['graph']} graph, batch {peer['batch_size']})",
                 f"{speeds[0] / speeds[1]:.2f}×", "≥ 1×")
        self.instruction_sets("vectors", cache / "vector-texts.jsonl", "items", "sentences/s", speeds[1], mine["instructions"])
        self.row("Vectors beside ONNX Runtime's", f"cosine 1 − {1 - cosine:.1e} at least", f"{len(ours):,} sentences", "", "≥ 0.9999")

    # MARK: Alone

    def article(self):
        """One article of about 700 words, by a reader that knows no word yet."""
        texts = bench_texts.of_length(self.articles)
        path = bench_texts.write(texts, self.options.cache / "articles.jsonl")
        run = self.ours("article", path, "--repeat", "15")
        words = statistics.mean(len(text.split()) for text in texts.values())
        self.row("An article of 700 words, one core", f"{1000 * run['cpu_seconds'] / run['items']:.1f} ms",
                 f"mean of {run['items']} of {words:.0f} words", "", "≤ 25 ms")

    def memory(self):
        """The peak of the whole process with both models."""
        command = [str(self.options.bin / "parallax"), "analyze", "--layers", "language,vectors", "--jobs", "1",
                   str(self.options.cache / "vector-texts.jsonl")]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise WrongResult("parallax analyze failed")
        unit = 1 if platform.system() == "Darwin" else 1024
        self.row("Peak memory with both models", f"{usage.ru_maxrss * unit / 1e6:,.0f} MB", "resident, one thread", "", "≤ 400 MB")

    def start(self):
        """From nothing to the first line."""
        command = [str(self.options.bin / "parallax"), "analyze", "-"]
        line = json.dumps({"id": "first", "text": "Officials said on Tuesday that the talks would go on."}).encode() + b"\n"
        seconds = []
        for _ in range(9):
            started = time.perf_counter()
            with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
                process.stdin.write(line)
                process.stdin.flush()
                first = process.stdout.readline()
                seconds.append(time.perf_counter() - started)
                process.stdin.close()
            if json.loads(first).get("id") != "first":
                raise WrongResult("parallax analyze did not read a line")
        self.row("Start to first result", f"{1000 * statistics.median(seconds):.0f} ms", f"median of {len(seconds)}, wall clock", "",
                 "≤ 200 ms")

    def parts(self):
        """The parts that are fast enough not to count."""
        for name, label, unit, goal in [
            ("tokeniser", "Tokeniser", 1e6, ""), ("scanning", "UTF-8 check and line count", 1e9, "≥ 1 GB/s"),
            ("json-reading", "JSON read", 1e6, "≥ 200 MB/s"), ("json-writing", "JSON written, with tokens", 1e6, "≥ 200 MB/s"),
        ]:
            run = self.ours(name, None, "--repeat", "7")
            speed = run["bytes"] / run["cpu_seconds"] / unit
            self.row(label, f"{speed:,.1f} GB/s" if unit == 1e9 else f"{speed:,.0f} MB/s", "", "", goal)

    # MARK: The table

    def table(self):
        lines = [
            f"{platform.machine()}, {os.cpu_count()} cores ({processor()}); {self.description}: "
            f"{len(self.articles)} texts, {sum(len(text.split()) for text in self.articles.values()):,} words. "
            "Processor time (user and system) unless wall clock is said; loading is left out on both sides.", "",
            "| | Parallax | beside | ratio | goal |", "|---|---:|---|---:|---:|",
        ]
        return "\n".join(lines + [f"| {' | '.join(row)} |" for row in self.rows])


def has(instructions):
    """Whether the processor has an instruction set; as far as Linux tells."""
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="utf-8").split()
    except OSError:
        return False
    return {"amx": "amx_bf16", "avx512": "avx512bw", "avx2": "avx2"}[instructions] in flags


def processor():
    """What the processor can do that matters here."""
    found = [title for instructions, title in INSTRUCTIONS.items() if has(instructions)]
    return ", ".join(found) or "its own vector instructions"


def update(path, marker, table):
    """Puts the table between its markers, where the file has them."""
    text = path.read_text(encoding="utf-8")
    before, opened, rest = text.partition(f"<!-- {marker} -->")
    _, closed, after = rest.partition(f"<!-- /{marker} -->")
    if opened and closed:
        path.write_text(before + opened + "\n" + table + "\n" + closed + after, encoding="utf-8")
    elif marker == "bench":
        raise SystemExit(f"{path} has no <!-- {marker} --> … <!-- /{marker} -->")


def main():
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    bench = Bench(options)
    try:
        for measure in (bench.language, bench.vectors, bench.article, bench.memory, bench.start, bench.parts):
            measure()
        tables = {"bench": bench.table()}
        if options.callgrind:
            tables["callgrind"] = callgrind.table(options.bin / "parallax-evaluate", options.cache)
    except WrongResult as problem:
        print(f"wrong: {problem}", file=sys.stderr)
        sys.exit(1)
    print("\n\n".join(tables.values()))
    for path in options.update:
        for marker, table in tables.items():
            update(path, marker, table)


if __name__ == "__main__":
    main()
