"""Instruction counts: the noise-free record, on one example article.

Each benchmark runs once and three times under callgrind; half of the difference is one run, without loading and
checking. valgrind (3.19) knows no AVX-512 and says so to the program, which then chooses its AVX2 kernels: the counts
are those of AVX2. valgrind cannot read Swift's debug information either, so that a stripped copy runs.
"""

import re
import shutil
import subprocess

import bench_texts
from bench_texts import corpora

STAGES = [
    ("tokeniser", "Tokeniser", "article"),
    ("article", "The whole reader of English, no word known yet", "article"),
    ("json-writing", "JSON with tokens", "article"),
    ("vectors", "Vector of a sentence", "sentence"),
]


def instructions(program, arguments, work):
    """The instructions that one process executes."""
    output = work / "callgrind.out"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", str(program), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not collected:
        raise SystemExit(f"valgrind failed:\n{done.stderr[-2000:]}")
    return int(collected[1])


def table(program, work):
    """The table of counts."""
    for tool in ("valgrind", "strip"):
        if not shutil.which(tool):
            return f"Instructions were not counted: there is no {tool} here."
    stripped = work / "parallax-evaluate.stripped"
    subprocess.run(["strip", "--strip-debug", "-o", str(stripped), str(program)], check=True)
    name, text = next(iter(corpora.examples().items()))
    # valgrind computes fused multiply-adds one by one in C: a sentence is enough.
    sentence = max(corpora.sentences({name: text}), key=len)
    texts = {"article": text, "sentence": sentence}
    lines = [f"Instructions on AVX2 by callgrind; the article is `{name}`, {len(text.split())} words, the sentence one of "
             f"its sentences, {len(sentence.split())} words.", "", "| | instructions | a word |", "|---|---:|---:|"]
    for stage, label, kind in STAGES:
        path = bench_texts.write({name: texts[kind]}, work / f"example-{kind}.jsonl")
        once, thrice = (instructions(stripped, ["bench", stage, path, "--repeat", count], work) for count in (1, 3))
        each = (thrice - once) // 2
        lines.append(f"| {label} | {each:,} | {each // len(texts[kind].split()):,} |")
    return "\n".join(lines)
