"""Exact F1 of spans on a corpus: what the tagger is chosen by while it is trained."""
import argparse
from collections import Counter

import torch

from corpus import articles
from labels import ROLES, spans_of
from model import Tagger, released_weights
from windows import Batch, size_of, windows_of
from words import tokenizer


@torch.no_grad()
def predict(model, documents, size=16, half=True):
    """The tags of each paragraph, by its identity."""
    model.eval()
    windows = [window for _, paragraphs in documents for window in windows_of(paragraphs)]
    windows.sort(key=size_of)
    tags = {id(paragraph): [0] * len(paragraph.tags) for _, paragraphs in documents for paragraph in paragraphs}
    for start in range(0, len(windows), size):
        batch = Batch(windows[start : start + size])
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            scores = model.scores(batch)
        for (paragraph, a, b), row in zip(batch.parts, model.field.best(scores, batch)):
            tags[id(paragraph)][a:b] = row
    return tags


def exact_f1(documents, tags):
    """{role: F1 in percent} over whole spans, and of all roles together under "all"."""
    right, found, gold = Counter(), Counter(), Counter()
    for _, paragraphs in documents:
        for paragraph in paragraphs:
            ours, theirs = set(spans_of(tags[id(paragraph)])), set(spans_of(paragraph.tags))
            for count, spans in ((right, ours & theirs), (found, ours), (gold, theirs)):
                count.update(role for _, _, role in spans)
                count["all"] += len(spans)
    return {key: round(200 * right[key] / max(1, found[key] + gold[key]), 1) for key in ROLES + ("all",)}


def load(checkpoint, encoder):
    saved = torch.load(checkpoint, weights_only=True)
    model = Tagger(released_weights(encoder + "/model.safetensors"), saved["layers"])
    model.load_state_dict(saved["state"])
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", help="folder with input.jsonl and gold.jsonl")
    parser.add_argument("checkpoint")
    parser.add_argument("--encoder", required=True, help="folder of all-MiniLM-L6-v2 (vocab.txt, model.safetensors)")
    parser.add_argument("--fp32", action="store_true", help="single precision instead of bfloat16")
    parser.add_argument("--rounded", action="store_true", help="weights rounded to bytes, as they ship")
    options = parser.parse_args()
    documents = list(articles(options.corpus, tokenizer(options.encoder + "/vocab.txt")))
    model = load(options.checkpoint, options.encoder)
    if options.rounded:
        from export import round_trip

        round_trip(model)
    print(exact_f1(documents, predict(model, documents, half=not options.fp32)))


if __name__ == "__main__":
    main()
