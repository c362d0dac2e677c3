#!/usr/bin/env python3
"""How close spaCy itself came to another reading: the least margins between its best and second-best score.

    Scripts/parity/margins.py MODEL DATA ID…

A difference where the margin is within the rounding of float32 (1e-5) is a tie: adding the same numbers in another
order decides it, and spaCy decides it otherwise on another machine too.
"""

import sys
from pathlib import Path

import numpy
import spacy

import corpora
import hostile


def margins(pipeline, text):
    """The margins of the tagger by token, and of the parser's steps with the token that is next, least first."""
    document = pipeline.make_doc(text)
    document = pipeline.get_pipe("tok2vec")(document)
    tagger = pipeline.get_pipe("tagger")
    for token, scores in zip(document, tagger.model.predict([document])[0]):
        best = numpy.argsort(-scores)[:2]
        yield float(scores[best[0]] - scores[best[1]]), "tagger", token.text, [tagger.labels[place] for place in best]
    for name in ("parser", "ner"):
        pipe = pipeline.get_pipe(name)
        states = pipe.moves.init_batch([document])
        steps = pipe.model.predict([document])
        while not states[0].is_final():
            scores = steps.predict(states)
            best = numpy.argsort(-scores[0])[:2]
            place = states[0].B(0)
            word = document[place].text if 0 <= place < len(document) else "(end)"
            yield float(scores[0][best[0]] - scores[0][best[1]]), name, word, [pipe.moves.get_class_name(move) for move in best]
            pipe.transition_states(states, scores)
        if name == "parser":
            pipe.set_annotations([document], states)


def main(model, data, *ids):
    texts = corpora.data(Path(data))
    texts |= hostile.make(corpora.sentences(texts))
    pipeline = spacy.load(model)
    for text_id in ids:
        found = sorted(margins(pipeline, texts[text_id]), key=lambda row: row[0])
        print(text_id)
        for margin, name, word, choices in found[:4]:
            print(f"  {margin:.2e} {name} at {word!r}: {' or '.join(choices)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
