"""Words that are names because of what stands around them: a common word behind a given name, علي before a name."""

import re
from itertools import compress

from etl.extraction.mentions.name_context import opens_content, said
from etl.extraction.mentions.sons import called_by_father
from etl.extraction.mentions.surnames import show_surnames
from etl.extraction.mentions.tagging import Tags
from etl.extraction.retagging import BRANCHES
from etl.extraction.speakers.title_words import AUDIENCES
from etl.extraction.text import Text
from etl.language.lexicon import Lexicon
from etl.language.triggers import HOMOGRAPH
from etl.language.words import is_verb

_FOREIGN = frozenset("دي ديل دو فان فون".split())
"""Particles of foreign names: كارلوس ديل تورو."""
_ABSORBING = frozenset("عبد عبيد ابو ابي ابا ام بن ابن بنت ال".split())
OF_GOD = frozenset("فتح نصر سعد عطا جاد خير ضيف رزق حسب عون فضل امر مال".split())
"""First parts of names whose second is الله."""
_BLESSING = frozenset(
    "رحمه رحمها رحمهم رحمهما حفظه حفظها حفظهم صلي رضي سبحان قدس وفقه ايده عافاه حرمه حرسه جزاه تغمده تغمدها تغمدهم "
    "اسكنه يرحمه يرحمها يرحمهم يحفظه بارك".split()
)
"""What stands before الله in a wish for somebody or in praise of God."""
_ON, _ALI = re.compile(r"\bعلى\b"), re.compile(r"\bعلي\b")
"""Where an article writes the preposition with ى, a word with ي is the name."""
_PARTICLE = re.compile("B(?=[DcJTuOSVg])")
_BEHIND_GIVEN = re.compile("[Gg](?=([DTSucf]))")
_ENDS = frozenset("TA:,().LqVP")
"""Tags of what can stand directly behind a whole name."""
NO_SURNAMES = frozenset(
    "الماضي المقبل القادم الحالي الجاري السابق الاسبق الراحل الجديد القديم الاول الاولي الثاني الثانيه العام الخاص الان "
    "اليوم المذكور المعروف الشهير نفسه ذاته الكبير الاخير الاخيره البارز المخضرم الشاب المنتهيه الرسمي المكلف المنتخب "
    "الساعي المنتمي الراعي الداعم المقرب الرافض الداعي القادم العايد المقيم المنحدر المنتظر "
    "المخلوع المعزول المستقيل الموقت الشهيد الذي التي الذين ايضا امس".split()
)


def name_tags(text: Text, lexicon: Lexicon, taken: bytearray, names: dict[int, tuple[int, str]]) -> str:
    """Return the tags with words of curated names as N, words that their context makes names as U, taken ones as X."""
    words, plain = text.words, list(text.tags)
    for i in compress(range(len(plain)), taken):
        plain[i] = "X"
    for first, (last, _) in names.items():
        for i in range(first, last):
            if plain[i] not in "Xq-":
                plain[i] = "N"
    tags = Tags(plain)
    of_god = text.places("الله") if "الله" in text.distinct else []
    for i in of_god:
        if words[i].folded == "الله" and i and words[i - 1].base == "ايه":
            tags[i] = tags[i - 1] = "T"
    _homographs(text, lexicon, tags)
    _before_known(text, lexicon, tags, names)
    _sons(text, lexicon, tags)
    if "ابن" in text.body:
        called_by_father(text, tags)
    _introduced(text, lexicon, tags)
    for match in _VERB_LIKE.finditer(tags.joined):
        i = match.start()
        if not words[i].offset and words[i].forms[0][0].kind == "past" and words[i].folded not in lexicon.titles:
            tags[i] = "U"
    _absorb(text, tags, of_god)
    _surnames(text, lexicon, tags, names)
    show_surnames(text, tags, lexicon)
    _addressed(text, lexicon, tags)
    return tags.joined


ORDINALS = frozenset("الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split())
_ROYAL = frozenset("ملك امير بابا سلطان قيصر امبراطور عاهل ملكه".split())


def _absorb(text: Text, tags: Tags, of_god: list[int]) -> None:
    """Make the word behind عبد, ابو, بن a name; `of_god` are the tokens of الله."""
    words = text.words
    for i in of_god:
        if not i or tags[i] == "X":
            continue
        if words[i - 1].folded in _BLESSING:
            tags[i - 1] = tags[i] = "X"
        elif words[i - 1].base in OF_GOD and not words[i].offset:
            tags[i - 1] = tags[i] = "U"
        if words[i + 1 : i + 2] and words[i + 1].folded in ("عز", "تعالي", "سبحانه"):
            for k in range(i, min(i + 3, len(tags)) if words[i + 1].folded == "عز" else i + 2):
                tags[k] = "X"
    for match in _PARTICLE.finditer(tags.joined):
        i = match.start()
        if words[i].base in _ABSORBING and not words[i + 1].offset:
            needs_article = words[i].base == "عبد"
            fathers = words[i].base in ("بن", "ابو", "ابي") and len(words[i + 1].folded) > 2
            if words[i + 1].folded.startswith("ال") or (not needs_article and (fathers or tags[i + 1] not in "VO")):
                tags[i + 1] = "U"
        elif (
            words[i].base in _FOREIGN and i and tags[i - 1] in "GgU" and tags[i + 1] in "cu" and not words[i + 1].offset
        ):
            tags[i + 1] = "U"


def _homographs(text: Text, lexicon: Lexicon, tags: Tags) -> None:
    """Read as names words that are first of all something else: علي (on), أم (or), يحيى (revives), سيد (master)."""
    words = text.words
    spelled_apart: bool | None = None
    for i in text.marked_between(0, len(tags) - 1, HOMOGRAPH):
        word, tag = words[i], tags[i]
        if tag not in "pfcVT" or word.offset:
            continue
        before, behind = tags[i - 1] if i else "L", tags[i + 1]
        named = behind in "GgNUB" and not words[i + 1].offset
        if word.folded == "علي":
            if tag != "p":
                continue
            if before in "GgNU" and behind in ",.:)L" and not text.words[i - 1].preposition:
                tags[i] = "U"  # no preposition stands before a mark: محمد على،
            if before == "T" and behind in "GgUuB" and text.texts[i][-1] == "ى" and " فى " in text.body:
                title = lexicon.titles.get(words[i - 1].base.removeprefix("ال"), ("", "", ""))
                if title[0] in _STYLES and words[i - 1].definite and not words[i + 1].offset:
                    tags[i] = "G"  # whoever writes فى may mean علي: الدكتور على عبد الرحمن
            if before in "-L" and behind in "GgNB" and tags[i + 2] == "," and " فى " in text.body:
                tags[i] = "G"  # so whoever begins a line with a name: - على سامي، الناشط
            if not text.texts[i].endswith("ي"):
                continue
            if spelled_apart is None:
                spelled_apart = len(_ON.findall(text.body)) > len(_ALI.findall(text.body))
            surname = behind in "uW" and words[i + 1].folded.startswith("ال") and not words[i + 1].offset
            named = named or (before == "J" and surname and i > 1 and tags[i - 2] in "TD")
            introduced = before in "TJ" or (before == "D" and words[i - 1].folded in NO_SURNAMES)
            if spelled_apart or (named and behind != "U" and introduced):
                tags[i] = "G"
        elif word.folded == "ام":
            if before in "VT" and behind in "GgN" and named:
                tags[i] = "B"
        elif word.folded == "باسم":
            spoken = before == "V" and behind in "UGgWN" and not any(v.lemma == "تحدث" for _, v in words[i - 1].forms)
            if (spoken or (before in "LT" and behind in "UGgW")) and not words[i + 1].offset:
                tags[i] = "G"
        elif tag == "V":
            titled = before == "T" and behind in "GgUuWB" and not words[i + 1].offset
            if word.folded in lexicon.given and (
                titled or behind == "B" or (before in "GgN" and behind in "T,A:().LpPqR")
            ):
                tags[i] = "G"
        elif tag == "T" and word.folded in _BORNE and before not in "GgN" and named:
            tags[i] = "G"
        elif tag == "T" and word.folded in lexicon.given and before == "T" and (
            words[i - 1].definite or words[i - 1].folded in BRANCHES
        ):  # fmt: skip
            if behind in "GgUuBW" and not words[i + 1].offset:
                tags[i] = "G"
        elif tag == "T" and word.folded in lexicon.given and before == "V" and words[i - 1].forms:
            if behind in "gGuUW" and not words[i + 1].offset and i + 2 < len(tags) and tags[i + 2] in ",T:A(" and (
                not _ends_a_name(text, tags, words[i + 1].base)
            ):  # fmt: skip
                tags[i] = "G"
        elif tag == "T" and word.folded in lexicon.given and (before in "GgN" or (i > 1 and tags[i - 2] == "B")):
            alone = i > 1 and (tags[i - 2] not in "GgN" or words[i - 2].base in _ABSORBING)
            heading = behind == "V" and (i == 1 or tags[i - 2] == "L")
            if heading or behind in "GgNU" or (
                behind in "T,A:().L" and alone and words[i + 1].folded != word.folded
            ):  # fmt: skip
                tags[i] = "U"


def _before_known(text: Text, lexicon: Lexicon, tags: Tags, names: dict[int, tuple[int, str]]) -> None:
    """Read as a given name what is also a title or a noun, where a surname that alone names a known person stands behind.

    So in وقال معتصم الحلواني; a noun has the article there, or another's possession is told: صديق الحلواني.
    """
    words, heard = text.words, set()
    for i, (end, actor_id) in names.items():
        if not i or end != i + 1 or not actor_id or words[i].offset or tags[i] == "X":
            continue
        word, tag = words[i - 1], tags[i - 1]
        if word.base not in lexicon.given or word.preposition or word.definite or word.base in _POSSESSED:
            continue
        if (
            tag in "TS"
            or (tag == "V" and i > 1 and tags[i - 2] == "T" and words[i - 2].definite)
            or (word.base == "باسم" and word.offset and tags[i - 2] == "," and tags[i + 1] in ",G")
        ):
            tags[i - 1] = "G"
        if tags[i - 1] == "G" and word.base == "باسم":
            heard.add(words[i].folded)
    for i in names if heard else ():
        if i and words[i].folded in heard and text.bases[i - 1] == "باسم" and tags[i - 1] == "p":
            tags[i - 1] = "G"


_POSSESSED = frozenset("سيد صديق خليفه حليف امين".split())
"""Nouns that stand before somebody's name: whose friend, or Mr."""


_BORNE = frozenset("سيد شريف عماد رايد مختار امير مجاهد رفيق اديب".split())
"""Titles that stand before a name with ال only: without it they are part of the name (أمير الحلواني, not الأمير سامي)."""


def _ends_a_name(text: Text, tags: Tags, base: str) -> bool:
    """Return whether the article has the word behind a name's other words: السيد الحلواني is سامي الحلواني."""
    return any(
        word == base and i and tags[i - 1] in "GgNUB" and not text.words[i].offset for i, word in enumerate(text.bases)
    )


_SON = re.compile("B(?<=[cJTSW]B)(?=.(B)?)")
_SURNAMED = re.compile("T(?=U)")


def _sons(text: Text, lexicon: Lexicon, tags: Tags) -> None:
    """Read as a given name what stands before بن or a surname: a nationality, a title, any word where his father has one too.

    So in تركي بن سعيد and رائد الحلواني.
    """
    words = text.words
    for match in _SON.finditer(tags.joined):
        i = match.start() - 1
        if words[i + 1].folded != "بن" or words[i].preposition or words[i].base.startswith("ال"):
            continue
        of_two = match.group(1) is not None and words[i + 3].folded == "بن" and not words[i].offset
        if tags[i] == "J" or of_two or (tags[i] in "TS" and words[i].base in lexicon.given):
            tags[i] = "G"
    for match in _SURNAMED.finditer(tags.joined):
        i = match.start()
        if words[i].base in lexicon.given and not words[i].preposition and not words[i].base.startswith("ال"):
            if words[i + 1].folded.startswith("ال") and not words[i + 1].offset:
                tags[i] = "G"


_ADDRESSED = re.compile("T(?<![BGg]T)(?=[cS][GgUWB])")
_STYLES = frozenset(
    "دكتور شيخ مهندس استاذ لواء عميد عقيد مقدم رايد نقيب ملازم فنان اعلامي صحفي صحافي شاعر مستشار محامي محام سفير سيد انسه قس".split()
)
"""Titles that one is addressed with: what stands right behind them is a name."""


def _addressed(text: Text, lexicon: Lexicon, tags: Tags) -> None:
    """Read as a given name a common word between a title and a name: الدكتورة عالية الزين, الوزير عالي بن سعيد."""
    for match in _ADDRESSED.finditer(tags.joined):
        title, word, behind = text.words[match.start() : match.start() + 3]
        known = lexicon.titles.get(title.base.removeprefix("ال"), ("", "", "p"))
        if known[2] == "p" or not title.definite or word.offset or behind.offset or word.folded.startswith("ال"):
            continue
        if tags[match.end()] == "S" and word.base not in lexicon.given:
            continue
        if behind.base in ("بن", "ابن") or known[0] in _STYLES:
            tags[match.end()] = "G"


_VERB_LIKE = re.compile("V(?<=[VT][GN]V)(?=[,T])")
"""A word with the letters of a verb behind the verb or title and the given name of who speaks: قال سامي شكر، مدير."""
_INTRODUCED = re.compile("V(?=(?:[cuf][UWc],|[cuf]W)T)")


_PRONOUNS = ("ها", "هم", "هما", "نا")


def _introduced(text: Text, lexicon: Lexicon, tags: Tags) -> None:
    """Read as a given name a common word between a verb and an unknown word that a title explains: قالت عالية الزين، مديرة."""
    for match in _INTRODUCED.finditer(tags.joined):
        i = match.end()
        name, surname = text.words[i : i + 2]
        if name.offset or surname.offset or name.folded.startswith("ال") or surname.folded.endswith(_PRONOUNS):
            continue
        listed = name.folded in lexicon.given
        known = tags[i + 1] == "c" and not text.words[i + 3].folded.startswith("ال")
        if listed or not (known or tags[i] == "f" or surname.folded.startswith("ال")):
            tags[i], tags[i + 1] = "G", "U"


def _surnames(text: Text, lexicon: Lexicon, tags: Tags, names: dict[int, tuple[int, str]]) -> None:
    """Read a common word as surname where a given name stands before it and a name's end behind: سامي الهادي عضو.

    Behind the whole name of a person of the tables it is none. What one place of an article has shown holds for all
    places where the same words stand, and behind عبد الرحمن and the like for his father or brother.
    """
    words = text.words
    shown: set[tuple[str, str]] = set()
    open_pairs: list[int] = []
    for match in _BEHIND_GIVEN.finditer(tags.joined, 0, len(tags) - 1):
        i, tag = match.end(), match.group(1)
        if words[i].offset:
            continue
        folded = words[i].folded
        if folded in ORDINALS and i > 1 and words[i - 2].base.removeprefix("ال") in _ROYAL:
            tags[i] = "U"
            continue
        if tags[i - 1] == "G" and tag in "DTc" and _named_speaker(text, lexicon, i):
            shown.add((words[i - 1].base, folded))
            open_pairs.append(i)
            continue
        behind_name = tags[i - 1] == "G" or (i > 1 and tags[i - 2] in "GgB")
        if tag in "TS" and behind_name and tags[i + 1] in ",:.()" and _bare_title(text, i):
            shown.add((words[i - 1].base, folded))
            open_pairs.append(i)
            continue
        if tag in "cf":
            initial = len(folded) < 3 and tags[i - 1] == "G" and tags[i + 1] in "UWGgu"
            amid = i > 1 and tags[i - 2] in "GgN" and tags[i + 1] in "BGg" and not is_verb(words[i])
            if tag == "c" and (initial or amid) and not words[i + 1].offset:
                tags[i] = "U"
            continue
        if not folded.startswith("ال") or folded in NO_SURNAMES or folded in lexicon.date_words:
            continue
        if folded.endswith(("ين", "ون", "ات")):
            continue
        if tag in "TS" and folded not in lexicon.given and folded not in lexicon.names and folded not in lexicon.either:
            continue
        open_pairs.append(i)
        behind = words[i + 1]
        if names.get(i - 2, (0, ""))[0] == i and names[i - 2][1]:
            continue
        ended = tags[i + 1] in _ENDS and not (tags[i + 1] == "T" and behind.folded.startswith("ال"))
        given = tags[i - 1] == "G" and (text.tags[i - 1] != "p" or text.tags[i - 2] in "Gg")
        if ended and (given or (i > 1 and tags[i - 2] in "TV")):
            shown.add((words[i - 1].base, folded))
    for i in open_pairs:
        if (words[i - 1].base, words[i].folded) in shown:
            tags[i] = "U"
    surnames = {surname for _, surname in shown}
    for i in compress(range(len(tags)), map(surnames.__contains__, text.bases)) if surnames else ():
        if tags[i] in "TS" and i > 1 and tags[i - 1] in "NU" and words[i - 2].base == "عبد" and not words[i].offset:
            tags[i] = "U"


def _named_speaker(text: Text, lexicon: Lexicon, i: int) -> bool:
    """Return whether the word at `i` ends the name of who says what begins right behind it: قال محمد المقبل: "..."."""
    word, surface = text.words[i], text.texts[i]
    if text.words[i - 1].offset or not said(text, i - 1) or word.folded in lexicon.date_words or len(word.folded) < 3:
        return False
    if surface.endswith(("ا", "ً", "ه", "ها", "هم")) and word.folded not in lexicon.names:
        return False
    aged = text.tags[i + 1] == "(" and text.tags[i + 2 : i + 3] == "0"
    behind = text.words[i + 1]
    audience = behind.preposition == "ل" and behind.base.removeprefix("ال") in AUDIENCES
    return opens_content(text, i + 1) or aged or audience


def _bare_title(text: Text, i: int) -> bool:
    """Return whether a title stands right behind a given name with nothing that it governs: ميشال سماحة، is his surname."""
    word = text.words[i]
    return not (word.folded.startswith("ال") or word.folded[-1] == "ا" or text.words[i - 1].preposition)
