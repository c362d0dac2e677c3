#!/usr/bin/env python3
"""Learns `fact-weights.txt`: how likely two values of two reports are for one fact, by what their sentences share.

    train.py PAIRS… > fact-weights.txt

PAIRS are the lines of `parallax-evaluate fact-pairs`, a file a set. Every set weighs the same in all. Values that agree are
taken to be for one fact, others for two. What each set says of the weights that the others give goes to standard error.
Nothing is random.
"""

import json
import sys

import numpy

# How much each weight costs, the bias apart.
RIDGE = 1.0
STEPS = 60

HEADER = """\
# How much each thing that two values share tells of their being for one fact: a kind of value, a feature of `FactLikeness`
# and its weight, learnt by training/facts: a logistic regression over pairs of values in sentences of two reports of a
# story; values that agree are taken to be for one fact, others for two."""


def read(path):
    """The pairs of a file by kind, those of the same two sentences and features once."""
    pairs = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            pair = json.loads(line)
            if pair["left"] != pair["right"]:
                key = (pair["left"], pair["right"], pair["agrees"], tuple(pair["features"].values()))
                pairs.setdefault(pair["kind"], {})[key] = pair
    return {kind: list(found.values()) for kind, found in pairs.items()}


def fit(features, agrees, weights):
    """The weights of a logistic regression by Newton's method, the bias first."""
    features = numpy.hstack([numpy.ones((len(features), 1)), features])
    learnt = numpy.zeros(features.shape[1])
    for _ in range(STEPS):
        likely = probability(features, learnt)
        slope = features.T @ (weights * (agrees - likely)) - RIDGE * numpy.r_[0, learnt[1:]]
        curve = (features * (weights * likely * (1 - likely))[:, None]).T @ features + RIDGE * numpy.eye(len(learnt))
        step = numpy.linalg.solve(curve, slope)
        learnt += step
        if numpy.abs(step).max() < 1e-6:
            break
    return learnt


def probability(features, learnt):
    return 1 / (1 + numpy.exp(-numpy.clip(features @ learnt, -30, 30)))


def columns(sets, kind):
    """Features, agreement and weights of the pairs of a kind: every set weighs the same."""
    rows, agrees, weights = [], [], []
    filled = [found[kind] for found in sets if found.get(kind)]
    count = sum(map(len, filled))
    for found in filled:
        for pair in found:
            rows.append(list(pair["features"].values()))
            agrees.append(pair["agrees"])
            weights.append(count / len(filled) / len(found))
    return numpy.array(rows, float), numpy.array(agrees, float), numpy.array(weights)


def tell_held_out(paths, sets, kind):
    """Of the surest hundredth and tenth of a set's pairs, by the weights of the others, how many agree."""
    for path, held in zip(paths, sets):
        others = [found for found in sets if found is not held and found.get(kind)]
        if not others or not held.get(kind):
            continue
        learnt = fit(*columns(others, kind))
        features, agrees, _ = columns([held], kind)
        order = numpy.argsort(-probability(numpy.hstack([numpy.ones((len(features), 1)), features]), learnt), kind="stable")
        shares = [agrees[order[: max(1, len(order) // part)]].mean() for part in (100, 10)]
        print(f"{kind} {path}: {len(agrees)} pairs, {agrees.mean():.3f} agree; "
              f"of the surest hundredth {shares[0]:.3f}, tenth {shares[1]:.3f}", file=sys.stderr)


def main():
    paths = sys.argv[1:]
    if not paths:
        sys.exit(__doc__)
    sets = [read(path) for path in paths]
    print(HEADER)
    for kind in sorted({kind for found in sets for kind in found}):
        tell_held_out(paths, sets, kind)
        names = next(list(found[kind][0]["features"]) for found in sets if found.get(kind))
        for name, weight in zip(["bias"] + names, fit(*columns(sets, kind))):
            if abs(weight) >= 0.0005:
                print(f"{kind} {name} {weight:.3f}")


if __name__ == "__main__":
    main()
