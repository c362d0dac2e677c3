#!/usr/bin/env python3
"""Checks truth.json against the five articles. Standard library only.

    python3 Examples/check.py             says what is in it, or every mistake; exit code 1 if there is one
    python3 Examples/check.py --offsets   prints truth.json with `start` and `end` (code points) in every span

A span names its place by `exact` and `occurrence`: the n-th place (from 1) where `exact` stands in the article
and neither end cuts a word, that is, no letter or digit touches a letter or digit of `exact` from outside.
"""
import datetime
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
FURNITURE = "appeal caption credit byline dateline biography teaser navigation notice".split()
CONFLICTS = "attribution wording number date place name negation outcome".split()
RELATIONS = "conflict update estimate refinement".split()
PLOVER = ("AGREE SUPPORT CONCEDE COOPERATE AID CONSULT RETREAT REQUEST REJECT ACCUSE THREATEN PROTEST SANCTION "
          "MOBILIZE COERCE ASSAULT").split()
# Spans that may lie in furniture: the furniture itself, titles, credits, and what is named as no evidence.
MAY_BE_FURNITURE = ("furniture", "not_evidence", "not_events", "origins", "no_conflict")


def places(text, exact):
    """Starts of `exact` in `text` that do not cut a word."""
    found, at = [], text.find(exact)
    while at >= 0:
        end = at + len(exact)
        cuts = at > 0 and exact[0].isalnum() and text[at - 1].isalnum()
        cuts = cuts or end < len(text) and exact[-1].isalnum() and text[end].isalnum()
        if not cuts:
            found.append(at)
        at = text.find(exact, at + 1)
    return found


def spans(node, path=()):
    """Every span below `node`, with the keys that lead to it."""
    if isinstance(node, dict):
        if "exact" in node:
            yield path, node
        else:
            for key, value in node.items():
                yield from spans(value, path + (key,))
    elif isinstance(node, list):
        for value in node:
            yield from spans(value, path)


class Check:
    def __init__(self):
        self.truth = json.loads((HERE / "truth.json").read_text("utf-8"))
        self.ids = list(self.truth["articles"])
        self.texts = {a: (HERE / row["file"]).read_bytes().decode("utf-8") for a, row in self.truth["articles"].items()}
        self.mistakes, self.count = [], 0

    def ok(self, good, message):
        if not good:
            self.mistakes.append(message)
        return bool(good)

    def run(self):
        self.find_spans()
        self.articles()
        if not self.mistakes:
            self.evidence()
        self.story()
        self.claims()

    def find_spans(self):
        for path, span in spans(self.truth):
            where = "/".join(path)
            if not self.ok(span.get("article") in self.texts, f"{where}: no such article: {span.get('article')}"):
                continue
            found = places(self.texts[span["article"]], span["exact"])
            n = span.get("occurrence", 0)
            if self.ok(1 <= n <= len(found), f"{where}: {span['article']} has {len(found)} times {span['exact']!r}, not {n}"):
                span["start"], span["end"] = found[n - 1], found[n - 1] + len(span["exact"])
                self.count += 1

    def articles(self):
        for a, row in self.truth["articles"].items():
            text, side = self.texts[a], json.loads((HERE / f"{a}.json").read_text("utf-8"))
            self.ok(set(side) <= {"outlet", "published", "url", "byline"}, f"{a}.json: unknown keys")
            self.ok(datetime.datetime.fromisoformat(side["published"].replace("Z", "+00:00")).tzinfo, f"{a}.json: no time zone")
            self.ok(".example.org/" in side["url"], f"{a}.json: not an example.org address")
            self.ok(text.startswith(row["title"]["exact"] + "\n"), f"{a}: the title is not the first line")
            self.ok(350 <= len(text.split()) <= 700, f"{a}: {len(text.split())} words")
            for f in row["furniture"]:
                self.ok(f["kind"] in FURNITURE, f"{a}: {f['kind']} is no kind of furniture")
            for q in row["quotes"]:
                self.ok(q["kind"] in ("direct", "indirect", "mixed"), f"{q['id']}: kind {q['kind']}")
                self.ok(q["speaker"] or q.get("why_no_speaker"), f"{q['id']}: no speaker and no reason")
                self.ok(all(s["article"] == a for _, s in spans(q)), f"{q['id']}: a span of another article")
        without = [a for a in self.ids if "byline" not in json.loads((HERE / f"{a}.json").read_text("utf-8"))]
        self.ok(len(without) == 1, f"one article has no byline, found {without}")

    def evidence(self):
        """Furniture does not overlap itself, and nothing else lies in it."""
        furniture = {a: sorted((f["span"]["start"], f["span"]["end"]) for f in row["furniture"]) for a, row in self.truth["articles"].items()}
        for a, rows in furniture.items():
            self.ok(all(x[1] <= y[0] for x, y in zip(rows, rows[1:])), f"{a}: furniture overlaps")
        for path, s in spans(self.truth):
            if not set(path) & set(MAY_BE_FURNITURE):
                inside = [r for r in furniture[s["article"]] if s["start"] < r[1] and r[0] < s["end"]]
                self.ok(not inside, f"{'/'.join(path)}: {s['exact']!r} lies in furniture of {s['article']}")

    def story(self):
        t = self.truth
        entities, utterances = {e["id"] for e in t["entities"]}, {u["id"] for u in t["utterances"]}
        quotes = {q["id"]: q for row in t["articles"].values() for q in row["quotes"]}
        everything = "\n".join(self.texts.values())
        for e in t["entities"]:
            for alias in e["aliases"]:
                self.ok(places(everything, alias), f"{e['id']}: alias {alias!r} is in no article")
        for row in t["distinct_entities"]:
            self.ok(set(row["entities"]) <= entities, f"distinct_entities: {row['entities']}")
        names = {n for e in t["entities"] for n in [e["name"], *e["aliases"]]}
        for q in quotes.values():
            self.ok(q["speaker"] is None or q["speaker"] in names, f"{q['id']}: {q['speaker']} is no entity")
        for u in t["utterances"]:
            self.ok(u["speaker"] in entities, f"{u['id']}: speaker {u['speaker']}")
            for v in u["versions"]:
                q = quotes.get(v["quote"], {})
                self.ok(q.get("speaker") == v["printed_speaker"], f"{u['id']}: {v['quote']} prints another speaker")
                self.ok(all(s["article"] == v["article"] for s in v["evidence"]), f"{u['id']}: {v['quote']} is of another article")
        for row in t["never_one_utterance"] + t["disputes"]:
            self.ok(set(row["utterances"]) <= utterances, f"unknown utterance in {row}")
        claims = {c["id"] for c in t["claims"]}
        for c in t["conflicts"]:
            self.ok(c["kind"] in CONFLICTS and c["relation"] in RELATIONS and len(c["versions"]) > 1, f"{c['id']}: kind, relation or versions")
            self.ok(c.get("utterance") in utterances or c.get("claim") in claims, f"{c['id']}: of no utterance and no claim")
            for v in c["versions"]:
                self.ok(set(v["articles"]) == {s["article"] for s in v["evidence"]}, f"{c['id']}: articles of {v['value']}")
        for e in t["events"]:
            self.ok(e["event"] in PLOVER and set(e.get("also", [])) <= set(PLOVER), f"{e['id']}: {e['event']}")
            for key in ("actor", "recipient", "place"):
                self.ok(e[key] is None or e[key] in entities, f"{e['id']}: {key} {e[key]}")
            self.ok(set(e["articles"]) == {s["article"] for s in e["evidence"]}, f"{e['id']}: articles")
        times = [row["time"] for row in t["timeline"]]
        self.ok([x[:10] for x in times] == sorted(x[:10] for x in times), "the timeline is not in order")

    def claims(self):
        origin = {a: o["id"] for o in self.truth["origins"] for a in o["articles"]}
        self.ok(sorted(origin) == sorted(self.ids), "every article has one origin")
        for c in self.truth["claims"]:
            stated = {s["article"] for s in c["evidence"]}
            n = len({origin[a] for a in stated})
            self.ok(stated == set(c["articles"]) and n == c["origins"], f"{c['id']}: articles or origins, of which there are {n}")
            self.ok((c["status"] == "single") == (n == 1), f"{c['id']}: {c['status']} with {n} origins")
            self.ok(set(c["silent"]) == set(self.ids) - stated - set(c.get("against", [])), f"{c['id']}: silent")


def main():
    check = Check()
    check.run()
    for m in check.mistakes:
        print(m, file=sys.stderr)
    if "--offsets" in sys.argv[1:]:
        print(json.dumps(check.truth, ensure_ascii=False, indent=1))
    elif not check.mistakes:
        t = check.truth
        quotes = sum(len(a["quotes"]) for a in t["articles"].values())
        furniture = sum(len(a["furniture"]) for a in t["articles"].values())
        print(f"{check.count} spans in {len(check.ids)} articles: {quotes} attributions, {furniture} pieces of furniture, "
              + ", ".join(f"{len(t[k])} {k.replace('_', ' ')}" for k in
                          "entities origins utterances conflicts disputes no_conflict claims events timeline".split()))
    return 1 if check.mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
