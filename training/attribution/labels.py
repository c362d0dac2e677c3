"""The tags of words, and which may follow which."""

ROLES = ("source", "cue", "content")
TAGS = ("O",) + tuple(f"{prefix}-{role}" for role in ROLES for prefix in "BI")
NUMBER = {tag: place for place, tag in enumerate(TAGS)}


def may_follow(before, after):
    """Whether tag number `after` may stand right behind `before` (None: at the start of a paragraph)."""
    if not TAGS[after].startswith("I-"):
        return True
    return before is not None and before != 0 and TAGS[before][2:] == TAGS[after][2:]


def spans_of(tags):
    """(first, after the last, role) of each span of a paragraph's tag numbers."""
    spans, start = [], None
    for place, tag in enumerate(list(tags) + [0]):
        inside = start is not None and tag == tags[start] + 1
        if start is not None and not inside:
            spans.append((start, place, TAGS[tags[start]][2:]))
            start = None
        if tag and TAGS[tag][0] == "B":
            start = place
    return spans
