"""Complements: where what is said begins, and by which frame of its verb."""

import re

from etl.extraction.adjuncts import DETERMINERS, PAPERS, is_adjunct, is_bound_addressee, is_bound_adjunct, skip_asides
from etl.extraction.adverbs import NOT_OBJECT, skip_adverbs
from etl.extraction.agents import VERBAL_NOUN, Reader
from etl.extraction.contents import CAPTIONED, spelled
from etl.extraction.organisation_heads import head_of
from etl.extraction.records import Agent
from etl.extraction.text import Quotation, Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb
from etl.language.noun_kinds import VERBAL_NOUN

_REACH = 48
_CLOSING = frozenset("ختم اختتم".split())
"""Verbs that have أن right behind them or not at all."""


#: Words behind which أن belongs to them and not to the verb of saying.
_OWN_THAT = frozenset(
    (
        "بعد قبل منذ رغم غير الا كما حيث حتي بما وبما سيما مع بيد دون لولا بسبب كون ريثما بل شك لاشك "
        "ولاشك علما وعلما اعتبار شانه شانها خصوصا وخصوصا خاصه وخاصه لاسيما ولاسيما"
    ).split()
)


PASSIVES = frozenset("ذكر ذكّر اعتقد ظن توقع قدر رجح أمل خشي زعم افترض".split())


def find_complement(
    reader: Reader, position: int, last: int, form: Form, verb: Verb, agent: Agent | None, cue: int
) -> tuple[str, int, int, Agent | None] | None:
    """Return (trigger, first token of the content, its first character, addressee) or None."""
    text = reader.text
    words, tags = text.words, text.tags
    frames = verb.frames
    strong = "colon" in frames
    position = skip_adverbs(text, position, last)
    if "obj" in frames:
        position = skip_asides(reader, position, last)
    spoken_to = text.opened.get(position)
    if spoken_to is not None and spoken_to.closed and spoken_to.words <= 2 and words[position + 1].preposition == "ل":
        position = spoken_to.close + 1
    if agent is not None and position < last and tags[position] == "(":
        position = skip_adverbs(text, _behind_bracket(text, position, last), last)
    addressee: Agent | None = None
    if verb.lemma == "طلب" and position + 1 < last and words[position].folded == "من":
        addressee = reader.agent(position + 1, last)
        position = skip_adverbs(text, addressee.last, last) if addressee is not None else position
    if verb.lemma == "طلب" and position < last and words[position].folded == "عدم":
        return None
    if (
        position < last
        and words[position].folded == "ذلك"
        and "that" in frames
        and (position + 1 >= last or tags[position + 1] in ".,L")
    ):
        return "object", position, text.base_start(position), None
    if verb.lemma == "وصف" and not form.suffixed:
        return _describing(reader, position, last)
    objective = "obj" in frames and _object_at(reader, position, last, verb)
    if objective and tags[position] == "c" and text.texts[position].endswith(("ته", "تها", "رها", "ره")) and (
        head_of(words[position - 1].base) in PAPERS
    ):  # fmt: skip
        objective = False
    if objective and tags[position - 1] == "," and position in reader.at and reader.is_person(reader.at[position]):
        objective = False
    if objective and verb.objects and not {words[position].base, head_of(words[position].base)} & verb.objects:
        objective = False
    if verb.objects and not objective and verb.lemma not in ("عبر", "ألقى"):
        position, objective = _listed_object(reader, position, last, verb)
    if (
        not objective
        and "obj" in frames
        and agent is not None
        and position < last
        and tags[position] == ","
        and not verb.objects
    ):
        if _object_at(reader, position + 1, last, verb) and (
            words[position + 1].folded == "ما"
            or (tags[position + 1] == "M" and verb.lemma in _ANNOUNCING)
            or (
                (tags[position + 1] in "cW" or (tags[position + 1] == "S" and not words[position + 1].definite))
                and ("," in tags[agent.first : agent.last] or _told_of(reader, position + 1, last, verb))
            )
        ):
            position, objective = position + 1, True
    if verb.lemma == "زاد" and agent is None and position < last and tags[position] not in ":A":
        return None
    bare = (
        agent is None and form.kind != "masdar" and position < last and tags[position] in "cDWOTSJGUgu" and not words[position].offset
        and not objective and not verb.addressee
    )  # fmt: skip
    if bare and not strong:
        return None
    crossing = (
        agent is not None and not verb.addressee and not objective and position < last and tags[position] in "cW"
        and not words[position].offset and position not in reader.at
    )  # fmt: skip
    relative = False
    limit = min(last, position + _REACH)
    k = position
    while k < limit:
        tag, word = tags[k], words[k]
        if tag == "A":
            own = k > position and (
                word.conjunction
                or words[k - 1].folded in _OWN_THAT
                or any(v.lemma in PASSIVES for _, v in words[k - 1].forms)
                or verb.lemma in _CLOSING
            )
            noun = (
                objective
                and k > position
                and k - 1 not in reader.covering
                and tags[k - 1] in "cW"
                and not words[k - 1].definite
            )
            if noun:
                return "object", position, text.base_start(position), addressee
            if not own and frames & {"that", "ب", "إلى", "على", "من", "عن"} and k + 1 < last:
                begin = k + 1
                while begin + 1 < last and tags[begin] in ":d,":
                    begin += 1
                return "that", begin, text.starts[begin], addressee
        elif word.folded == "الا" and text.texts[k][0] == "أ" and "that" in frames and k + 1 < last and (
            k == position or tags[k - 1] in ",)"
        ):  # fmt: skip
            return "that", k, text.starts[k], addressee
        elif tag == "q":
            quotation = text.opened.get(k)
            if quotation is not None:
                if (quotation.closed and spelled(text, k + 1)) or (
                    (k > position or tags[k - 1] == "O") and _announced_behind(text, quotation, last)
                ):
                    k = quotation.close + 1
                    continue
                taken = _quoted(reader, quotation, k, position, cue, objective, strong, frames)
                if taken:
                    if taken == "preposition":
                        return "preposition", k, text.starts[k], addressee
                    return "quote", k + 1, text.starts[k + 1], addressee
                if objective:
                    break
                if (
                    not (relative or crossing)
                    and quotation.words < 3
                    and words[k + 1].preposition in frames
                    and words[k + 1].preposition
                ):
                    return "bound", k, text.starts[k], addressee
                k = max(k + 1, quotation.close + 1 if quotation.words < 6 else k + 1)
                continue
        elif tag == ":" and k + 1 < last:
            if tags[k + 1] in "qAd:":
                k += 1
                continue
            following = k + 1
            if following in reader.at and agent is None:
                late = reader.agent(following, last)
                if late is not None and late.last < last and tags[late.last] == "A":
                    k = late.last
                    continue
            return ("colon", k + 1, text.starts[k + 1], addressee) if strong or k == position else None
        elif tag == "d" and k + 1 < last:
            if tags[k + 1] in "qA:d":
                k += 1
                continue
            if strong and k - position < 12:
                return "colon", k + 1, text.starts[k + 1], addressee
            return None
        elif tag == "R":
            relative = True
        elif tag in "VPM" and k > position and word.forms and k not in reader.covering:
            opened = word.conjunction or tags[k - 1] in ",A" or words[k - 1].folded in ("اذ", "حيث")
            medium = tags[k - 1] == "p" and word.forms[0][1].lemma != "قال"
            if (tag == "M" and not medium) or (tag != "M" and not relative and (tag == "P" or opened)):
                break
        elif tag in ".L":
            break
        elif tag == "p" and frame_of(word.folded) in frames and k + 1 < last and not objective:
            if not relative and not crossing and tags[k + 1] not in "Aq" and not is_adjunct(reader, k, verb):
                begin = k if word.folded in ("عما", "بما") else k + 1
                if verb.lemma == "دعا" and word.folded == "الي":
                    begin = _called_to(reader, begin, last)
                begin = k + 2 if words[k + 1].folded == "اجل" and k + 2 < last else begin
                if verb.lemma == "عبر" and words[begin].base not in verb.objects:
                    return None
                if verb.lemma == "ألقى" and not any(
                    words[j].base in ("لوم", "اللوم", "لايمه", "اللايمه", "مسووليه", "المسووليه")
                    for j in range(position, k)
                ):
                    return None
                return "preposition", begin, text.base_start(begin), addressee
        elif word.preposition and word.preposition in frames and tag != "A" and not objective and not relative:
            adjunct = is_bound_adjunct(reader, k) if word.preposition == "ب" else is_bound_addressee(reader, k, verb)
            if not adjunct and not crossing:
                start = text.starts[k] + (1 if word.conjunction else 0)
                return "bound", k, start, addressee
        elif (
            word.folded in ("ب", "ل")
            and word.folded in frames
            and k + 2 < last
            and tags[k + 1] == "q"
            and not objective
        ):
            if k + 1 in text.opened and text.opened[k + 1].words < 3:
                return "bound", k, text.starts[k], addressee
            return "quote", k + 2, text.starts[k + 2], addressee
        elif verb.addressee and addressee is None and not word.offset and (k in reader.at or tag in "TS"):
            candidate = reader.agent(k, limit)
            if candidate is not None:
                addressee = candidate
                k = max(candidate.last, k + 1)
                continue
        if tag == ",":
            if objective:
                break
            relative = False
        k += 1
    if objective:
        return "object", position, text.base_start(position), addressee
    if verb.lemma == "قال" and form.kind == "participle" and cue + 1 == position and position + 3 < last:
        return "that", position, text.starts[position], addressee
    if verb.lemma in _GOING_ON and cue + 1 == position and position + 3 < last and words[position].folded in _OPENING:
        return "that", position, text.starts[position], addressee
    if verb.lemma in _GOING_ON and agent is not None and position + 3 < last and tags[position] == ",":
        unannounced = words[position + 1]
        opening = tags[position + 1] in "cDWVOTSJGUgu" or unannounced.folded in _OPENING
        if opening and not unannounced.offset and tags[position - 1] not in ",":
            return "that", position + 1, text.starts[position + 1], addressee
    return None


def _behind_bracket(text: Text, position: int, last: int) -> int:
    """Return the token behind a short bracket at `position`: the age of who speaks, his party."""
    close = text.tags.find(")", position, min(last, position + 8))
    return position if close == -1 else close + 1


_ANNOUNCING = frozenset("أكد أعلن نفى كشف رفض أدان انتقد استنكر أوضح".split())
"""Verbs behind whose subject and a comma what is said can stand bare: أعلن الحزب، رفضه القرار."""


def _told_of(reader: Reader, position: int, last: int, verb: Verb) -> bool:
    """Return whether the noun behind a comma is what is said: a verbal noun; for a verb of announcing any but an aside."""
    text, word = reader.text, reader.text.words[position]
    if VERBAL_NOUN.match(word.base) and text.tags[position] != "W":
        return True
    if verb.lemma not in _ANNOUNCING or text.tags[position] != "c" or _LATER.match(text.tags, position, last):
        return False
    aside = word.folded.endswith("ا") or word.folded[0] in "يو" or word.folded in _ASIDE
    return not (aside or word.forms or word.definite) and text.tags[position + 1] in "DOcTGUWgu"


_LATER = re.compile("[^VPML.]*A")
"""Tags up to a complementiser that belongs to the verb before them."""
_ASIDE = frozenset(
    "بصفته بصفتها حسب بعيد قبيل غداه عشيه نهايه مطلع اثناء رهن ليل فجر ظهر صدر عاصمه شمال جنوب شرق غرب شمالي جنوبي شرقي غربي".split()
)


def _called_to(reader: Reader, begin: int, last: int) -> int:
    """Return where what is called for begins behind those who are called: دعوته إلى الحكومة، إلى إجراء حوار; else `begin`."""
    text = reader.text
    for k in range(begin + 1, min(last - 1, begin + 16)):
        if text.tags[k] in ".:LVAP":
            break
        behind = text.tags[k - 1] == "," or k - 1 in reader.covering
        if text.words[k].folded == "الي" and behind and not text.words[k].conjunction:
            return k + 1
    return begin


_GOING_ON = frozenset("قال أضاف تابع".split())
"""Verbs whose content can follow without complementiser, behind a comma or where it plainly opens a clause."""
_OPENING = frozenset("تم تمت يتم ستتم سيتم هناك لقد نحن انا لدينا عندنا كنا لم لن ليس ليست لا هذا هذه".split())


def _listed_object(reader: Reader, position: int, last: int, verb: Verb) -> tuple[int, bool]:
    """Return where one of the verb's own objects stands (حمل X المسؤولية, قدم لX تمنياته), and whether one does."""
    text = reader.text
    for k in range(position, min(last, position + 22)):
        word = text.words[k]
        if {word.base, head_of(word.base)} & verb.objects and not word.preposition:
            return k, True
        if text.tags[k] in ".:LA" or (word.forms and word.conjunction):
            break
    return position, False


def _announced_behind(text: Text, quotation: Quotation, last: int) -> bool:
    """Return whether a short quotation is a name before what is said: قال أمام مؤتمر "..." في المدينة إن."""
    most = 7 if text.tags[quotation.open - 1] == "O" else 4
    if quotation.words > most or not quotation.closed or text.tags[quotation.open - 1] in ":dA":
        return False
    k = quotation.close + 1
    while k < min(last, quotation.close + 9) and text.tags[k] not in ".LVPMA:q":
        k += 1
    return k < last and text.tags[k] == "A" and not text.words[k].conjunction


def _quoted(
    reader: Reader,
    quotation: Quotation,
    k: int,
    position: int,
    cue: int,
    objective: bool,
    strong: bool,
    frames: frozenset[str],
) -> str:
    """Return quote where the quotation at mark `k` is what is said, preposition where it only begins it, or ""."""
    text = reader.text
    announced = k > cue + 1 and text.tags[k - 1] in ":dA"
    if k and text.words[k - 1].base in CAPTIONED:
        return ""
    named = quotation.words < 5 and any(t in reader.covering for t in range(k + 1, quotation.close))
    if named and not announced:
        return ""
    adjacent = k == position or announced
    if quotation.words < 3 and not announced:
        if objective or not frames & {"إلى", "على", "عن", "من"}:
            return ""
        return "preposition" if k and text.tags[k - 1] == "p" and frame_of(text.words[k - 1].folded) in frames else ""
    if objective and not adjacent:
        return ""
    if strong or adjacent:
        return "quote"
    before = text.words[k - 1].folded if k else ""
    return "quote" if frame_of(before) in frames or before in ("ب", "ل", "بـ", "لـ") else ""


def _describing(reader: Reader, position: int, last: int) -> tuple[str, int, int, Agent | None] | None:
    """Read وصف Y بأنه Z: content at Y; where Z is quoted, the quotation alone."""
    text = reader.text
    position = skip_asides(reader, position, last)
    if position < last and text.tags[position] == "," and text.tags[position + 1] in "DcST":
        position = skip_asides(reader, position + 1, last)
    relative = False
    for k in range(position, min(last, position + 40)):
        tag = text.tags[k]
        relative = relative or tag == "R"
        bound = (tag == "A" and text.words[k].folded.startswith("بان")) or text.words[k].folded in ("ب", "بـ") or (
            text.words[k].preposition == "ب" and k not in reader.at and not is_bound_adjunct(reader, k)
        )  # fmt: skip
        if bound and k > position:
            if k + 1 < last and text.tags[k + 1] == "q" and k + 1 in text.opened:
                return "quote", k + 2, text.starts[k + 2], None
            if text.tags[position] in "pfA,:" and text.words[position].folded not in DETERMINERS:
                return None
            return "object", position, text.base_start(position), None
        if tag in ".LP:" or (tag == "V" and not relative):
            return None
    return None


_FRAMES = {"عما": "عن", "بما": "ب", "الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في", "حول": "حول"}


def frame_of(folded: str) -> str:
    """Return the frame of a verb that a free preposition fills, or ""."""
    return _FRAMES.get(folded, "")


_ANSWERING = frozenset("deny reject affirm condemn criticise".split())
"""Acts whose object can be what others have said: نفى ما تردد."""


def _object_at(reader: Reader, position: int, last: int, verb: Verb) -> bool:
    """Return whether a noun phrase that can be what is said begins at `position`."""
    if position >= last:
        return False
    text = reader.text
    word, tag = text.words[position], text.tags[position]
    if tag == "q":
        announced = position in text.opened and position + 1 < last and text.tags[position + 1] not in "VPAf"
        return announced and not spelled(text, position + 1)
    if word.base in NOT_OBJECT or word.offset:
        return False
    if tag == "f":
        return word.folded in DETERMINERS or (word.folded == "ما" and verb.act in _ANSWERING)
    if tag == "V" and word.folded in reader.parties.lexicon.common and word.forms[0][0].kind == "present":
        return True
    if tag == "V":
        return word.folded in reader.parties.lexicon.masdars or any(form.kind == "masdar" for form, _ in word.forms)
    return tag not in "pPAR.,:dL()-x#"
