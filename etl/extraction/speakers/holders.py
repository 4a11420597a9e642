"""Holders: which person of the article an office without a name means (الوزير, رئيس الجامعة)."""

from bisect import bisect_left
from operator import attrgetter

from etl.extraction.records import Agent, Office, Party
from etl.extraction.speakers.agents import Reader

#: Heads of descriptions that name nobody in particular.
GENERIC = frozenset(
    (
        "مسوول مسيول دبلوماسي ديبلوماسي سياسي قيادي برلماني ضابط مصدر خبير محلل ناشط مراسل شاهد طبيب "
        "محامي محام كاتب باحث نجم لاعب مدرب فنان"
    ).split()
)
_FORMER = frozenset("السابق السابقة الأسبق المعزول المخلوع الراحل سابقا".split())
_NEAR = 300
"""Mentions before and behind a description among which its holder is looked for."""
_HEADING = frozenset("رييس مدير عضو نايب امين عميد عمده محافظ مندوب ممثل منسق وكيل متحدث زعيم قايد نقيب".split())
"""Heads of offices that are nothing without what they are of."""
_ADJECTIVES = frozenset(
    "العام عام السابق الحالي الاول الاعلي التنفيذي الاسبق نايب مساعد الرسمي رسمي العسكري الامني الاعلامي الصحفي "
    "البلاد الدوله".split()
)
_DEFENCE = frozenset({"defence_minister", "national_security_minister"})
"""Offices that one and the same minister holds: of his country's security, or army."""
_SHORT = 3
"""Tokens of a description that can mean somebody by his country alone: المسؤول الأميركي."""
_first = attrgetter("first")


def find_holder(reader: Reader, agent: Agent, head: str, spoken: set[int]) -> int | None:
    """Return the person of this article who holds the office described, the one named last before it first.

    `spoken` are the parties that have spoken: of two who fit, one of them is meant.
    """
    first = reader.head(agent)
    office = reader.office(first, agent.last)
    definite = reader.text.words[first].base.startswith("ال") and agent.last - first <= _SHORT
    here = bisect_left(reader.mentions, agent.first, key=_first)
    low, high = max(0, here - _NEAR), min(len(reader.mentions), here + _NEAR)
    scores: dict[int, int] = {}
    for number in {mention.party for mention in reader.mentions[low:high]}:
        party = reader.parties[number]
        if party.kind == "person" and not (agent.gender == "f" and party.gender == "m"):
            if score := _score(reader, party, office, head, definite):
                scores[number] = score + 1 if number in spoken else score
    best: tuple[int, int, int] | None = None
    for order in range(low, high) if scores else ():
        if score := scores.get(reader.mentions[order].party, 0):
            before = order < here
            rank = (score, 1 if before else 0, order if before else -order)
            best = rank if best is None or rank > best else best
    return reader.mentions[abs(best[2])].party if best is not None else None


def _score(reader: Reader, party: Party, office: Office, head: str, definite: bool) -> int:
    """Return how well a person fits an office: 0 not at all, 3 by its head, more with its body or country."""
    score = max((_held(reader, party, office, held) for held in party.offices if held.head == office.head), default=0)
    for term in reader.parties.lexicon.terms.get(party.actor_id, ()):
        if office.country not in ("", term.country):
            continue
        if office.key and term.key == office.key:
            score = max(score, 4)
        elif not office.key and (
            (head == "رييس" and term.key == "president")
            or (head == "وزير" and term.key.endswith("_minister") and not term.key.endswith("prime_minister"))
        ):
            score = max(score, 3)
    if not score and office.country and party.country == office.country and head in GENERIC and definite:
        return 1
    return score


def _held(reader: Reader, party: Party, office: Office, held: Office) -> int:
    """Return how well an office that the person was read with fits the one described."""
    if office.head in reader.parties.lexicon.honorifics and _of_a_body(reader, office) > _of_a_body(reader, held):
        return 0  # a doctor of some ward is not whoever is addressed so: دكتور الطوارئ
    country = held.country or (party.country if party.actor_id else "")
    if office.country and country and office.country != country and not _his_own(reader, party, office, held):
        return 3 if _surnamed(reader, office, party) else 0
    if held.key and _former(reader, held) and not _former(reader, office):
        return 0
    if not _same_body(reader, office, held):
        return 0
    same, other = bool(office.key and office.key == held.key), bool(office.key and held.key and office.key != held.key)
    if other and (held.head == "رييس" or (held.head == "وزير" and _apart(office.key, held.key))):
        return 0
    at_home = bool(office.country) and (held.country or party.country) == office.country
    return 3 + 2 * same + at_home - other


def _his_own(reader: Reader, party: Party, office: Office, held: Office) -> bool:
    """Return whether one title tells a player's club and the other where he is from: مهاجم أتلتيكو, المهاجم الفرنسي."""
    said, before = reader.of_club(office), reader.of_club(held)
    return said != before and (said or party.country in ("", office.country))


def _of_a_body(reader: Reader, office: Office) -> bool:
    """Return whether an honorific has a complement that is no title itself: دكتور الطوارئ, not معالي الوزير."""
    first, last = reader.text.at(office.words.start) + 1, reader.text.at(office.words.end - 1) + 1
    return "T" not in reader.text.tags[first:last] and bool(_complement(reader, office))


def _former(reader: Reader, office: Office) -> bool:
    """Return whether an office is told as one held before: الرئيس السابق."""
    return not _FORMER.isdisjoint(reader.text.body[office.words.start : office.words.end].split())


def _apart(said: str, held: str) -> bool:
    """Return whether two ministers' offices are those of two ministers; الوزير alone can be any."""
    return "minister" not in (said, held) and {said, held} != _DEFENCE


def _surnamed(reader: Reader, office: Office, party: Party) -> bool:
    """Return whether what looks like a nationality is the person's surname: اللواء التركي."""
    text = reader.text
    last = text.words[text.at(office.words.end - 1)].folded
    return last.removeprefix("ال") in (word.removeprefix("ال") for word in party.key.split())


def _same_body(reader: Reader, one: Office, other: Office) -> bool:
    """Return whether two offices of one head noun can be the same: رئيس الجامعة and رئيس جامعة المدينة, not رئيس المصنع."""
    if (one.key and one.key == other.key) or one.head not in _HEADING:
        return True
    said, held = _complement(reader, one), _complement(reader, other)
    if not said or not held:
        return not said or one.head != "رييس"  # the president is nobody's chairman
    both = set(said) & set(held)
    return bool(both) and (said[0] == held[0] or both.issuperset(said) or both.issuperset(held))


def _complement(reader: Reader, office: Office) -> list[str]:
    """Return the nouns of an office behind its head, without article and bound letters; adjectives of rank aside.

    They end where something says how or where it was said: رئيس الشركة في بيانه.
    """
    text = reader.text
    first, last = text.at(office.words.start) + 1, text.at(office.words.end - 1) + 1
    nouns: list[str] = []
    for t in range(first, last):
        word = text.words[t]
        if nouns and word.folded == "في":
            break
        if text.tags[t] in "DOcSTuGUWV" and not word.nationality and word.base not in _ADJECTIVES:
            nouns.append(word.base.removeprefix("ال"))
    return nouns
