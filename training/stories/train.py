#!/usr/bin/env python3
"""Learns the weights by which pairs of articles become stories, and checks them on pairs that they were not learnt from.

    parallax-evaluate story-pairs INPUT.jsonl > NAME.tsv        # a line a pair of articles: ids and features
    python3 training/stories/train.py NAME.tsv=GOLD.jsonl[:SHARE[:REST]]… > weights.txt

GOLD.jsonl has a line {"id", "story"} an article. The weights are those of a logistic regression (Newton's method, with
a little shrinkage). Sets have equal say, whatever their size: SHARE is a set's weight, and REST what its pairs of
different stories weigh together beside those of one story: where most pairs are of different stories an error weighs
more. Each fold leaves out the pairs of some stories; what is printed as `left out` was measured on those. Sets whose
name ends with the same letters before a digit (pools of one collection) are left out together.

The output are the lines `pair-…` of Sources/Stories/story-weights.txt. It needs numpy; nothing is random.
"""
import json
import re
import sys
import zlib

import numpy

FOLDS = 3
SHRINKAGE = 1e-3


def read(argument):
    name, rest = argument.split("=", 1)
    gold, *numbers = rest.split(":")
    share, rest = (float(number) for number in (numbers + ["1", "1"])[:2]) if len(numbers) > 1 else (
        float(numbers[0]) if numbers else 1.0, 1.0)
    with open(gold) as lines:
        story = {row["id"]: row["story"] for row in map(json.loads, lines)}
    with open(name) as lines:
        names = next(lines).rstrip("\n").split("\t")[2:]
        rows = [line.rstrip("\n").split("\t") for line in lines]
    features = numpy.array([[float(value) for value in row[2:]] for row in rows])
    same = numpy.array([story[row[0]] is not None and story[row[0]] == story[row[1]] for row in rows])
    # The halves of a topic are left out together: a name before the first underscore.
    fold = numpy.array([zlib.crc32(str(story[row[0]]).split("_")[0].encode()) % FOLDS for row in rows])
    weight = numpy.where(same, 1 / max(1, same.sum()), rest / max(1, (~same).sum())) * share
    family = re.sub(r"[\d_]*\.tsv$", "", name.rsplit("/", 1)[-1])
    return dict(name=name, family=family, names=names, x=features, same=same, fold=fold, weight=weight)


def fit(x, same, weight):
    """Weights of the standardised features, and of a constant; then of the features as they are."""
    mean, deviation = x.mean(0), x.std(0) + 1e-9
    z = numpy.hstack([(x - mean) / deviation, numpy.ones((len(x), 1))])
    weight = weight / weight.sum()
    shrinkage = numpy.diag([SHRINKAGE / z.shape[1]] * (z.shape[1] - 1) + [0])
    beta = numpy.zeros(z.shape[1])
    for _ in range(40):
        likelihood = 1 / (1 + numpy.exp(-numpy.clip(z @ beta, -30, 30)))
        gradient = z.T @ (weight * (likelihood - same)) + shrinkage @ beta
        curvature = (z * (weight * likelihood * (1 - likelihood))[:, None]).T @ z + shrinkage
        step = numpy.linalg.solve(curvature + 1e-9 * numpy.eye(len(beta)), gradient)
        beta -= step
        if abs(step).max() < 1e-6:
            break
    slopes = beta[:-1] / deviation
    return slopes, beta[-1] - (slopes * mean).sum()


def average_precision(scores, same):
    order = numpy.argsort(-scores, kind="stable")
    hits = same[order]
    if not hits.any():
        return 1.0
    return float((numpy.cumsum(hits) / numpy.arange(1, len(hits) + 1))[hits].mean())


def joined(sets, key):
    return numpy.concatenate([one[key] for one in sets])


def left_out(sets):
    """The scores of all pairs by weights that were learnt without their stories."""
    scores = [numpy.zeros(len(one["same"])) for one in sets]
    for fold in range(FOLDS):
        kept = [one["fold"] != fold for one in sets]
        slopes, bias = fit(
            numpy.concatenate([one["x"][keep] for one, keep in zip(sets, kept)]),
            numpy.concatenate([one["same"][keep] for one, keep in zip(sets, kept)]),
            numpy.concatenate([one["weight"][keep] for one, keep in zip(sets, kept)]))
        for place, (one, keep) in enumerate(zip(sets, kept)):
            scores[place][~keep] = one["x"][~keep] @ slopes + bias
    return scores


def without_families(sets):
    """The scores of each set by weights that were learnt from the other collections alone."""
    scores = []
    for one in sets:
        others = [other for other in sets if other["family"] != one["family"]]
        slopes, bias = fit(joined(others, "x"), joined(others, "same"), joined(others, "weight"))
        scores.append(one["x"] @ slopes + bias)
    return scores


def main():
    sets = [read(argument) for argument in sys.argv[1:]]
    if not sets:
        sys.exit(__doc__)
    names = sets[0]["names"]
    stories, families = left_out(sets), without_families(sets)
    print("average precision of pairs: similarity alone, stories left out, collection left out", file=sys.stderr)
    for one, story, family in zip(sets, stories, families):
        alone = average_precision(one["x"][:, 0], one["same"])
        print(f"{one['name']}: {alone:.3f} {average_precision(story, one['same']):.3f} "
              f"{average_precision(family, one['same']):.3f}", file=sys.stderr)
    slopes, bias = fit(joined(sets, "x"), joined(sets, "same"), joined(sets, "weight"))
    print(f"pair-bias {bias:.4f}")
    for name, slope in zip(names, slopes):
        print(f"pair-{name} {slope:.4f}")


if __name__ == "__main__":
    main()
