"""Complements: where what is said begins, and by which frame of its verb."""

from etl.extraction.contents.adjuncts import is_adjunct, is_bound_addressee, is_bound_adjunct, skip_asides
from etl.extraction.contents.contents import spelled
from etl.extraction.cues.adverbs import skip_adverbs
from etl.extraction.cues.complement_objects import described_complement, first_object, object_behind, that_behind
from etl.extraction.cues.complement_quotations import announced_behind, quoted_complement
from etl.extraction.cues.interruptions import behind_interruption
from etl.extraction.cues.objects import cut
from etl.extraction.cues.prepositions import frame_of, governed
from etl.extraction.cues.purposes import called_for
from etl.extraction.cues.seats import is_seat
from etl.extraction.records import Agent
from etl.extraction.speakers.agents import Reader
from etl.extraction.text import Text
from etl.language.conjugation import Form
from etl.language.lexicon import Verb


def find_complement(
    reader: Reader, position: int, last: int, form: Form, verb: Verb, agent: Agent | None, cue: int
) -> tuple[str, int, int, Agent | None] | None:
    """Return (trigger, first token of the content, its first character, addressee) or None."""
    text = reader.text
    words, tags = text.words, text.tags
    frames = verb.frames
    strong = "colon" in frames
    position = skip_adverbs(text, position, last)
    if "obj" in frames and not _introduced(reader, position, last, verb):
        position = skip_asides(reader, position, last)
    spoken_to = text.opened.get(position)
    if spoken_to is not None and spoken_to.closed and spoken_to.words <= 2 and words[position + 1].preposition == "ل":
        position = spoken_to.close + 1
    if agent is not None and position < last and tags[position] == "(":
        position = skip_adverbs(text, _behind_bracket(text, position, last), last)
    addressee: Agent | None = None
    if verb.lemma == "طلب":
        if position + 1 < last and words[position].folded == "من":
            addressee = reader.agent(position + 1, last)
            position = skip_adverbs(text, addressee.last, last) if addressee is not None else position
        if position < last and words[position].folded == "عدم":
            return None
    if (
        position < last
        and words[position].folded == "ذلك"
        and "that" in frames
        and (position + 1 >= last or tags[position + 1] in ".,L")
    ):
        return "object", position, text.base_start(position), None
    if verb.lemma == "وصف" and not form.suffixed:
        return described_complement(reader, position, last)
    position, objective = first_object(reader, position, last, verb, agent)
    if form.kind == "masdar" and "obj" in frames and position < last and words[position].preposition == "ل":
        objective = objective or verb.act in _GENITIVE
    if verb.lemma == "زاد" and agent is None and position < last and tags[position] not in ":A" and not (
        position in text.opened and text.opened[position].words > 4
    ):  # fmt: skip
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
    limit = last if last - position <= _REACH else position + _REACH
    k = position
    while k < limit:
        tag, word = tags[k], words[k]
        if tag in _PLAIN and not (
            (word.preposition in frames and word.preposition and not (objective or relative))
            or word.folded in _ALONE
            or (verb.addressee and addressee is None)
        ):
            k += 1
            continue
        if tag == "A":
            own = k > position and (
                word.conjunction
                or words[k - 1].folded in OWN_THAT
                or any(v.lemma in PASSIVES for _, v in words[k - 1].forms)
                or verb.lemma in _CLOSING
                or (tags[k - 1] == "p" and k - 1 > position and _is_foreign(text, k - 1, frames, form, cue))
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
                    (k > position or tags[k - 1] == "O") and announced_behind(text, quotation, last)
                ):
                    k = quotation.close + 1
                    continue
                told = strong or (verb.addressee and "quote" in frames and quotation.words > 5)
                taken = quoted_complement(reader, quotation, k, position, cue, objective, told, frames)
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
            opened = word.conjunction or tags[k - 1] == "A" or words[k - 1].folded in ("اذ", "حيث")
            opened = opened or (tags[k - 1] == "," and ("obj" in frames or not word.forms[0][0].suffixed))
            medium = tags[k - 1] == "p" and word.forms[0][1].lemma != "قال"
            if (tag == "M" and not medium) or (tag != "M" and not relative and (tag == "P" or opened)):
                behind = behind_interruption(text, k, last, verb)
                if behind is None:
                    break
                k, limit = behind, max(limit, behind + 1)
                continue
        elif tag in ".L":
            break
        elif tag == "p" and frame_of(word.folded) in frames and k + 1 < last and not objective:
            if not relative and not crossing and tags[k + 1] not in "Aq" and not is_adjunct(reader, k, verb):
                inner = governed(reader, k, position, last, verb)
                if inner is None:
                    return None
                begin = text.starts[inner] if inner == k + 1 else text.base_start(inner)
                return "preposition", inner, begin, addressee
        elif word.preposition and word.preposition in frames and tag != "A" and not objective and not relative:
            adjunct = is_bound_addressee(reader, k, verb)
            if word.preposition == "ب":
                adjunct = is_bound_adjunct(reader, k) or is_seat(reader, k, last, verb)
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
                purpose = called_for(reader, k, candidate.last, last, verb)
                addressee = candidate if purpose is None else cut(text, candidate, purpose)
                k = max(addressee.last, k + 1)
                continue
        if tag == ",":
            if objective:
                break
            relative = False
        k += 1
    if objective:
        interrupting = cue > 0 and tags[cue - 1] == "R"
        that = that_behind(text, position, limit) if "that" in frames and not interrupting else None
        if that is not None:
            return "that", that + 1, text.starts[that + 1], addressee
        position = object_behind(reader, position, last, verb)
        return "object", position, text.base_start(position), addressee
    unmarked = _unintroduced(text, position, last, form, verb, agent, cue)
    return ("that", unmarked, text.starts[unmarked], addressee) if unmarked is not None else None


def _is_foreign(text: Text, k: int, frames: frozenset[str], form: Form, cue: int) -> bool:
    """Return whether the preposition at `k`, with أن behind it, is none of the verb's: على أن (provided that), بسخط من أن.

    Behind ما every verb has من أن: ما قاله المدير من أن.
    """
    frame = frame_of(text.words[k].folded)
    return frame in ("على", "من") and frame not in frames and not form.suffixed and text.words[cue - 1].folded != "ما"


def _introduced(reader: Reader, position: int, last: int, verb: Verb) -> bool:
    """Return whether the verb's own preposition stands right behind a comma, which makes it no aside: أعلن الحزب، عن دعمه."""
    text = reader.text
    if position + 2 >= last or text.tags[position] != ",":
        return False
    frame = frame_of(text.words[position + 1].folded)
    return bool(frame) and frame in verb.frames and not is_adjunct(reader, position + 1, verb)


_PLAIN = "fTSOJGgUuBWDc-#0zx()"
"""Tags of what introduces nothing, but for bound prepositions of the verb and the words below."""
_ALONE = frozenset("الا ب ل".split())
_REACH = 48
_GENITIVE = frozenset("deny reject condemn criticise support".split())
"""Acts whose verbal nouns have their object behind ل: رفضه للقرار."""
_CLOSING = frozenset("ختم اختتم".split())
"""Verbs that have أن right behind them or not at all."""


#: Words behind which أن belongs to them and not to the verb of saying.
OWN_THAT = frozenset(
    (
        "بعد قبل منذ رغم غير الا كما حيث حتي بما وبما سيما مع بيد دون لولا بسبب كون ريثما بل شك لاشك "
        "ولاشك علما وعلما اعتبار شانه شانها خصوصا وخصوصا خاصه وخاصه لاسيما ولاسيما"
    ).split()
)
PASSIVES = frozenset("ذكر ذكّر اعتقد ظن توقع قدر رجح أمل خشي زعم افترض".split())


def _behind_bracket(text: Text, position: int, last: int) -> int:
    """Return the token behind a short bracket at `position`: the age of who speaks, his party."""
    close = text.tags.find(")", position, min(last, position + 8))
    return position if close == -1 else close + 1


def _unintroduced(
    text: Text, position: int, last: int, form: Form, verb: Verb, agent: Agent | None, cue: int
) -> int | None:
    """Return where what is said begins without a word before it that introduces it, or None."""
    words, tags = text.words, text.tags
    if verb.lemma == "قال" and form.kind == "participle" and cue + 1 == position and position + 3 < last:
        return position
    if verb.lemma in _GOING_ON and cue + 1 == position and position + 3 < last and words[position].folded in _OPENING:
        return position
    if verb.lemma in _GOING_ON and agent is not None and position + 3 < last and tags[position] == ",":
        unannounced = words[position + 1]
        opening = tags[position + 1] in "cDWVOTSJGUgu" or unannounced.folded in _OPENING
        if opening and not unannounced.offset and tags[position - 1] not in ",":
            return position + 1
    return None


_GOING_ON = frozenset("قال أضاف تابع".split())
"""Verbs whose content can follow without complementiser, behind a comma or where it plainly opens a clause."""
_OPENING = frozenset("تم تمت يتم ستتم سيتم هناك لقد نحن انا لدينا عندنا كنا لم لن ليس ليست لا هذا هذه".split())
