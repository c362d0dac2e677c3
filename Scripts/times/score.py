"""How far times agree with gold (TempEval-3, task A: UzZaman et al. 2013).

strict: the same code points, white space at the ends left out. relaxed: code points in common; each time of gold once, with
the one found that shares most with it. value: of those the same TIMEX3 value. Each is F1 over all texts of a set."""


def trimmed(text, row):
    start, end = row["start"], row["end"]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end, row.get("value")


def f1(right, found, gold):
    return 2 * right / (found + gold) if found + gold else 0.0


def score(gold, found, texts):
    """(strict, relaxed, value) of `{id: times}` against the rows of gold."""
    counts = dict(gold=0, found=0, strict=0, relaxed=0, value=0)
    for row in gold:
        text = texts[row["id"]]
        lower, upper = row.get("scored") or (0, len(text))
        wanted = [trimmed(text, t) for t in row["times"]]
        given = [trimmed(text, t) for t in found.get(row["id"], []) if lower <= t["start"] < upper]
        counts["gold"] += len(wanted)
        counts["found"] += len(given)
        counts["strict"] += len({t[:2] for t in wanted} & {t[:2] for t in given})
        taken = set()
        for start, end, value in given:
            best, at = 0, None
            for place, other in enumerate(wanted):
                shared = min(end, other[1]) - max(start, other[0])
                if place not in taken and shared > best:
                    best, at = shared, place
            if at is not None:
                taken.add(at)
                counts["relaxed"] += 1
                counts["value"] += wanted[at][2] == value
    return tuple(f1(counts[k], counts["found"], counts["gold"]) for k in ("strict", "relaxed", "value"))
