"""Paragraphs put together to sequences for the encoder, and batches of these as tensors."""
import torch

from words import MARKER

CLS, SEP = 101, 102
WINDOW = 128  # pieces that paragraphs are put together up to
LONGEST = 240  # pieces of a paragraph that go in at once; a longer one is cut


def parts_of(paragraph):
    """Row ranges of at most LONGEST pieces."""
    start, count = 0, 0
    for row, pieces in enumerate(paragraph.pieces):
        if count + len(pieces) > LONGEST:
            yield start, row
            start, count = row, 0
        count += len(pieces)
    yield start, len(paragraph.pieces)


def windows_of(paragraphs):
    """Lists of (paragraph, first row, after the last): [CLS] part [SEP] part [SEP] … up to WINDOW pieces."""
    window, count = [], 1
    for paragraph in paragraphs:
        for a, b in parts_of(paragraph):
            size = sum(map(len, paragraph.pieces[a:b])) + 1
            if window and count + size > WINDOW:
                yield window
                window, count = [], 1
            window.append((paragraph, a, b))
            count += size
    if window:
        yield window


def size_of(window):
    return 1 + sum(1 + sum(map(len, paragraph.pieces[a:b])) for paragraph, a, b in window)


class Batch:
    """Tensors of some windows. A row of `places` has the first piece of each word of a part, as a flat position."""

    def __init__(self, windows):
        length = max(map(size_of, windows))
        shape = (len(windows), length)
        self.pieces = torch.zeros(shape, dtype=torch.long)
        self.case = torch.full(shape, MARKER[0])
        self.quote = torch.full(shape, MARKER[1])
        self.mask = torch.zeros(shape, dtype=torch.bool)
        self.parts = [part for window in windows for part in window]
        places, tags = [], []
        for row, window in enumerate(windows):
            ids, case, quote = [CLS], [MARKER[0]], [MARKER[1]]
            for paragraph, a, b in window:
                places.append([])
                for word in range(a, b):
                    places[-1].append(row * length + len(ids))
                    pieces = paragraph.pieces[word]
                    ids += pieces
                    case += [paragraph.case[word]] * len(pieces)
                    quote += [paragraph.quote[word]] * len(pieces)
                tags.append(paragraph.tags[a:b])
                ids.append(SEP)
                case.append(MARKER[0])
                quote.append(MARKER[1])
            self.pieces[row, : len(ids)] = torch.tensor(ids)
            self.case[row, : len(ids)] = torch.tensor(case)
            self.quote[row, : len(ids)] = torch.tensor(quote)
            self.mask[row, : len(ids)] = True
        self.lengths = torch.tensor([len(part) for part in places])
        widest = int(self.lengths.max())
        self.places = torch.tensor([part + [0] * (widest - len(part)) for part in places])
        self.tags = torch.tensor([part + [0] * (widest - len(part)) for part in tags])
        self.words = torch.arange(widest)[None, :] < self.lengths[:, None]
