"""Readings of texts, in the shape of a line of `parallax analyze --tokens`.

`Reference` gives spaCy's reading and keeps it on disk: it is the slow half of a comparison and only changes with the
texts and the model.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import time


def of_document(document):
    """A spaCy document in the shape of our line; offsets are code points in both."""
    tokens = []
    for token in document:
        row = {
            "start": token.idx, "end": token.idx + len(token.text), "tag": token.tag_, "pos": token.pos_,
            "lemma": token.lemma_, "head": token.head.i, "dep": token.dep_,
        }
        if token.is_sent_start:
            row["sent_start"] = True
        morphology = str(token.morph)
        if morphology:
            row["morph"] = morphology
        tokens.append(row)
    return {
        "tokens": tokens,
        "entities": [{"start": e.start_char, "end": e.end_char, "type": e.label_} for e in document.ents],
        "noun_chunks": [{"start": c.start_char, "end": c.end_char, "root": c.root.i} for c in document.noun_chunks],
    }


class Reference:
    """spaCy's readings by one model, kept in `folder`."""

    def __init__(self, model_path, folder):
        self.model_path = str(model_path)
        self.folder = folder
        self.pipeline = None

    def load(self):
        """The loaded pipeline."""
        if self.pipeline is None:
            import spacy
            self.pipeline = spacy.load(self.model_path)
            self.pipeline.max_length = 10_000_000
        return self.pipeline

    def read(self, name, texts):
        """The readings of `texts` by id, from disk where they are there."""
        import spacy
        digest = hashlib.sha256()
        for part in [spacy.__version__, self.model_path.rsplit("/", 1)[-1], *texts.values()]:
            digest.update(part.encode("utf-8", "surrogatepass"))
            digest.update(b"\0")
        path = self.folder / f"{name}-{digest.hexdigest()[:16]}.jsonl.gz"
        if not path.exists():
            self.write(path, texts)
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return {row["id"]: row for row in map(json.loads, lines)}

    def write(self, path, texts):
        pipeline = self.load()
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        started = time.time()
        with gzip.open(partial, "wt", encoding="utf-8", compresslevel=1) as output:
            documents = pipeline.pipe(texts.values(), batch_size=16)
            for number, (name, document) in enumerate(zip(texts, documents), 1):
                output.write(json.dumps({"id": name, **of_document(document)}, ensure_ascii=False) + "\n")
                if number % 500 == 0:
                    rate = number / (time.time() - started)
                    print(f"  spaCy: {number} of {len(texts)} texts, {rate:.0f} a second", file=sys.stderr)
        partial.rename(path)


def ours(binary, texts, folder, arguments=()):
    """Our readings of `texts` by id, and the error messages by id."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "input.jsonl"
    with path.open("w", encoding="utf-8") as output:
        for name, text in texts.items():
            output.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
    command = [str(binary), "analyze", "--no-text", *([] if "--layers" in arguments else ["--layers", "language"]), *arguments, str(path)]
    readings, failures = {}, {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for line in process.stdout:
            row = json.loads(line)
            if "error" in row:
                failures[row["id"]] = row["error"]["message"]
            else:
                readings[row["id"]] = row
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with exit code {process.returncode}")
    return readings, failures
