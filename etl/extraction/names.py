"""Mentions: the names of persons, organisations and countries in an article, each tied to a party of it.

Stages: phrases of the name tables; organisations composed with an adjective of nationality or built from a head noun;
persons from runs of name words; then what the article has named in full is recognised in its short forms.
"""

from bisect import bisect_left
from itertools import compress

from etl.extraction.ministries import ministries
from etl.extraction.organisations import (
    KEPT_HEADS,
    built_organisation,
    head_of,
    nationality_after,
    short_forms,
    stays_outside,
)
from etl.extraction.parties import Parties
from etl.extraction.persons import persons
from etl.extraction.phrases import longest
from etl.extraction.place_surnames import ends_given
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.extraction.whereabouts import Whereabouts
from etl.language.lexicon import Entry


def find_mentions(text: Text, parties: Parties, blocked: list[tuple[int, int]]) -> list[Mention]:
    """Return the mentions of an article in order, none overlapping; nothing inside `blocked` token ranges."""
    taken = bytearray(len(text.texts))
    for first, last in blocked:
        taken[first:last] = b"\x02" * (last - first)
    found: list[Mention] = []
    names: dict[int, tuple[int, str]] = {}
    parties.whereabouts = Whereabouts(text, parties.home)
    _own_outlet(text, parties, taken, found)
    for i, last, entry in _phrases(text, parties, taken, found, names):
        _late(text, parties, taken, found, i, last, entry)
    _built(text, parties, taken, found)
    _abbreviated(text, parties, taken, found)
    _repeated(text, parties, taken, found)
    persons(text, parties, taken, found, names)
    short_forms(text, parties, taken, found)
    ministries(text, parties, taken, found)
    _nouns_of_states(text, parties, taken, found)
    found.sort(key=lambda m: m.first)
    return found


def _own_outlet(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add the names in marks by which the outlet speaks of itself: وعلمت «...»; not those of a party or club so called."""
    actor_id, names = parties.outlet, parties.outlet_names
    tags, words = text.tags, text.words
    for quotation in text.quotations if actor_id else ():
        first, last = quotation.open + 1, quotation.close
        if quotation.words > 3 or not quotation.closed or any(taken[first:last]):
            continue
        before = words[first - 2] if first > 1 else words[first]
        kind = parties.lexicon.heads.get(head_of(before.base), ("media", False))[0]
        if tuple(word.folded for word in words[first:last]) in names and (tags[first - 2] != "O" or kind == "media"):
            taken[first:last] = b"\x01" * (last - first)
            number = parties.curated(actor_id)
            found.append(Mention(first, last, text.starts[first], text.ends[last - 1], number, "curated", 0.9))


def _nouns_of_states(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add المملكة as a mention of the kingdom the article names, else of the outlet's own."""
    for noun, codes in parties.lexicon.nouns_of_countries.items():
        if noun not in text.bases:
            continue
        named = sorted((m.first, m.party) for m in found if _is_state(parties, m.party, codes))
        for i, base in enumerate(text.bases):
            if base != noun or taken[i] or (i + 1 < len(text.tags) and text.tags[i + 1] in "DJ"):
                continue
            before = bisect_left(named, (i, 0))
            number = named[max(before - 1, 0)][1] if named else -1
            if number == -1 and parties.home in codes:
                number = parties.country(parties.home)
            if number != -1:
                taken[i] = 1
                found.append(Mention(i, i + 1, text.base_start(i), text.ends[i], number, "short", 0.85))


def _is_state(parties: Parties, number: int, codes: frozenset[str]) -> bool:
    """Return whether a party is one of the states."""
    return parties[number].kind == "country" and parties[number].country in codes


def _phrases(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], names: dict[int, tuple[int, str]]
) -> list[tuple[int, int, Entry]]:
    """Add the mentions of phrases of the name tables; return the bare names of offices whose country is not known yet."""
    waiting: list[tuple[int, int, Entry]] = []
    end = 0
    for i in text.rooted:
        if i < end or taken[i]:
            continue
        best = longest(text, i)
        if best is None:
            continue
        offset, last, entry = best
        if entry.kind == "organisation" and _classifies(text, parties, i, last):
            continue
        if entry.kind == "person":
            names[i] = (last, entry.actor_id if entry.alone else "")
            end = last if last > i + 1 else end
            continue
        start = text.starts[i] + offset
        if entry.kind == "place":
            if offset and not text.words[i].offset and text.tags[i] in "GgU":
                continue  # باراك is no ب before a place
            taken[i:last] = b"\x03" * (last - i)
            end = last
            continue
        if entry.kind == "country":
            if not entry.alone and not _in_place_context(text, i) and not _acts(text, i, last):
                continue
            number, method, confidence = parties.country(entry.country), "curated", 0.97
        elif entry.kind == "composed":
            if not entry.alone and _in_title(text, i):
                continue
            if last == i + 1 and not entry.alone and _is_adjective(text, i):
                continue
            if _only_a_word(text, i, last, entry.actor_id):
                if text.tags[i] == "O":
                    taken[i:last] = b"\x02" * (last - i)
                continue
            code, after = nationality_after(text, last)
            if not code and text.tags[i] == "O" and _goes_on(text, i, last):
                continue
            if code and text.tags[after - 1] == "J" and not _agrees(text, i, last, after - 1, entry.alone):
                code, after = "", last
            last = after
            single = last == i + 1
            if not code:
                number_or_none = _without_country(text, parties, i, last, entry)
                if number_or_none is None:
                    if text.words[i].definite and _speaks(text, i, last):
                        waiting.append((i, last, entry))
                    continue
                number, confidence = number_or_none, 0.8
                method = "composed" if parties[number].actor_id else "exact"
            else:
                number, confidence = parties.composed(entry.actor_id, code, text.slice(i, last)), 0.96
                method = "composed" if parties[number].actor_id else "exact"
            if single and not code and not text.words[i].definite:
                continue
        else:
            if last == i + 1 and not offset and ends_given(text, taken, i):
                continue
            if not entry.alone and last == i + 1 and (recalled := _recalled(text, parties, i, found)):
                entry = entry._replace(actor_id=recalled, alone=True)
            media = parties.lexicon.actors[entry.actor_id].type == "media"
            if media:
                own = parties.outlet_meant(_folded(text, i, last), entry.actor_id)
                named = own == parties.outlet and text.tags[i - 1 : i] == "q" == text.tags[last : last + 1]
                entry = entry._replace(actor_id=own, alone=entry.alone or named)
            elif (
                not entry.alone
                and not _people(text, parties, i, last)
                and (bearer := parties.bearer(_folded(text, i, last), i))
            ):
                entry = entry._replace(actor_id=bearer, alone=True)
            if (
                not entry.alone
                and not _after_classifier(text, parties, i)
                and not (media and (_spoken_to(text, i, last) or _signs(text, i, last)))
            ):
                if last == i + 1 or (head_of(text.words[i].base) not in parties.lexicon.heads and text.tags[i] != "c"):
                    continue
                number = parties.discovered("organisation", text.body[start : text.ends[last - 1]])
                taken[i:last] = b"\x01" * (last - i)
                found.append(Mention(i, last, start, text.ends[last - 1], number, "exact", 0.75))
                end = last
                continue
            classifier, paper = i, media and head_of(text.words[i].base) in _PAPERS
            whole = last
            i, start, last = _without_classifier(text, parties, i, last, start, entry)
            taken[classifier:i] = b"\x02" * (i - classifier)
            if paper:
                entry = entry._replace(actor_id=parties.outlet_meant(_folded(text, i, last), entry.actor_id))
            if i and text.tags[i - 1] == "q" and (closing := text.tags.find("q", i, last)) != -1:
                last = closing
            _, longer = nationality_after(text, last, parties.lexicon.actors[entry.actor_id].country)
            headed = head_of(text.words[i].base) in parties.lexicon.heads and text.tags[last - 1] != "q"
            if last == whole and longer > last and headed and _agrees(text, i, last, longer - 1, full=True):
                last = longer
            number, method, confidence = parties.curated(entry.actor_id), "curated", 0.96
        taken[i:last] = b"\x01" * (last - i)
        found.append(Mention(i, last, start, text.ends[last - 1], number, method, confidence))
        end = last
    return waiting


_RECALLED = frozenset("party armed_group club coalition".split())
"""Bodies that an article calls by a common word once it has named them."""


def _recalled(text: Text, parties: Parties, i: int, found: list[Mention]) -> str:
    """Return the body named before that a common word names: حزب الوفد ..., then الوفد; not الوفد السوري, السيد الوفد."""
    before = text.words[i - 1] if i else text.words[i]
    held = text.tags[i - 1 : i] in tuple("TGUguW") or (before.definite and before.tag in "DJ")
    if not text.words[i].definite or text.tags[i] == "J" or text.tags[i + 1] in ("D", "J"):
        return ""
    if held and not text.words[i].offset:
        return ""
    actors = parties.lexicon.actors
    named = [a for a in parties.lexicon.bearers.get(text.words[i].base, ()) if actors[a].type in _RECALLED]
    whole = {
        a for m in found if (a := parties[m.party].actor_id) in named and _in_full(text, parties, m, actors[a].type)
    }
    return whole.pop() if len(whole) == 1 else ""


def _in_full(text: Text, parties: Parties, mention: Mention, kind: str) -> bool:
    """Return whether a mention names its body in several words, or behind a head noun of its kind: حركة | النهضة."""
    head = head_of(text.words[mention.first - 1].base) if mention.first else ""
    return mention.last > mention.first + 1 or parties.lexicon.heads.get(head, ("", False))[0] == kind


def _people(text: Text, parties: Parties, i: int, last: int) -> bool:
    """Return whether what bears a club's or ministry's name is people or things of a nation: الشباب السعودي."""
    return text.tags[last - 1] == "J" and head_of(text.words[i].base) not in parties.lexicon.heads


def _classifies(text: Text, parties: Parties, i: int, last: int) -> bool:
    """Return whether a head noun ends a name too early, where a longer one begins behind it: صحيفة القدس | العربي."""
    if not parties.lexicon.heads.get(head_of(text.words[i].base), ("", False))[1] or last > i + 2:
        return False
    inner = longest(text, i + 1)
    return inner is not None and inner[1] > last and inner[2].kind == "organisation" and inner[2].alone


_PAPERS = frozenset("صحيفه جريده يوميه مجله موقع".split())


def _folded(text: Text, first: int, last: int) -> str:
    """Return the folded words of a name, without what is bound before it."""
    words = [text.words[first].base] + [text.words[k].folded for k in range(first + 1, last) if text.tags[k] != "q"]
    return " ".join(words)


def _late(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], i: int, last: int, entry: Entry
) -> None:
    """Add a bare name that speaks before the article has named it in full: الداخلية: ..., then وزارة الداخلية."""
    number = parties.latest_composed(entry.actor_id.split("|"))
    if number is not None and not any(taken[i:last]):
        taken[i:last] = b"\x01" * (last - i)
        found.append(Mention(i, last, text.base_start(i), text.ends[last - 1], number, "short", 0.8))


def _without_classifier(
    text: Text, parties: Parties, first: int, last: int, start: int, entry: Entry
) -> tuple[int, int, int]:
    """Return (token, character, token behind) of the name proper: جماعة, حركة, صحيفة stay outside a name of its own."""
    head = head_of(text.words[first].base)
    if head not in parties.lexicon.heads or head in KEPT_HEADS:
        return first, start, last
    inner = first + 1
    while inner < last and text.tags[inner] == "q":
        inner += 1
    classifier = parties.lexicon.heads[head][1]
    if inner < last and (
        classifier or inner > first + 1 or not text.words[inner].definite or text.tags[inner] in "GU"
    ):  # fmt: skip
        best = longest(text, inner)
        bearers = parties.lexicon.namesakes.get(_folded(text, inner, last), ())
        described = best is not None and set(text.tags[best[1] : last]) <= {"J"}
        if best is not None and described and entry.actor_id in (best[2].actor_id, *bearers):
            return inner, text.starts[inner] + best[0], min(best[1], last)
        if classifier and (inner > first + 1 or text.tags[inner] in "WGUz"):
            return inner, text.starts[inner], last
    return first, start, last


_FEMININE = frozenset("قوي اركان جمارك ارصاد مباحث شوون".split())


def _agrees(text: Text, first: int, last: int, adjective: int, full: bool) -> bool:
    """Return whether an adjective of nationality can belong to the name: it agrees with its first or last noun."""
    feminine = text.words[adjective].folded.endswith("ه")
    if not full:
        return feminine
    nouns = (text.words[first].base, text.words[last - 1].folded)
    return any((n.endswith(("ه", "ات")) or n.removeprefix("ال") in _FEMININE) == feminine for n in nouns)


def _in_title(text: Text, i: int) -> bool:
    """Return whether a bare name belongs to an office: وزير الخارجية, وزيري الداخلية والعدل."""
    j = i - 1
    while j >= 0 and (text.words[i].conjunction or j < i - 1) and text.tags[j] in "DcX" and j > i - 4:
        j -= 1
    return j >= 0 and text.tags[j] == "T"


def _goes_on(text: Text, i: int, last: int) -> bool:
    """Return whether a definite name is the beginning of a longer one: الجمعية الوطنية | للتغيير."""
    behind = text.words[last : last + 1]
    field = behind and behind[0].preposition == "ل" and behind[0].base.startswith("ال") and text.tags[last] == "D"
    general = text.words[last - 1].folded.removesuffix("ه") in ("الوطني", "العام", "الاعلي", "العربي")
    return bool(field) and not behind[0].conjunction and last > i + 1 and general


def _is_adjective(text: Text, i: int) -> bool:
    """Return whether a bare name only describes the definite noun before it: الشؤون الداخلية السعودية."""
    if not i or text.words[i].offset or text.words[i].preposition or text.tags[i - 1] not in "DOS":
        return False
    return text.words[i - 1].base.startswith("ال") and "أ" not in text.texts[i - 1][:2]


_HARDLY_NAMED = frozenset("cabinet security_forces air_defence".split())
"""Bodies that are a government or a description (guide: no mention), but where they speak."""
_OFFICE_HELD = frozenset("انتخابات الانتخابات سباق منصب مقعد كرسي سده مقاليد توليه تولي تولت فتره ولايه مرشح".split())
"""What stands before الرئاسة as an office that is run for or held."""


def _only_a_word(text: Text, first: int, last: int, keys: str) -> bool:
    """Return whether a composed name names no body here: انتخابات الرئاسة, الصدام مع قوات الأمن."""
    if keys in _HARDLY_NAMED or (text.words[first].base == "القضاء" and last == first + 1):
        return not _speaks(text, first, last)
    return keys.startswith("presidency") and first > 0 and text.words[first - 1].base in _OFFICE_HELD


def _in_place_context(text: Text, i: int) -> bool:
    previous = text.words[i - 1] if i else None
    return previous is not None and (previous.folded in ("في", "من", "الي", "علي") or text.words[i].preposition == "ب")


def _acts(text: Text, first: int, last: int) -> bool:
    """Return whether a word that is also a capital stands alone between أن or a line's beginning and a verb: أن سيول دعت."""
    begins = first == 0 or text.tags[first - 1] in "AL"
    return begins and last < len(text.tags) and text.tags[last] == "V" and text.words[last].forms[0][0].gender == "f"


def _after_classifier(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a head noun such as حركة or صحيفة stands right before a name that is also a common word."""
    j = i - 1
    while j >= 0 and text.tags[j] == "q":
        j -= 1
    quoted = j == i - 2 and i >= 2 and text.words[j].folded in ("ل", "لـ", "ب", "عن", "من")
    reported = j == i - 1 and j >= 0 and text.words[j].base in _REPORTERS
    return quoted or reported or (j >= 0 and text.tags[j] == "O" and j >= i - 2)


_REPORTERS = frozenset("مراسل مراسله مراسلو مراسلي موفد موفده موفدو مصادر مندوب".split())
"""Whose outlet follows: مراسل الميادين."""


def _signs(text: Text, i: int, last: int) -> bool:
    """Return whether an outlet stands between dashes, or a dash and a colon, as in a dateline: الرياض - سبق: ..."""
    if i and last < len(text.tags) and text.tags[i - 1] == "q" == text.tags[last]:
        i, last = i - 1, last + 1
    return i > 0 and last < len(text.tags) and text.tags[i - 1] == "-" and text.tags[last] in "-:"


def _spoken_to(text: Text, i: int, last: int) -> bool:
    """Return whether an outlet with ل is whom somebody speaks to: أكدت مصادر أمنية للميادين."""
    if text.words[i].preposition != "ل" or text.words[i].conjunction or text.tags[last : last + 1] in ("D", "J"):
        return False
    for k in range(i - 1, max(-1, i - 7), -1):
        if text.words[k].forms and text.tags[k] in "VP":
            return text.words[k].forms[0][1].act not in ("threat", "warn", "demand")
        if text.tags[k] in ".,L:q":
            return False
    return False


def _without_country(text: Text, parties: Parties, first: int, last: int, entry: Entry) -> int | None:
    """Return the party of a composed name without its country: the one named before, else of the outlet's own country.

    Some names belong to one country (الكونغرس); a bare one (الداخلية) without a country is a word, not a name.
    """
    phrase = " ".join(w.base if k == 0 else w.folded for k, w in enumerate(text.words[first:last]))
    keys = entry.actor_id.split("|")
    composed = parties.lexicon.composed
    for key in keys:
        if phrase in composed[key].alone and len(composed[key].countries) == 1:
            return parties.composed(key, next(iter(composed[key].countries)), "")
    latest = parties.latest_composed(keys)
    if latest is not None:
        return latest
    if last == first + 1 and not text.words[first].definite:
        return None
    named = entry.alone and (last > first + 1 or not _ALONE.isdisjoint(keys))
    if not named and not (text.words[first].definite and _speaks(text, first, last)):
        return None
    if not entry.alone and first and any(form.gender == "m" for form, _ in text.words[first - 1].forms[:1]):
        return None  # نفى الدفاع: who pleads for the accused, no ministry
    where = parties.whereabouts
    code = where.of_body(first, last, _WITHOUT_ARMY if keys[0] == "armed_forces" else frozenset()) if where else ""
    if code := code or parties.home:
        return parties.composed(entry.actor_id, code, "")
    if not entry.alone:
        return None
    return (
        parties.composed(entry.actor_id, "", text.body[text.base_start(first) : text.ends[last - 1]])
        if last > first + 1
        else None
    )


_ALONE = frozenset("armed_forces public_prosecution".split())
"""Bodies whose single word names them wherever it stands: الجيش, النيابة, not the ambulance or the police."""
_WITHOUT_ARMY = frozenset(("PS",))
"""States that have no armed forces: an army told of there is another's."""


def _speaks(text: Text, first: int, last: int) -> bool:
    """Return whether a bare name stands where a speaker does: behind its verb, or before a verb or colon at the head."""
    if first and text.tags[first - 1] == "V" and not text.words[first].offset:
        return True
    return (first == 0 or text.tags[first - 1] in 'L"q') and last < len(text.tags) and text.tags[last] in "V:q"


def _abbreviated(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add the short name that stands in brackets or marks right behind the whole one: مركز المناعة الوطني (موان)."""
    tags, count = text.tags, len(text.tags)
    for mention in sorted(found, key=lambda m: m.first):
        opening, first = mention.last, mention.last + 1
        if parties[mention.party].kind != "organisation" or first + 1 >= count or tags[opening] not in "(q":
            continue
        closing = next((k for k in range(first, min(first + 6, count)) if tags[k] in ")q"), -1)
        if closing == -1 or tags[closing] != (")" if tags[opening] == "(" else "q") or any(taken[first:closing]):
            continue
        if tags[opening] == "q" and (opening not in text.opened or text.opened[opening].close != closing):
            continue
        if _is_abbreviation(text, first, closing):
            taken[first:closing] = b"\x01" * (closing - first)
            start, end = text.starts[first], text.ends[closing - 1]
            found.append(Mention(first, closing, start, end, mention.party, "exact", 0.85))


def _is_abbreviation(text: Text, first: int, last: int) -> bool:
    """Return whether words are an abbreviation: an unknown word, Latin letters, or letters spelled out (أي سي إي)."""
    words, tags = text.words[first:last], text.tags[first:last]
    if len(words) == 1:
        return tags in "WUz" and not words[0].offset and 1 < len(words[0].folded) < 12
    spelled = sum(tag != "." for tag in tags)
    return spelled > 1 and all(len(word.folded) <= 3 for word in words) and not set(tags) & set("z0-:,d(xLV")


def _repeated(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add further mentions of names that a head noun has introduced: صحيفة "حريت" ..., وأضافت "حريت".

    Unknown words are known again anywhere, others only where they are quoted or in brackets alike; what stands behind
    the head noun of a name also without that noun: جبهة الإنقاذ ..., «الإنقاذ».
    """
    names: dict[str, list[tuple[tuple[str, ...], int, bool]]] = {}
    for mention in found:
        party = parties[mention.party]
        head = text.words[mention.first].base
        if party.kind != "organisation" or text.tags[mention.first] == "J":
            continue
        if head_of(head) in parties.lexicon.heads:
            inner = text.words[mention.first + 1 : mention.last]
            if inner and inner[0].definite and not inner[0].offset and not _of_one(text, parties, mention.first + 1):
                names.setdefault(inner[0].base, []).append((tuple(w.folded for w in inner[1:]), mention.party, False))
            continue
        folded = tuple(word.folded for word in text.words[mention.first + 1 : mention.last])
        rare = all(tag in "WGUz" for tag in text.tags[mention.first : mention.last])
        names.setdefault(head, []).append((folded, mention.party, rare))
    if not names:
        return
    words, tags, count = text.words, text.tags, len(text.words)
    for i in compress(range(count), map(names.__contains__, text.bases)):
        if taken[i] or ends_given(text, taken, i):
            continue
        for folded, party_number, rare in names[text.bases[i]]:
            last = i + 1 + len(folded)
            if last > count or tuple(word.folded for word in words[i + 1 : last]) != folded or any(taken[i:last]):
                continue
            enclosed = i > 0 and last < count and tags[i - 1] in "q(" and tags[last] in "q)"
            if rare or enclosed:
                taken[i:last] = b"\x01" * (last - i)
                found.append(Mention(i, last, text.base_start(i), text.ends[last - 1], party_number, "exact", 0.85))
                break


def _of_one(text: Text, parties: Parties, i: int) -> bool:
    """Return whether a word behind a head noun is a nationality or the title of one person: مكتب النائب العام."""
    title = parties.lexicon.titles.get(text.words[i].base.removeprefix("ال"), ("", "", "p"))
    return text.tags[i] == "J" or (text.tags[i] == "T" and title[2] != "p")


def _built(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    named = {m.first: m for m in found if parties[m.party].kind == "organisation"}
    i = text.tags.find("O")
    while i != -1:
        inner = None if taken[i] else named.get(i + 1)
        outside = inner is not None and stays_outside(text, parties, i, inner, taken)
        built = None if taken[i] or outside else built_organisation(text, parties, i, taken)
        if built is not None:
            first, last, number = built
            taken[first:last] = b"\x01" * (last - first)
            start = text.base_start(first)
            found.append(Mention(first, last, start, text.ends[last - 1], number, "exact", 0.75))
        i = text.tags.find("O", i + 1)
