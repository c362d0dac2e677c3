#!/usr/bin/env python3
"""Says how much of truth.json a report of the five articles has. Standard library only.

    parallax report Examples --format json | python3 Examples/score.py
    python3 Examples/score.py REPORT.json

Prints a row for each thing that must be found and, below it, what is missing; exit code 1 where anything is. Spans are
compared by overlap: quotations by at least half of what either holds, furniture by half of what the truth holds, all else
by any. A curly apostrophe is a straight one. An article's quotation that the truth does not list is not judged.
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from check import Check


def overlap(a, b):
    """How many code points two spans of articles share."""
    return max(0, min(a["end"], b["end"]) - max(a["start"], b["start"])) if a["article"] == b["article"] else 0


def plain(name):
    return (name or "").replace("’", "'")


def across(members):
    """Pairs of (article, quotation) of two articles."""
    members = sorted(set(members))
    return {(a, b) for a in members for b in members if a < b and a[0] != b[0]}


class Score:
    def __init__(self, truth, report):
        self.truth, self.report = truth, report
        self.articles = {a["id"]: a for a in report["articles"]}
        self.story = max(report["stories"], key=lambda s: len(s["articles"]))
        self.complete = True

    def row(self, name, found, of, missing=()):
        self.complete = self.complete and found == of
        print(f"{name:24} {found:3} of {of:3}")
        for line in missing:
            print(f"      {line}")

    def run(self):
        self.origins()
        self.layout()
        self.quotations()
        self.conflicts()
        self.claims()
        self.timeline()
        self.entities()
        return self.complete

    def origins(self):
        wanted = sorted(sorted(o["articles"]) for o in self.truth["origins"])
        got = sorted(sorted(o["articles"]) for o in self.story["origins"] if o["kind"] != "credited")
        self.row("origins", sum(w in got for w in wanted), len(wanted), [w for w in wanted if w not in got])

    def layout(self):
        """Titles to the letter; furniture by kind, a caption and its credit as one or two."""
        titles, found, total, missing = 0, 0, 0, []
        for a, row in self.truth["articles"].items():
            titles += self.articles[a]["title"] == row["title"]["exact"]
            for f in row["furniture"]:
                total += 1
                span = f["span"]
                kinds = {f["kind"], *f.get("also", [])}
                if kinds & {"caption", "credit"}:
                    kinds |= {"caption", "credit"}
                told = [dict(m, article=a) for m in self.articles[a]["furniture"]]
                good = any(m["kind"] in kinds and 2 * overlap(m, span) >= span["end"] - span["start"] for m in told)
                found += good
                if not good:
                    missing.append(f"{a}: {f['kind']} {span['exact'][:60]!r}")
        self.row("titles", titles, len(self.truth["articles"]))
        self.row("furniture", found, total, missing)

    def quotations(self):
        found, rows = {}, []
        for a, row in self.truth["articles"].items():
            told = self.articles[a]["quotes"]
            for q in row["quotes"]:
                near = max(range(len(told)), key=lambda i: self.likeness(q, told[i], a))
                rows.append((q, told[near] if self.likeness(q, told[near], a) >= 0.5 else None))
                if rows[-1][1]:
                    found[a, q["id"]] = near
        missing = [f"{q['id']}: not found" for q, t in rows if not t]
        rows = [(q, t) for q, t in rows if t]
        total = len(rows) + len(missing)
        self.row("attributions", len(rows), total, missing)
        for name, same in (("speakers", self.same_speaker), ("kinds", lambda q, t: q["kind"] == t["kind"]), ("relays", self.same_relay)):
            wrong = [f"{q['id']}: {t['speaker']}, {t['kind']}, by {[r['name'] for r in t['relayed_by']]}" for q, t in rows if not same(q, t)]
            self.row(name, len(rows) - len(wrong), total, wrong)
        self.utterances(found)

    @staticmethod
    def likeness(quote, told, article):
        """What both hold as a part of what either holds."""
        parts = [{"article": article, "start": s, "end": e} for s, e in told["content"]]
        both = sum(overlap(p, c) for p in parts for c in quote["content"])
        either = sum(x["end"] - x["start"] for x in parts + quote["content"]) - both
        return both / either if either else 0

    @staticmethod
    def same_speaker(quote, told):
        return plain(quote["speaker"]) == plain(told["speaker"])

    @staticmethod
    def same_relay(quote, told):
        a, b = ([plain(r["name"]) for r in x["relayed_by"]] for x in (told, quote))
        return len(a) == len(b) and all(x in y or y in x for x, y in zip(a, b))

    def utterances(self, found):
        """Pairs of versions that are one; of those that the truth lists, none may be joined that is not."""
        rows = {}
        for (a, q), place in found.items():
            rows.setdefault((a, place), []).append((a, q))
        name = {}
        for u in self.truth["utterances"]:
            for v in u["versions"]:
                name.setdefault((v["article"], v["quote"]), set()).add(u["id"])
        wanted = set().union(*(across((v["article"], v["quote"]) for v in u["versions"]) for u in self.truth["utterances"]))
        got = set().union(*(across(x for v in u["versions"] for x in rows.get((v["article"], v["quote"]), [])) for u in self.story["utterances"]))
        self.row("versions joined", len(wanted & got), len(wanted), sorted(wanted - got))
        wrong = sorted(p for p in got - wanted if p[0] in name and p[1] in name and not name[p[0]] & name[p[1]])
        self.row("versions kept apart", int(not wrong), 1, wrong)

    def conflicts(self):
        missing = []
        must = [c for c in self.truth["conflicts"] if c["must"]]
        for c in must:
            if not any(all(p[k] == c[k] for k in ("kind", "severity", "relation")) and self.versions(p, c) > 1 for p in self.story["conflicts"]):
                missing.append(c["id"])
        self.row("conflicts that matter", len(must) - len(missing), len(must), missing)
        false = []
        for row in self.truth["no_conflict"]:
            for p in self.story["conflicts"]:
                touched = [{i for i, s in enumerate(row["spans"]) if self.holds(v, s)} for v in p["versions"]]
                touched = [t for t in touched if t]
                if p["relation"] != row.get("allowed") and len(touched) > 1 and len(set().union(*touched)) > 1:
                    false.append(f"{p['kind']}: {[v['value'] for v in p['versions']]}, but {row['why']}")
        calm = len(self.truth["no_conflict"])
        self.row("no false conflict", calm - len(false), calm, false)

    def versions(self, told, wanted):
        """How many versions of a conflict of the truth stand in one that is told, from no other article."""
        return sum(any(set(v["articles"]) <= set(w["articles"]) and any(overlap(e, g) for e in v["evidence"] for g in w["evidence"])
                       for v in told["versions"]) for w in wanted["versions"])

    def holds(self, version, span):
        """Whether the value of a version stands in a span."""
        for e in version["evidence"]:
            text = self.articles[e["article"]]["text"]
            at = text.find(version["value"], e["start"], e["end"])
            while at >= 0:
                if overlap({"article": e["article"], "start": at, "end": at + len(version["value"])}, span):
                    return True
                at = text.find(version["value"], at + 1, e["end"])
        return False

    def claims(self):
        missing = []
        for c in self.truth["claims"]:
            near = [p for p in self.story["claims"] if any(overlap(e, g) for e in p["evidence"] for g in c["evidence"])]
            if not any((p["status"], p["origins"]) == (c["status"], c["origins"]) and set(p["articles"]) <= set(c["articles"]) for p in near):
                missing.append(f"{c['id']}: {c['status']}, {c['origins']} origins; told: {[(p['status'], p['origins']) for p in near]}")
        self.row("claims", len(self.truth["claims"]) - len(missing), len(self.truth["claims"]), missing)

    def timeline(self):
        missing = []
        for row in self.truth["timeline"]:
            if not any(p["time"][:10] == row["time"][:10] and any(overlap(e, g) for e in p["evidence"] for g in row["evidence"]) for p in self.story["timeline"]):
                missing.append(f"{row['time']}: {row['what']}")
        self.row("timeline", len(self.truth["timeline"]) - len(missing), len(self.truth["timeline"]), missing)

    def entities(self):
        missing, told = [], self.story["entities"]
        for e in self.truth["entities"]:
            names = {plain(n) for n in [e["name"], *e["aliases"]]}
            if not any(plain(p["name"]) in names and p["kind"] == e["kind"] for p in told):
                missing.append(f"{e['name']}, {e['kind']}")
        self.row("entities", len(self.truth["entities"]) - len(missing), len(self.truth["entities"]), missing)
        alias = {e["id"]: e["name"] for e in self.truth["entities"]}
        merged = [[alias[i] for i in row["entities"]] for row in self.truth["distinct_entities"]
                  if any(sum(alias[i] in [p["name"], *p["aliases"]] for i in row["entities"]) > 1 for p in told)]
        pairs = len(self.truth["distinct_entities"])
        self.row("entities kept apart", pairs - len(merged), pairs, merged)


def main():
    check = Check()
    check.run()
    if check.mistakes:
        print("truth.json has mistakes: run check.py", file=sys.stderr)
        return 2
    source = open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin
    with source:
        report = json.load(source)
    return 0 if Score(check.truth, report).run() else 1


if __name__ == "__main__":
    sys.exit(main())
