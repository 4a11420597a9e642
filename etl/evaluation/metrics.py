"""The counts of one article: annotation and database side by side. Pure: two records in, a tally out."""

from etl.evaluation.context import count_context, within
from etl.evaluation.encounters import count_meetings
from etl.evaluation.found import Actors, Found
from etl.evaluation.gold import Gold
from etl.evaluation.pairing import overlap, pair
from etl.evaluation.tally import Miss, Tally
from etl.evaluation.ties import Ties

STRICT, LOOSE = 0.8, 0.5
"""Overlap from which a content span is the annotated one."""
CUE = 0.5

KINDS = ("direct", "indirect", "mixed")
BASES = ("named", "role", "dropped", "heading")


def measure(gold: Gold, found: Found | None, actors: Actors) -> Tally:
    """Return what an article adds to the figures; one that the database lacks counts with all it annotates missed."""
    tally = Tally(gold.file, found is not None)
    present = found or Found()
    ties = Ties.of(gold, present, actors)
    _count_statements(tally, gold, present, ties)
    _count_mentions(tally, gold, present, actors, ties)
    count_meetings(tally, gold, present, ties)
    if not present.declared:
        right = within(present.published, gold.published)
        tally.rates["published"].add(right, gold.published is not None, present.published is not None)
    return tally


def _count_statements(tally: Tally, gold: Gold, found: Found, ties: Ties) -> None:
    gold_spans, found_spans = [s.content for s in gold.statements], [s.content for s in found.statements]
    strict, loose = pair(gold_spans, found_spans, STRICT), pair(gold_spans, found_spans, LOOSE)
    tally.rates["statements_strict"].add(len(strict), len(gold_spans), len(found_spans))
    tally.rates["statements_loose"].add(len(loose), len(gold_spans), len(found_spans))
    right = {i for i, j in strict.items() if ties.speaker_right(gold.statements[i], found.statements[j])}
    right_found = {strict[i] for i in right}
    tally.rates["who_said_what"].add(len(right), len(gold_spans), len(found_spans))
    tally.statements += [(s.confidence, j in right_found) for j, s in enumerate(found.statements)]
    paired = set(strict.values())
    for kind in KINDS:
        of_gold = {i for i, s in enumerate(gold.statements) if s.kind == kind}
        of_found = {j for j, s in enumerate(found.statements) if s.kind == kind}
        hit = len(of_gold & strict.keys())
        tally.rates[f"statements_{kind}"].add(hit, len(of_gold), len(of_found), len(of_found & paired))
        tally.shares[f"recall_{kind}"].right += hit
        tally.shares[f"recall_{kind}"].of += len(of_gold)
    for basis in BASES:
        of_gold = {i for i, s in enumerate(gold.statements) if s.basis == basis}
        of_found = {j for j, s in enumerate(found.statements) if s.basis == basis}
        tally.rates[f"said_{basis}"].add(len(of_gold & right), len(of_gold), len(of_found), len(of_found & right_found))
    _count_pairs(tally, gold, found, strict, right)
    count_context(tally, gold, found, strict, loose, ties)
    _miss_statements(tally, gold, found, strict, loose)


def _count_pairs(tally: Tally, gold: Gold, found: Found, strict: dict[int, int], right: set[int]) -> None:
    """Count what is right of the statements that were found: speaker, kind, heading, cue."""
    for i, j in strict.items():
        one, other = gold.statements[i], found.statements[j]
        tally.shares["speaker"].add(i in right)
        tally.shares[f"speaker_{one.basis}"].add(i in right)
        tally.shares["kind"].add(one.kind == other.kind)
        tally.shares["in_heading"].add(one.in_heading == other.in_heading)
        same_cue = one.cue is not None and other.cue is not None and overlap(one.cue, other.cue) >= CUE
        tally.rates["cues"].add(same_cue, one.cue is not None, other.cue is not None)
        if one.cue is not None:
            tally.shares["cue"].add(same_cue)
        if i not in right:
            said = ", ".join(sorted(other.speakers)) or other.speaker_type or "undecided"
            read = f"{said}: {other.speaker_label}" if other.speaker_label else said
            tally.misses.append(Miss("speaker", one.content, other.content, one.speaker_label, read, one.cue))
        if one.kind != other.kind:
            tally.misses.append(Miss("kind", one.content, other.content, one.kind, other.kind))
        if not same_cue and (one.cue or other.cue):
            tally.misses.append(Miss("cue", one.cue, other.cue))


def _miss_statements(tally: Tally, gold: Gold, found: Found, strict: dict[int, int], loose: dict[int, int]) -> None:
    near = {i: j for i, j in loose.items() if i not in strict and j not in strict.values()}
    for i, one in enumerate(gold.statements):
        if i in near:
            tally.misses.append(Miss("content", one.content, found.statements[near[i]].content, cue=one.cue))
        elif i not in strict:
            tally.misses.append(Miss("not found", one.content, None, f"{one.speaker_label} · {one.kind}", "", one.cue))
    for j, other in enumerate(found.statements):
        if j not in strict.values() and j not in near.values():
            said = ", ".join(sorted(other.speakers)) or other.speaker_label or "undecided"
            tally.misses.append(Miss("not annotated", None, other.content, "", f"{said} · {other.kind}", other.cue))


def _count_mentions(tally: Tally, gold: Gold, found: Found, actors: Actors, ties: Ties) -> None:
    names = [m for m in found.mentions if actors.is_named(m.actor_id)]
    pairs = pair([span for span, _ in gold.mentions], [m.span for m in names], STRICT)
    tally.rates["mentions"].add(len(pairs), len(gold.mentions), len(names))
    linked = set()
    for i, j in pairs.items():
        entity, actor = gold.mentions[i][1], names[j].actor_id
        if ties.entity(actor) == entity and actor is not None:
            linked.add(j)
            tally.right_links[entity, actor] += 1
        else:
            tally.misses.append(Miss("link", gold.mentions[i][0], names[j].span, entity, actor or "undecided"))
        if actor is not None:
            tally.links[actor, entity] += 1
    tally.rates["mentions_linked"].add(len(linked), len(gold.mentions), len(names))
    tally.mentions += [(m.confidence, j in linked) for j, m in enumerate(names)]
    tally.misses += [
        Miss("name not found", span, None, entity) for i, (span, entity) in enumerate(gold.mentions) if i not in pairs
    ]
    tally.misses += [
        Miss("name not annotated", None, m.span, "", m.actor_id or "undecided")
        for j, m in enumerate(names)
        if j not in pairs.values()
    ]
