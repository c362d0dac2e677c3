"""A BERT encoder whose words are tagged by a linear-chain conditional random field (Lafferty et al. 2001)."""
import torch
from torch import nn
from torch.nn import functional as F

from labels import TAGS, may_follow
from words import CASES, QUOTES

WIDTH, HEADS, INNER, EPSILON = 384, 12, 1536, 1e-12
FORBIDDEN = -1e4


class ColumnDropout(nn.Module):
    """Drops a column of a whole sequence: cheaper than a number for each place, and as good."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (keep.to(x.dtype) / (1 - self.rate))


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.attention = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixing = nn.Linear(WIDTH, WIDTH)
        self.mixing_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = ColumnDropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        heads = self.attention(x).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        # By hand: on a CPU the fused kernel's backward pass is several times slower.
        weights = torch.softmax(heads[0] @ heads[1].transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + mask, -1)
        gathered = (weights.to(heads.dtype) @ heads[2]).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.mixing_norm(x + self.dropout(self.mixing(gathered)))
        return self.outer_norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """The first `layers` layers of the released model, with the features of words added to its embeddings. The rows of
    pieces and positions stay as released: they need not ship with a tagger."""

    def __init__(self, released, layers, dropout):
        super().__init__()
        table = lambda name: released[f"embeddings.{name}"]
        positions = table("position_embeddings.weight") + table("token_type_embeddings.weight")[0]
        self.pieces = nn.Embedding.from_pretrained(table("word_embeddings.weight"), freeze=True)
        self.positions = nn.Embedding.from_pretrained(positions, freeze=True)
        self.case = nn.Embedding(CASES, WIDTH)
        self.quote = nn.Embedding(QUOTES, WIDTH)
        for features in (self.case, self.quote):
            nn.init.normal_(features.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        copy(self.norm, released, "embeddings.LayerNorm")
        self.dropout = ColumnDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        for place, layer in enumerate(self.layers):
            source = f"encoder.layer.{place}."
            with torch.no_grad():
                for kind in ("weight", "bias"):
                    parts = [released[f"{source}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                    getattr(layer.attention, kind).copy_(torch.cat(parts))
            copy(layer.mixing, released, source + "attention.output.dense")
            copy(layer.mixing_norm, released, source + "attention.output.LayerNorm")
            copy(layer.inner, released, source + "intermediate.dense")
            copy(layer.outer, released, source + "output.dense")
            copy(layer.outer_norm, released, source + "output.LayerNorm")

    def forward(self, batch):
        x = self.pieces(batch.pieces) + self.positions.weight[: batch.pieces.shape[1]]
        x = self.dropout(self.norm(x + self.case(batch.case) + self.quote(batch.quote)))
        mask = torch.zeros(batch.mask.shape).masked_fill(~batch.mask, FORBIDDEN)[:, None, None, :]
        mask = mask.to(torch.bfloat16) if torch.is_autocast_enabled("cpu") else mask
        for layer in self.layers:
            x = layer(x, mask)
        return x


def copy(module, released, name):
    with torch.no_grad():
        module.weight.copy_(released[name + ".weight"])
        module.bias.copy_(released[name + ".bias"])


class Field(nn.Module):
    """The conditional random field over the tags of a paragraph."""

    def __init__(self):
        super().__init__()
        count = len(TAGS)
        self.steps = nn.Parameter(torch.zeros(count, count))
        self.start = nn.Parameter(torch.zeros(count))
        self.end = nn.Parameter(torch.zeros(count))
        rule = [[0.0 if may_follow(a, b) else FORBIDDEN for b in range(count)] for a in range(count)]
        first = [0.0 if may_follow(None, b) else FORBIDDEN for b in range(count)]
        self.register_buffer("step_rule", torch.tensor(rule), persistent=False)
        self.register_buffer("start_rule", torch.tensor(first), persistent=False)

    def partition(self, scores, words):
        """log Z of each row, by the forward algorithm."""
        steps = self.steps + self.step_rule
        state = self.start + self.start_rule + scores[:, 0]
        for place in range(1, scores.shape[1]):
            moved = torch.logsumexp(state.unsqueeze(2) + steps, 1) + scores[:, place]
            state = torch.where(words[:, place : place + 1], moved, state)
        return torch.logsumexp(state + self.end, 1)

    def loss(self, scores, batch, beliefs=None):
        """Negative log likelihood a word. With a teacher's `beliefs` (probabilities of tags) what the words score is
        expected under these; the steps between tags are the gold ones."""
        tags, words = batch.tags, batch.words
        own = scores.gather(2, tags.unsqueeze(2)).squeeze(2) if beliefs is None else (scores * beliefs).sum(2)
        gold = (own * words).sum(1) + (self.start + self.start_rule)[tags[:, 0]]
        gold = gold + ((self.steps + self.step_rule)[tags[:, :-1], tags[:, 1:]] * words[:, 1:]).sum(1)
        gold = gold + self.end[tags.gather(1, (batch.lengths - 1).unsqueeze(1)).squeeze(1)]
        return (self.partition(scores, words) - gold).sum() / words.sum()

    @torch.no_grad()
    def best(self, scores, batch):
        """The best tags of each part (Viterbi)."""
        steps = self.steps + self.step_rule
        state = self.start + self.start_rule + scores[:, 0]
        back, same = [], torch.arange(len(TAGS)).expand(len(scores), -1)
        for place in range(1, scores.shape[1]):
            moved, origin = (state.unsqueeze(2) + steps).max(1)
            alive = batch.words[:, place : place + 1]
            state = torch.where(alive, moved + scores[:, place], state)
            back.append(torch.where(alive, origin, same))
        path = [(state + self.end).argmax(1)]
        for origin in reversed(back):
            path.append(origin.gather(1, path[-1].unsqueeze(1)).squeeze(1))
        rows = torch.stack(path[::-1], 1).tolist()
        return [row[:length] for row, length in zip(rows, batch.lengths.tolist())]


class Tagger(nn.Module):
    def __init__(self, released, layers, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(released, layers, dropout)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(WIDTH, len(TAGS))
        self.field = Field()

    def scores(self, batch):
        """How well each tag fits each word: parts × words × tags."""
        states = self.encoder(batch).reshape(-1, WIDTH)[batch.places]
        return self.head(self.dropout(states)).float()

    def beliefs(self, batch):
        """The probability of each tag of each word: the derivative of log Z."""
        with torch.no_grad():
            scores = self.scores(batch)
        scores.requires_grad_(True)
        with torch.enable_grad():
            return torch.autograd.grad(self.field.partition(scores, batch.words).sum(), scores)[0]


def released_weights(path):
    from safetensors.torch import load_file

    return {name.removeprefix("bert."): value.float() for name, value in load_file(path).items()}
