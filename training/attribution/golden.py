"""Prints what the shipped weights find in some texts, one JSON line a text of the input ({"text"} a line): the golden
dump that the tests compare Swift with. Offsets are bytes."""
import argparse
import json

import torch

from evaluate import load, predict
from export import round_trip
from labels import spans_of
from words import paragraphs_of, tokenizer


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("texts")
    parser.add_argument("--encoder", required=True, help="folder of all-MiniLM-L6-v2")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = load(options.checkpoint, options.encoder)
    round_trip(model)
    tokenize = tokenizer(options.encoder + "/vocab.txt")
    with open(options.texts, encoding="utf-8") as file:
        for line in file:
            text = json.loads(line)["text"]
            paragraphs = list(paragraphs_of(text, tokenize))
            tags = predict(model, [(text, paragraphs)], half=False)
            spans = []
            for paragraph in paragraphs:
                for first, end, role in spans_of(tags[id(paragraph)]):
                    a, b = paragraph.ranges[first][0], paragraph.ranges[end - 1][1]
                    spans.append([role, len(text[:a].encode()), len(text[:b].encode())])
            print(json.dumps({"text": text, "spans": spans}, ensure_ascii=False))


if __name__ == "__main__":
    main()
