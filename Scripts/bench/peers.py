"""What Parallax is measured beside, each in a process of its own on one thread; prints one line of JSON.

    peers.py spacy   MODEL TEXTS READINGS BATCH_SIZE
    peers.py vectors MODEL SENTENCES VECTORS
"""

import json
import os
import sys
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "parity"))


def lines(path):
    with open(path, encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def spacy_pipeline(model, path, output, batch_size):
    """The full pipeline over the texts; loading and writing are not counted."""
    import reading
    import spacy
    pipeline = spacy.load(model)
    rows = lines(path)
    started = time.process_time()
    documents = list(pipeline.pipe((row["text"] for row in rows), batch_size=int(batch_size)))
    seconds = time.process_time() - started
    with open(output, "w", encoding="utf-8") as readings:
        for row, document in zip(rows, documents):
            readings.write(json.dumps({"id": row["id"], **reading.of_document(document)}, ensure_ascii=False) + "\n")
    return {"batch_size": int(batch_size), "tokens": sum(map(len, documents)), "cpu_seconds": seconds}


def vectors(model, path, output):
    """Word pieces and vectors by ONNX Runtime, by each graph and batch size; the fastest counts."""
    import minilm
    import numpy
    sentences = [row["text"] for row in lines(path)]
    best = None
    for fused in (False, True):
        reference = minilm.Reference(model, fused=fused)
        reference.vectors(sentences[:16])
        for batch_size in (1, 4, 16):
            started = time.process_time()
            found = reference.vectors(sentences, batch_size)
            seconds = time.process_time() - started
            if best is None or seconds < best["cpu_seconds"]:
                best = {"graph": "fused" if fused else "plain", "batch_size": batch_size, "items": len(sentences),
                        "cpu_seconds": seconds}
    numpy.save(output, found)
    return best


if __name__ == "__main__":
    print(json.dumps({"spacy": spacy_pipeline, "vectors": vectors}[sys.argv[1]](*sys.argv[2:])))
