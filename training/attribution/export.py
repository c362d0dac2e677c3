"""Turns a checkpoint into the weights file that ships: matrices as bytes with a scale for each row, the rest in single
precision. The rows of pieces and positions are those of the released encoder and are not written."""
import argparse
import json
import os

import numpy as np

import weights_file
from evaluate import load
from train import file_digest

QUANTISED = ("attention", "mixing", "inner", "outer")


def quantised(weight):
    """Bytes (128 is zero) and the scale of each row."""
    scale = np.maximum(np.abs(weight).max(axis=1), 1e-12) / 127
    return (np.rint(weight / scale[:, None]) + 128).astype(np.uint8), scale.astype(np.float32)


def sections_of(model):
    state = {name: value.detach().float().numpy() for name, value in model.state_dict().items()}
    yield "case", state["encoder.case.weight"]
    yield "quote", state["encoder.quote.weight"]
    yield "embedding.gain", state["encoder.norm.weight"]
    yield "embedding.shift", state["encoder.norm.bias"]
    for place in range(len(model.encoder.layers)):
        for name in QUANTISED:
            source, target = f"encoder.layers.{place}.{name}", f"layer.{place}.{name}"
            yield target + ".weight", quantised(state[source + ".weight"])[0]
            yield target + ".scale", quantised(state[source + ".weight"])[1]
            yield target + ".bias", state[source + ".bias"]
        for name in ("mixing", "outer"):
            source, target = f"encoder.layers.{place}.{name}_norm", f"layer.{place}.{name}"
            yield target + ".gain", state[source + ".weight"]
            yield target + ".shift", state[source + ".bias"]
    yield "head.weight", state["head.weight"]
    yield "head.bias", state["head.bias"]
    yield "field.steps", state["field.steps"] + model.field.step_rule.numpy()
    yield "field.start", state["field.start"] + model.field.start_rule.numpy()
    yield "field.end", state["field.end"]


def round_trip(model):
    """Gives the model the weights that the file stands for."""
    import torch

    with torch.no_grad():
        for layer in model.encoder.layers:
            for name in QUANTISED:
                module = getattr(layer, name)
                numbers, scale = quantised(module.weight.numpy())
                module.weight.copy_(torch.from_numpy((numbers.astype(np.float32) - 128) * scale[:, None]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("output", help="the weights file to write; its record goes beside it")
    parser.add_argument("--encoder", required=True, help="folder of all-MiniLM-L6-v2")
    options = parser.parse_args()
    model = load(options.checkpoint, options.encoder)
    weights_file.write(options.output, dict(sections_of(model)))
    with open(options.checkpoint + ".json", encoding="utf-8") as file:
        record = json.load(file)
    record["weights_sha256"] = file_digest(options.output)
    with open(os.path.splitext(options.output)[0] + ".json", "w", encoding="utf-8") as file:
        json.dump(record, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
