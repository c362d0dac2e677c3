"""Times `parallax report` as a user runs it, checks what it finds, and prints a table in Markdown.

    report.py --bin FOLDER [--data FOLDER] [--update FILE]…

--data      a folder with `stories-basil`; without it only the examples are read
--update    a file in which the table between <!-- bench-report --> and <!-- /bench-report --> is put anew"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROUNDS = 5


class WrongResult(Exception):
    """A report that does not say what it must: its time is worth nothing."""


def run(command):
    """The report, seconds by the clock, seconds of processors, and peak memory in bytes."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise WrongResult(f"{' '.join(command)} failed")
    unit = 1 if sys.platform == "darwin" else 1024
    return json.loads(output), time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit


def row(name, command, check, goal):
    """A row of the table: the median of some runs, each checked."""
    runs = []
    for _ in range(ROUNDS):
        report, *figures = run(command)
        check(report)
        runs.append(figures)
    wall, processor, memory = (statistics.median(figures) for figures in zip(*runs))
    return f"| {name} | {wall:.2f} s | {processor:.2f} s | {memory / 1e6:,.0f} MB | {goal} |"


def examples(report):
    """One story, its conflicts of high severity found."""
    kinds = sorted(c["kind"] for s in report["stories"] for c in s["conflicts"] if c["severity"] == "high")
    if len(report["stories"]) != 1 or kinds != ["attribution", "number", "wording"]:
        raise WrongResult(f"{len(report['stories'])} stories with {kinds} in the examples")


def stories(report):
    """Three articles a story."""
    sizes = {len(story["articles"]) for story in report["stories"]}
    if sizes != {3}:
        raise WrongResult(f"stories of {sorted(sizes)} articles")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--update", type=pathlib.Path, action="append", default=[])
    options = parser.parse_args()
    command = [str(options.bin / "parallax"), "report", "--format", "json"]
    lines = ["| | wall clock | processors | memory | goal |", "|---|---:|---:|---:|---:|"]
    lines.append(row("The five examples, one account", command + ["Examples"], examples, "≤ 1.5 s, ≤ 600 MB"))
    basil = options.data / "stories-basil" / "input.jsonl" if options.data else None
    if basil and basil.exists():
        lines.append(row("120 articles of `stories-basil`, 40 accounts", command + [str(basil)], stories, "≤ 30 s, ≤ 600 MB"))
    table = "\n".join([f"Median of {ROUNDS} runs on {os.cpu_count()} cores, start included.", "", *lines])
    print(table)
    for path in options.update:
        before, rest = path.read_text(encoding="utf-8").split("<!-- bench-report -->")
        _, after = rest.split("<!-- /bench-report -->")
        path.write_text(f"{before}<!-- bench-report -->\n{table}\n<!-- /bench-report -->{after}", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except WrongResult as error:
        sys.exit(f"report.py: {error}")
