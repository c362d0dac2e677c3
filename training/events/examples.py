"""Makes of marked sentences (TYPE and [actor:…] [recipient:…], a line each) the two files that a corpus folder has."""
import json
import os
import re
import sys


def parsed(sentence):
    """The plain text, and the offsets of each mark in code points."""
    text, marks, rest = "", {}, sentence
    while found := re.search(r"\[(actor|recipient):([^\]]*)\]", rest):
        text += rest[: found.start()]
        marks[found[1]] = {"start": len(text), "end": len(text) + len(found[2]), "text": found[2]}
        text, rest = text + found[2], rest[found.end() :]
    return text + rest, marks


def main():
    source, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    with open(source, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    with open(f"{folder}/input.jsonl", "w", encoding="utf-8") as texts, \
            open(f"{folder}/gold.jsonl", "w", encoding="utf-8") as gold:
        for number, line in enumerate(lines):
            event, sentence = line.split(" ", 1)
            text, marks = parsed(sentence)
            row = {"event": event, "source": marks["actor"], "target": marks.get("recipient")}
            texts.write(json.dumps({"id": f"own-{number}", "text": text}, ensure_ascii=False) + "\n")
            gold.write(json.dumps({"id": f"own-{number}", "events": [row]}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
