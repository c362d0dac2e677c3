"""Trains the attribution tagger on a corpus folder; writes a checkpoint and, beside it, a record of the run."""
import argparse
import hashlib
import json
import math
import platform
import random
import time

import torch
from torch.nn import functional as F

from corpus import articles, digest
from evaluate import exact_f1, load, predict
from labels import TAGS
from model import Tagger, released_weights
from windows import Batch, size_of, windows_of
from words import tokenizer

BATCH = 16
CHUNK = 20  # batches whose windows are sorted by length together
STRAIGHT = {1523: 1000, 1524: 1000}  # the pieces of “ and ” → that of "


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", help="folder with input.jsonl and gold.jsonl")
    parser.add_argument("--encoder", required=True, help="folder of all-MiniLM-L6-v2 (vocab.txt, model.safetensors)")
    parser.add_argument("--output", required=True, help="the checkpoint to write")
    parser.add_argument("--dev", help="another corpus folder, to measure on")
    parser.add_argument("--teacher", help="a checkpoint whose beliefs are mixed with the gold tags")
    parser.add_argument("--trust", type=float, default=0.7, help="how much of the target is the teacher's")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--every", type=int, default=0, help="measure and save after so many steps")
    return parser.parse_args()


def batches_of(windows, random_source):
    """One pass in random order; windows of a batch are about as long as each other."""
    windows = windows[:]
    random_source.shuffle(windows)
    batches = []
    for start in range(0, len(windows), BATCH * CHUNK):
        chunk = sorted(windows[start : start + BATCH * CHUNK], key=size_of)
        batches += [chunk[place : place + BATCH] for place in range(0, len(chunk), BATCH)]
    random_source.shuffle(batches)
    return batches


def with_straight_marks(batch, random_source, share=0.15):
    """Some windows get straight quotation marks: not every outlet sets curly ones."""
    for row in range(len(batch.pieces)):
        if random_source.random() < share:
            for curly, straight in STRAIGHT.items():
                batch.pieces[row][batch.pieces[row] == curly] = straight


def optimiser_for(model, rate):
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.layers") or n.startswith("encoder.norm")]
    known = {id(p) for p in encoder}
    rest = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    groups = [dict(params=encoder, lr=rate, weight_decay=0.01), dict(params=rest, lr=1e-3, weight_decay=0.0)]
    return torch.optim.AdamW(groups, fused=True)


def target_of(batch, teacher, trust):
    """The gold tags mixed with what the teacher believes; None without a teacher."""
    if teacher is None:
        return None
    with torch.autocast("cpu", torch.bfloat16):
        beliefs = teacher.beliefs(batch)
    return (1 - trust) * F.one_hot(batch.tags, len(TAGS)).float() + trust * beliefs


def save(model, options, path):
    torch.save({"layers": options.layers, "state": model.state_dict()}, path)


def file_digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random_source = random.Random(options.seed)
    tokenize = tokenizer(options.encoder + "/vocab.txt")
    for piece, mark in ((1523, "“"), (1524, "”"), (1000, '"')):
        assert tokenize.token_to_id(mark) == piece, "the vocabulary is another one"
    windows = [w for _, paragraphs in articles(options.corpus, tokenize) for w in windows_of(paragraphs)]
    dev = list(articles(options.dev, tokenize)) if options.dev else []
    model = Tagger(released_weights(options.encoder + "/model.safetensors"), options.layers)
    teacher = load(options.teacher, options.encoder).eval() if options.teacher else None
    optimiser = optimiser_for(model, options.rate)
    total = math.ceil(options.epochs * math.ceil(len(windows) / BATCH))
    warm = max(1, total // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, 1 - (step - warm) / (total - warm))))
    measured, step, loss_mean, began = {}, 0, None, time.time()
    print(len(windows), "windows,", total, "steps,", sum(p.numel() for p in model.parameters() if p.requires_grad),
          "trained parameters", flush=True)
    while step < total:
        for chosen in batches_of(windows, random_source):
            model.train()
            batch = Batch(chosen)
            target = target_of(batch, teacher, options.trust)
            with_straight_marks(batch, random_source)
            with torch.autocast("cpu", torch.bfloat16):
                scores = model.scores(batch)
            loss = model.field.loss(scores, batch, target)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            loss_mean = loss.item() if loss_mean is None else 0.98 * loss_mean + 0.02 * loss.item()
            if step % 50 == 0:
                print(f"step {step} loss {loss_mean:.4f} minutes {(time.time() - began) / 60:.1f}", flush=True)
            if options.every and step % options.every == 0 and step < total:
                save(model, options, options.output)
                print(f"step {step}", exact_f1(dev, predict(model, dev)) if dev else "", flush=True)
            if step >= total:
                break
    save(model, options, options.output)
    if dev:
        measured = exact_f1(dev, predict(model, dev))
        print("end", measured, flush=True)
    record = {
        "layers": options.layers, "epochs": options.epochs, "rate": options.rate, "seed": options.seed, "batch": BATCH,
        "steps": total, "corpus_sha256": digest(options.corpus),
        "encoder_sha256": file_digest(options.encoder + "/model.safetensors"),
        "teacher_sha256": file_digest(options.teacher) if options.teacher else None,
        "trust": options.trust if options.teacher else None,
        "checkpoint_sha256": file_digest(options.output), "dev_sha256": digest(options.dev) if options.dev else None,
        "dev_exact_f1": measured, "minutes": round((time.time() - began) / 60, 1), "python": platform.python_version(),
        "torch": torch.__version__, "threads": options.threads,
    }
    with open(options.output + ".json", "w", encoding="utf-8") as file:
        json.dump(record, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
