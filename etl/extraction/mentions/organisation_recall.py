"""Bodies named before that a definite head noun recalls: المنظمة, الوكالة, الاتحاد الدولي."""

from etl.extraction.mentions.epithets import DESCRIBED, JUDGING
from etl.extraction.mentions.nationalities import nationality_after
from etl.extraction.mentions.organisation_heads import head_of
from etl.extraction.parties import Parties
from etl.extraction.records import Mention, Party
from etl.extraction.text import Text

#: Head of a short form → types of organisation that it can stand for; others only where their name has that head.
_STANDS_FOR: dict[str, frozenset[str]] = {
    head: frozenset(types.split())
    for heads, types in {
        "منظمه": "international ngo body alliance agency union",
        "هييه": "agency body international ngo",
        "موسسه مفوضيه ديوان صندوق": "agency body international ngo company university bank fund",
        "مصلحه مكتب مركز دايره جهاز": "",
        "وكاله": "media agency intelligence",
        "حركه جماعه تنظيم ميليشيا مليشيا فصيل جبهه": "armed_group party body coalition union",
        "حزب": "party armed_group",
        "صحيفه جريده مجله قناه موقع شبكه اذاعه محطه": "media",
        "وزاره": "ministry",
        "جيش قوات": "army",
        "شركه مجموعه": "company agency bank",
        "بنك مصرف": "bank",
        "محكمه": "court",
        "جامعه": "university alliance international",
        "حلف تحالف ايتلاف": "alliance coalition",
        "لجنه": "committee body agency",
        "مجلس برلمان": "parliament body government council",
        "نادي فريق منتخب": "club",
        "اتحاد": "union alliance international ngo club body",
        "رابطه نقابه جمعيه": "union ngo body",
        "مرصد": "ngo body agency media",
        "سرايا كتايب معهد برنامج مستشفي امانه قنصليه سفاره منتدي متحف كليه اكاديميه بلديه غرفه تيار اداره": "",
    }.items()
    for head in heads.split()
}
_OF_ITS_NAME = frozenset("صندوق جبهه جامعه اتحاد منتخب مجموعه مفوضيه ديوان".split())
"""Heads that stand only for what was named with them: other funds, fronts, unions and groups are spoken of everywhere."""
_SAID_FOR = tuple(
    frozenset(heads.split())
    for heads in (
        "صحيفه جريده مجله",
        "قناه شبكه اذاعه محطه",
        "نادي فريق منتخب",
        "رابطه نقابه جمعيه",
        "موقع",
        "وكاله",
        "مرصد",
        "لجنه",
        "جماعه تنظيم حركه فصيل ميليشيا مليشيا",
        "حزب",
        "منظمه هييه مفوضيه وكاله برنامج جمعيه موسسه مركز مرصد حركه حلف رابطه صندوق بنك مجموعه",
    )
)
"""Heads that are said for each other; for a body whose own name has another head, none of them is."""
_FIGHTING = frozenset("جماعه تنظيم حركه فصيل ميليشيا مليشيا".split())
"""Heads that are said for whoever has arms, whatever the name: الجماعة for حزب الله."""
_ADJECTIVES = frozenset(("منظمه", "موسسه"))
"""Heads that are participles as well: الجريمة المنظمة, الدول المؤسسة."""
_CANAL = frozenset("مدن مدينه اهل اهالي محافظات منطقه ضفتي".split())
"""Words before القناة that tell of a canal."""
_ELSEWHERE = frozenset("مجلس قناه".split())
"""Heads that mean another body or thing in a headline: المجلس of any town, القناة."""


def short_forms(text: Text, parties: Parties, taken: bytearray, found: list[Mention]) -> None:
    """Add mentions of definite heads (المنظمة, الوكالة) that stand for an organisation named before them."""
    words, tags = text.words, text.tags
    named = sorted([(m.first, m.party) for m in found if parties[m.party].kind == "organisation"])
    if not named:
        return
    _in_title(text, parties, taken, found, named)
    #: Head noun → (order, party) of the organisation named last that has it; type → party → order.
    by_head: dict[str, tuple[int, int]] = {}
    by_type: dict[str, dict[int, int]] = {}
    passed = 0
    i = tags.find("O", named[0][0])
    while i != -1:
        while passed < len(named) and named[passed][0] < i:
            first, number = named[passed]
            if _in_dateline(text, first):
                passed += 1
                continue
            j = tags.find("O", first - 2 if first > 2 else 0, first + 1)
            while j != -1:
                head = head_of(words[j].base)
                if j == first or parties[number].type in _STANDS_FOR.get(head, ()):
                    by_head[head] = (passed, number)
                j = tags.find("O", j + 1, first + 1)
            by_head[parties[number].key.partition(" ")[0]] = (passed, number)
            by_type.setdefault(parties[number].type, {})[number] = passed
            passed += 1
        word, head = words[i], head_of(words[i].base)
        types = _STANDS_FOR.get(head)
        named_so = types is not None and not taken[i] and word.base.startswith("ال")
        if named_so and head == "اداره":
            named_so = words[i - 1].folded != "مجلس" and not nationality_after(text, i + 1)[0]
        if types is not None and named_so:
            meant = [by_head[h] for h in (head, "ال" + head) if h in by_head] or [
                (order, number)
                for t in (types if head not in _OF_ITS_NAME else ())
                for number, order in _recalled(by_type.get(t, {}), t)
                if not _headed_otherwise(parties, number, head)
            ]
            if (head == "قناه" and words[i - 1].base in _CANAL) or _no_body(text, i, head):
                meant = []
            if meant and _stands_alone(text, i, parties[max(meant)[1]]):
                last = i + 1
                described = last < len(tags) and words[last].folded.removesuffix("ه") in DESCRIBED
                if (
                    nationality_after(text, last)[0]
                    or (described and not words[last].offset)
                    or _own_adjective(text, last, parties[max(meant)[1]])
                ):
                    last += 1
                taken[i:last] = b"\x01" * (last - i)
                start = text.starts[i] if word.preposition == "ل" and not word.conjunction else text.base_start(i)
                found.append(Mention(i, last, start, text.ends[last - 1], max(meant)[1], "short", 0.8))
        i = tags.find("O", i + 1)


def _in_title(
    text: Text, parties: Parties, taken: bytearray, found: list[Mention], named: list[tuple[int, int]]
) -> None:
    """Add mentions of definite heads in the first line (التحالف يدين ...) that stand for the first so headed body below."""
    title = text.tags.find("L")
    i = text.tags.find("O", 0, max(title, 0))
    while i != -1:
        head = head_of(text.words[i].base)
        if not taken[i] and head in _STANDS_FOR and head not in _ELSEWHERE and text.words[i].base.startswith("ال"):
            meant = next((n for at, n in named if at > i and _headed(text, parties[n], at, head)), None)
            adjective = text.words[i + 1].definite and not text.words[i + 1].offset
            if meant is not None and (
                _own_adjective(text, i + 1, parties[meant]) if adjective else _stands_alone(text, i, parties[meant])
            ):
                last = i + 1 + adjective
                taken[i:last] = b"\x01" * (last - i)
                found.append(Mention(i, last, text.base_start(i), text.ends[last - 1], meant, "short", 0.7))
        i = text.tags.find("O", i + 1, title)


def _headed(text: Text, party: Party, first: int, head: str) -> bool:
    """Return whether a body's name begins with a head noun, or the noun classifies the name at a token."""
    if head_of(party.key.partition(" ")[0]) == head:
        return True
    fits = party.type in _STANDS_FOR[head]
    return fits and any(head_of(text.words[j].base) == head for j in range(max(0, first - 2), first))


def _in_dateline(text: Text, first: int) -> bool:
    """Return whether a body stands in brackets before a dash, where the outlet is told that the article is from."""
    tags = text.tags
    return tags[first - 1 : first] == "(" and tags[first + 1 : first + 3] == ")-"


def _recalled(named: dict[int, int], kind: str) -> list[tuple[int, int]]:
    """Return the bodies of a type, party and order; of outlets the last alone, for many are named in passing."""
    return [max(named.items(), key=lambda pair: pair[1])] if named and kind == "media" else list(named.items())


def _no_body(text: Text, i: int, head: str) -> bool:
    """Return whether a definite head noun is no body: an adjective (الجريمة المنظمة), or what is done for another (بالوكالة)."""
    word, before = text.words[i], text.words[i - 1]
    if head == "وكاله":
        return word.preposition == "ب"
    return (
        head in _ADJECTIVES
        and not (word.offset or word.preposition)
        and text.tags[i - 1] in "cDO"
        and before.base.startswith("ال")
    )


def _headed_otherwise(parties: Parties, number: int, head: str) -> bool:
    """Return whether a head noun is none for a body whose own name begins with another: الصحيفة for وكالة."""
    kin = next((heads for heads in _SAID_FOR if head in heads), None)
    party = parties[number]
    if kin is None or (head in _FIGHTING and party.type == "armed_group"):
        return False
    own = head_of(party.key.partition(" ")[0])
    owns = parties.lexicon.own_heads.get(party.actor_id, frozenset())
    owns = owns | {own} if own in parties.lexicon.heads else owns
    return bool(owns) and kin.isdisjoint(owns)


def _own_adjective(text: Text, i: int, party: Party) -> bool:
    """Return whether a definite word is of the organisation's own name: الاتحاد | الدولي for الاتحاد الدولي لكرة القدم."""
    own = party.key.split()
    headed = bool(own) and head_of(own[0]) == head_of(text.words[i - 1].base)
    return headed and i < len(text.tags) and text.tags[i] in "DJ" and text.words[i].folded in own


def _stands_alone(text: Text, i: int, party: Party) -> bool:
    """Return whether no adjective behind the head makes it another organisation than the one named.

    A body of several states is none of one of them: الإدارة الأميركية is not the United Nations.
    """
    if i + 1 >= len(text.tags) or text.tags[i + 1] not in "DJST":
        return True
    if text.tags[i + 1] == "T" and text.tags[i + 2 : i + 3] in tuple("GgUBW") and not text.words[i + 2].offset:
        return True
    behind = text.words[i + 1]
    if not behind.folded.startswith("ال") or behind.offset or behind.folded.removesuffix("ه") in JUDGING:
        return True
    feminine = text.words[i].base.endswith("ه") and text.words[i].preposition != "ل"
    if (feminine and not behind.folded.endswith("ه")) or _own_adjective(text, i + 1, party):
        return True
    if behind.nationality:
        return party.country == behind.nationality or (not party.country and not party.actor_id)
    fitting = party.type in DESCRIBED.get(behind.folded.removesuffix("ه"), ())
    return fitting and (not party.country or party.type == "media")
