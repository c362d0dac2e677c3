"""Compares two readings of the same texts, attribute by attribute."""

from dataclasses import dataclass, field

ATTRIBUTES = ["tag", "pos", "lemma", "morph", "head", "dep", "sent_start", "entity"]

FLOOR_TOKENS = 0.9999
FLOOR_ATTRIBUTES = 0.9995


@dataclass
class Score:
    """How many of how many agree."""

    right: int = 0
    total: int = 0

    def add(self, right, total):
        self.right += right
        self.total += total

    @property
    def share(self):
        return self.right / self.total if self.total else 1.0


@dataclass
class Difference:
    """One difference, with enough of its surroundings to see the cause."""

    text_id: str
    attribute: str
    token: str
    reference: str
    ours: str
    context: str

    def __str__(self):
        return (f"{self.attribute:<10} {self.token!r}: spaCy {self.reference!r}, ours {self.ours!r}\n"
                f"           {self.text_id}: {self.context!r}")


@dataclass
class Comparison:
    """The sums over all texts, and every difference."""

    tokens: Score = field(default_factory=Score)
    attributes: dict = field(default_factory=lambda: {name: Score() for name in [*ATTRIBUTES, "noun_chunks"]})
    texts: int = 0
    texts_tokenised_apart: int = 0
    texts_identical: int = 0
    differences: list = field(default_factory=list)

    def add(self, text_id, text, reference, ours):
        """Counts one text."""
        before = len(self.differences)
        self.texts += 1
        expected = [(token["start"], token["end"]) for token in reference["tokens"]]
        found = [(token["start"], token["end"]) for token in ours["tokens"]]
        if expected == found:
            self.tokens.add(len(expected), len(expected))
            self.add_attributes(text_id, text, reference, ours)
        else:
            self.texts_tokenised_apart += 1
            self.add_boundaries(text_id, text, expected, found)
        self.texts_identical += len(self.differences) == before

    def add_boundaries(self, text_id, text, expected, found):
        """Counts the tokens of the reference that we have, and notes each run in which we part."""
        ours = set(found)
        self.tokens.add(sum(span in ours for span in expected), len(expected))
        for lower, upper in runs_apart(expected, found):
            inside = [[text[a:b] for a, b in spans if lower <= a and b <= upper] for spans in (expected, found)]
            self.differences.append(Difference(
                text_id, "tokens", text[lower:upper][:200], " ␣ ".join(inside[0])[:300], " ␣ ".join(inside[1])[:300],
                context(text, lower, upper)))

    def add_attributes(self, text_id, text, reference, ours):
        """Counts the attributes of two readings with the same tokens."""
        rows = zip(columns(reference), columns(ours))
        for number, (expected, found) in enumerate(rows):
            for name in ATTRIBUTES:
                same = expected[name] == found[name]
                self.attributes[name].add(same, 1)
                if not same:
                    self.note(text_id, text, reference, number, name, expected[name], found[name])
        self.add_noun_chunks(text_id, text, reference, ours)

    def note(self, text_id, text, reference, number, name, expected, found):
        tokens = reference["tokens"]
        if name == "head":
            expected, found = (f"{place} {text[tokens[place]['start']:tokens[place]['end']]}"
                               for place in (expected, found))
        lower, upper = tokens[number]["start"], tokens[number]["end"]
        self.differences.append(Difference(
            text_id, name, text[lower:upper][:200], str(expected), str(found), context(text, lower, upper)))

    def add_noun_chunks(self, text_id, text, reference, ours):
        expected, found = ({(chunk["start"], chunk["end"]) for chunk in reading["noun_chunks"]}
                           for reading in (reference, ours))
        self.attributes["noun_chunks"].add(len(expected & found), len(expected | found))
        for chunk in sorted(expected ^ found):
            sides = ("chunk", "none") if chunk in expected else ("none", "chunk")
            self.differences.append(Difference(
                text_id, "noun_chunk", text[chunk[0]:chunk[1]][:200], *sides, context(text, *chunk)))

    def scores(self):
        """The scores by name, tokens first."""
        return {"tokens": self.tokens, **self.attributes}

    def failures(self):
        """The names that are below their floor."""
        return [name for name, score in self.scores().items()
                if score.share < (FLOOR_TOKENS if name == "tokens" else FLOOR_ATTRIBUTES)]


def columns(reading):
    """The attributes of each token; entities as `B-`, `I-` and a type, or `O`."""
    entities = {}
    starts = {}
    for number, token in enumerate(reading["tokens"]):
        starts[token["start"]] = number
    for entity in reading["entities"]:
        number = starts[entity["start"]]
        prefix = "B-"
        while number < len(reading["tokens"]) and reading["tokens"][number]["end"] <= entity["end"]:
            entities[number] = prefix + entity["type"]
            prefix = "I-"
            number += 1
    for number, token in enumerate(reading["tokens"]):
        yield {
            "tag": token["tag"], "pos": token["pos"], "lemma": token["lemma"], "morph": token.get("morph", ""),
            "head": token["head"], "dep": token["dep"], "sent_start": token.get("sent_start", False),
            "entity": entities.get(number, "O"),
        }


def runs_apart(expected, found):
    """The smallest ranges of text outside of which the tokens are the same."""
    left, right = 0, 0
    while left < len(expected) and right < len(found):
        if expected[left] == found[right]:
            left, right = left + 1, right + 1
            continue
        first = (left, right)
        while left < len(expected) and right < len(found) and expected[left] != found[right]:
            ends = expected[left][1], found[right][1]
            left += ends[0] <= ends[1]
            right += ends[1] <= ends[0]
        if left == len(expected) or right == len(found):
            left, right = len(expected), len(found)
        spans = expected[first[0]:left] + found[first[1]:right]
        yield min(span[0] for span in spans), max(span[1] for span in spans)
    rest = expected[left:] + found[right:]
    if rest:
        yield rest[0][0], rest[-1][1]


def context(text, lower, upper, width=40):
    """The text around a range."""
    return text[max(0, lower - width):lower] + "⟦" + text[lower:upper][:200] + "⟧" + text[upper:upper + width]
