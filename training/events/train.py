"""Trains the event classifier: multinomial logistic regression over the features that `parallax-evaluate event-features`
prints, so that training and program see the same; once over the words alone and once over the vectors of the sentences
too (the features `v=0` …). The program asks the second where the first is not sure. Prints how good each of them and both
together are on held-out folds, then trains on all of it and writes the weights with a record of seed, data and hashes."""
import argparse
import hashlib
import json
import os
import random
import sys

import numpy as np
import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "attribution"))
import weights_file  # noqa: E402

CLASSES = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
           "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"]
JOINED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
QUADS = {1: "AGREE CONSULT SUPPORT", 2: "COOPERATE AID YIELD", 3: "REQUEST ACCUSE REJECT THREATEN",
         4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT"}
# From which probability on the words alone decide, as in Sources/Events/Classifier/EventTyping.swift.
SETTLED = 0.85
QUAD = {label: quad for quad, labels in QUADS.items() for label in labels.split()}


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def examples(path):
    """Rows of {"id", "event", "features": {name: value}}."""
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        row["event"] = JOINED.get(row["event"], row["event"])
    return [row for row in rows if row["features"]]


def matrix(rows, places):
    table = np.zeros((len(rows), len(places)), dtype=np.float32)
    for number, row in enumerate(rows):
        for name, value in row["features"].items():
            if name in places:
                table[number, places[name]] = value
    return torch.from_numpy(table)


def vocabulary(rows, least):
    """Features that `least` rows have, in order of their names."""
    counts = {}
    for row in rows:
        for name in row["features"]:
            counts[name] = counts.get(name, 0) + 1
    return {name: place for place, name in enumerate(sorted(n for n, count in counts.items() if count >= least))}


def train(rows, places, strength):
    """Weights (features × classes) and bias that minimise cross entropy and the squares of the weights.

    There are far fewer rows than features, so the search goes on in the space that the rows span: with X = L Q, the rows
    of Q orthonormal, the scores are L B and the squares of the weights Q'B those of B."""
    table, gold = matrix(rows, places), torch.tensor([CLASSES.index(row["event"]) for row in rows])
    gram = (table.to_sparse() @ table.T).double()
    lower = torch.linalg.cholesky(gram + 1e-6 * torch.eye(len(rows), dtype=torch.float64))
    span = lower.float()
    inner = torch.zeros(len(rows), len(CLASSES), requires_grad=True)
    bias = torch.zeros(len(CLASSES), requires_grad=True)
    descent = torch.optim.LBFGS([inner, bias], max_iter=120, history_size=10, tolerance_change=1e-5, line_search_fn="strong_wolfe")

    def loss():
        descent.zero_grad()
        value = torch.nn.functional.cross_entropy(span @ inner + bias, gold, reduction="sum")
        value = value + inner.square().sum() / (2 * strength)
        value.backward()
        return value

    descent.step(loss)
    parts = torch.linalg.solve_triangular(lower.T, inner.detach().double(), upper=True)
    return (table.T.to_sparse() @ parts.float()), bias.detach()


def quantised(weights):
    """Bytes (128 is zero) and the scale of each class."""
    scale = weights.abs().amax(0).clamp(min=1e-12) / 127
    return (torch.round(weights / scale) + 128).to(torch.uint8), scale


def folds(rows, count, seed):
    """Row numbers of each fold: the rows of each class dealt out in turn; sentences with several events stay together."""
    order = sorted(range(len(rows)), key=lambda n: (rows[n]["event"], rows[n]["id"], n))
    random.Random(seed).shuffle(order)
    order.sort(key=lambda n: rows[n]["event"])
    home = {}
    for place, number in enumerate(order):
        home.setdefault(rows[number]["id"], place % count)
    return [[n for n in range(len(rows)) if home[rows[n]["id"]] == fold] for fold in range(count)]


def macro_f1(pairs):
    labels = sorted({gold for gold, _ in pairs})
    total = 0
    for label in labels:
        right = sum(gold == label == found for gold, found in pairs)
        total += 2 * right / max(1, sum(gold == label for gold, _ in pairs) + sum(found == label for _, found in pairs))
    return total / len(labels)


def report(pairs):
    quads = [(QUAD[gold], QUAD[found]) for gold, found in pairs]
    right = lambda pairs: sum(gold == found for gold, found in pairs) / len(pairs)
    return {"root_accuracy": right(pairs), "root_macro_f1": macro_f1(pairs), "quad_accuracy": right(quads),
            "quad_macro_f1": macro_f1(quads)}


def without_vectors(rows):
    """The same rows as the first regression sees them."""
    return [{**row, "features": {name: value for name, value in row["features"].items() if not name.startswith("v=")}}
            for row in rows]


def held_out(rows, more, options):
    """Rows × classes: the probabilities of each row by what was trained on the other folds, and on `more`."""
    found = torch.zeros(len(rows), len(CLASSES))
    for fold in folds(rows, options.folds, options.seed):
        inside = set(fold)
        rest = [row for number, row in enumerate(rows) if number not in inside] + more
        places = vocabulary(rest, options.least)
        weights, bias = train(rest, places, options.strength)
        numbers, scale = quantised(weights)
        scores = matrix([rows[n] for n in fold], places) @ ((numbers.float() - 128) * scale) + bias
        found[fold] = torch.softmax(scores, 1)
    return found


def measured(rows, probabilities):
    """What `report` says of the likeliest classes."""
    pairs = [(row["event"], CLASSES[best]) for row, best in zip(rows, probabilities.argmax(1).tolist())]
    return {name: round(value, 4) for name, value in report(pairs).items()}


def hash_of(name):
    """FNV-1a of 32 bits."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def arrays(prefix, places, weights, bias):
    """The arrays of one regression for the weights file."""
    numbers, scale = quantised(weights)
    rows = {}
    for name, place in places.items():
        rows.setdefault(hash_of(name), place)  # of two with one hash the first stays
    keys = sorted(rows)
    return {
        prefix + "feature": np.array(keys, dtype="<u4").view(np.uint8).reshape(-1, 4),
        prefix + "weight": numbers.numpy()[[rows[key] for key in keys]],
        prefix + "scale": scale.numpy().astype(np.float32), prefix + "bias": bias.numpy().astype(np.float32)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("features", help="what parallax-evaluate event-features printed")
    parser.add_argument("--more", help="the same of our own examples: trained on, never measured on")
    parser.add_argument("--output", help="the weights file to write; its record goes beside it")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--strength", type=float, default=3.0, help="how little the weights are held back")
    parser.add_argument("--floor", type=float, nargs=2, metavar=("ROOT", "QUAD"),
                        help="end with an error where macro F1 over types or accuracy over quad classes is under these")
    parser.add_argument("--least", type=int, default=1, help="rows that a feature must be in")
    options = parser.parse_args()
    torch.set_num_threads(1)
    rows = examples(options.features)
    more = examples(options.more) if options.more else []
    words, own_words = without_vectors(rows), without_vectors(more)
    plain, refined = held_out(words, own_words, options), held_out(rows, more, options)
    # As the program does: the words decide where they are sure.
    together = torch.where(plain.max(1, keepdim=True).values >= SETTLED, plain, refined)
    found = {"words": measured(rows, plain), "vectors": measured(rows, refined), "together": measured(rows, together),
             "asked": round(float((plain.max(1).values < SETTLED).float().mean()), 4)}
    print(json.dumps({"events": len(rows), "folds": options.folds, **found}))
    best = found["together"]
    if options.floor and (best["root_macro_f1"] < options.floor[0] or best["quad_accuracy"] < options.floor[1]):
        sys.exit("Under the floor.")
    if not options.output:
        return
    contents = {}
    for prefix, own_rows in (("", words + own_words), ("refined.", rows + more)):
        places = vocabulary(own_rows, options.least)
        contents.update(arrays(prefix, places, *train(own_rows, places, options.strength)))
    weights_file.write(options.output, contents)
    record = {"seed": options.seed, "strength": options.strength, "least": options.least, "settled": SETTLED,
              "events": len(rows), "own_examples": len(more), "features_sha256": digest(options.features),
              "own_features_sha256": digest(options.more) if options.more else None,
              "weights_sha256": digest(options.output), "held_out": {"folds": options.folds, **found},
              "torch": torch.__version__, "numpy": np.__version__}
    with open(os.path.splitext(options.output)[0] + ".json", "w", encoding="utf-8") as file:
        json.dump(record, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
