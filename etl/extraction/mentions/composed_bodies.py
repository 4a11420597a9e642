"""Bodies named by what they are and whose: a ministry with its nationality, or without where the article tells."""

from etl.extraction.mentions.body_names import agrees
from etl.extraction.mentions.nationalities import nationality_after
from etl.extraction.mentions.phrases import longest
from etl.extraction.parties import Parties
from etl.extraction.records import Mention
from etl.extraction.text import Text
from etl.language.lexicon import Entry


def composed_body(
    text: Text, parties: Parties, taken: bytearray, waiting: list[tuple[int, int, Entry]],
    i: int, last: int, start: int, entry: Entry,
) -> Mention | None:  # fmt: skip
    """Return the mention of a composed body: of the country behind its name, else of the one that the article means.

    A bare name that speaks where its country is not known yet is added to `waiting`.
    """
    if not entry.alone and _in_title(text, i):
        return None
    if last == i + 1 and not entry.alone and _is_adjective(text, i):
        return None
    if _only_a_word(text, i, last, entry.actor_id):
        if text.tags[i] == "O":
            taken[i:last] = b"\x02" * (last - i)
        return None
    code, after = nationality_after(text, last)
    if not code and last == i + 1:
        code, after = _of_state(text, parties, i, entry.actor_id)
    if not code and text.tags[i] == "O" and _goes_on(text, i, last):
        return None
    by_adjective = text.tags[after - 1] == "J" and text.words[after - 1].folded.startswith("ال")
    if code and by_adjective and not agrees(text, i, last, after - 1, entry.alone):
        code, after = "", last
    last = after
    if code:
        number, confidence = parties.composed(entry.actor_id, code, text.slice(i, last)), 0.96
    else:
        meant = _without_country(text, parties, i, last, entry)
        if meant is None:
            if text.words[i].definite and _speaks(text, i, last):
                waiting.append((i, last, entry))
            return None
        if last == i + 1 and not text.words[i].definite:
            return None
        number, confidence = meant, 0.8
    method = "composed" if parties[number].actor_id else "exact"
    return Mention(i, last, start, text.ends[last - 1], number, method, confidence)


def _of_state(text: Text, parties: Parties, i: int, keys: str) -> tuple[str, int]:
    """Return (country code, token behind it) of the state whose name follows the bare name of a body: جيش النيجر.

    A capital stands for its state abroad alone: سفارة طهران, not شرطة طهران; مصر الجديدة is a district, and منتخب مصر
    للشباب another team.
    """
    last = i + 1
    none = "", last
    if text.tags[i] != "O" or text.words[i].definite or text.words[i].conjunction or text.words[last].offset:
        return none  # المدرب السابق لنادي س ومنتخب ...
    state = longest(text, last)
    if state is None or state[2].kind != "country":
        return none
    after = state[1]
    described = text.tags[after] == "D" and text.words[after].folded.startswith("ال")
    younger = text.words[after].preposition == "ل" and text.words[after].base.startswith("ال")
    if described or younger or (keys.startswith("presidency") and not _speaks(text, i, after)):
        return none
    capital = " ".join(word.folded for word in text.words[last:after]) in parties.lexicon.capitals
    if capital and not keys.startswith(("embassy", "consulate")):
        return none
    return state[2].country, after


def add_late(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], i: int, last: int, entry: Entry
) -> None:
    """Add a bare name that speaks before the article has named it in full: الداخلية: ..., then وزارة الداخلية."""
    number = parties.latest_composed(entry.actor_id.split("|"))
    if number is not None and not any(taken[i:last]):
        taken[i:last] = b"\x01" * (last - i)
        found.append(Mention(i, last, text.base_start(i), text.ends[last - 1], number, "short", 0.8))


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
