"""Agents that begin with a title, a description or a word of number; where they lead to a name, it is meant."""

from etl.extraction.records import Agent, Party, Span
from etl.extraction.speakers.named_agents import NamedAgents
from etl.extraction.speakers.office_extent import CALLED
from etl.extraction.speakers.own_titles import own_title
from etl.extraction.speakers.title_words import related_to

_DESCRIBING = "TS"
_OF_SOMEBODY = frozenset(
    "حمله مكتب حكومه لسان بلسان مساعدي مساعدو حلفاء مستشاري مستشارو مقربي مقربو انصار اصدقاء اقارب اقرباء اتباع "
    "مويدي مويدو معارضي معارضو منتقدي منتقدو زملاء رفاق حراس محامو".split()
)
"""What belongs to who is named right behind it: حملة سامي الحلواني, أحد مساعدي سامي الحلواني."""
_AIDES = frozenset("مبعوث مساعد مستشار موكل حليف".split())
"""Who is named by whom he serves: مساعد سامي الحلواني."""
BODIES = frozenset("المقاومه المعارضه الصحافه الاعلام الادعاء التحريات".split())
"""Many who speak as one. Elsewhere plain nouns: وزير الإعلام, مدير العلاقات العامة والإعلام."""
_ADJECTIVE_KINDS = {
    "عسكري": "military", "امني": "security", "دبلوماسي": "diplomatic", "ديبلوماسي": "diplomatic", "طبي": "medical",
    "قضايي": "judicial", "محلي": "local", "رسمي": "official", "حكومي": "official", "سياسي": "political",
    "اعلامي": "media", "صحفي": "media", "برلماني": "political",
}  # fmt: skip


class DescribedAgents(NamedAgents):
    """Reads the agents of an article that begin with what somebody is."""

    __slots__ = ()

    def described(self, i: int, limit: int) -> Agent | None:
        """A phrase that begins with a title or description; where it leads to a name, the name is meant."""
        text = self.text
        last = self.description_end(i, limit)
        position = last
        while position < limit and text.tags[position] in "q#":
            position += 1
        if position < limit and text.tags[position] == "-":
            ahead = position + 1
            while ahead < limit and text.tags[ahead] in "qT#":
                ahead += 1
            if ahead in self.at and self.is_person(self.at[ahead]):
                position = ahead
        if position < limit and text.tags[position] == "," and position + 1 < limit:
            ahead = position + 1
            while ahead < limit and (
                text.tags[ahead] in "q#"
                or (text.tags[ahead] == "T" and ahead < position + 4 and text.words[ahead].definite)
            ):
                ahead += 1
            if ahead in self.at and self.is_person(self.at[ahead]) and not text.words[position + 1].offset:
                position = ahead
        if position + 1 < limit and text.words[position].folded in CALLED and position + 1 in self.at:
            position += 1
        position = self._behind_outlet(position, limit)
        if text.tags[i] in _DESCRIBING and not (position in self.at and self.is_person(self.at[position])):
            position = self.name_behind(i, position, limit) or position
        if position == last and self._person_at(position) and (self._is_his(i, last) or self._of_another(i, last)):
            last = self.mentions[self.at[position]].last
            position = self.name_behind(i, last, limit, apart=True) or -1
        if self._person_at(position) and not text.words[position].offset:
            mention = self.mentions[self.at[position]]
            party = self.parties[mention.party]
            office = text.slice(i, last)
            self.remember(mention.party, i, last)
            end, _ = self.apposition(self._behind(mention, limit), limit, "person")
            return Agent(
                i, end, (mention.party,), False, Span(mention.start, mention.end),
                text.body[mention.start : mention.end], self._gender_of(party, i), False, "",
                office, party.country or self.country_of(i, last),
            )  # fmt: skip
        if text.tags[i] == "J" or (text.tags[i] == "O" and last == i + 1):
            if text.tags[i] == "J" and not _people(text.words[i].folded):
                return None
        plural = self.plural(i)
        span = Span(text.base_start(i), text.ends[last - 1])
        head = text.words[i].base.removeprefix("ال")
        source = (
            self.parties.lexicon.sources.get(text.words[i].base) or self.parties.lexicon.sources.get(head) or "other"
        )
        for t in range(i + 1, last):
            source = _ADJECTIVE_KINDS.get(text.words[t].base.removeprefix("ال").rstrip("ه"), source)
        return Agent(
            i, last, (), True, span, text.body[span.start : span.end], self._gender(i), plural, source,
            text.body[span.start : span.end], self.country_of(i, last),
        )  # fmt: skip

    def _person_at(self, position: int) -> bool:
        """Return whether a person's name begins at `position`."""
        return position in self.at and self.is_person(self.at[position])

    def _is_his(self, i: int, last: int) -> bool:
        """Return whether tokens `i` to before `last` describe somebody by whom he belongs to."""
        words = self.text.words
        alone = last == i + 1 and (related_to(self.text, i) or words[i].base in _AIDES)
        return alone or words[last - 1].base in _OF_SOMEBODY or words[i].base in _OF_SOMEBODY

    def _of_another(self, i: int, last: int) -> bool:
        """Return whether a title at `i` is not that of the person named behind it: سائق الرئيس سامي."""
        party = self.mentions[self.at[last]].party
        title = self.text.tags[i] == "T" and not self.plural(i) and last - i > 1
        return title and own_title(self, party, i, last) != i

    def _gender_of(self, party: Party, title: int) -> str:
        """Return a titled person's gender; "" where the given name alone says another than the title: السيناتور ندى."""
        told = self._gender(title)
        known = party.actor_id or self.text.tags[title] != "T" or self.text.texts[title].endswith("ه")
        return (party.gender or told) if known or party.gender in ("", told) else told.replace("m", "")

    def _some(self, i: int, limit: int) -> Agent | None:
        """Return those that a word of number counts, unnamed: عدد من الأعضاء, مجموعة كبيرة من الخبراء."""
        text, k = self.text, i + 1
        while k < min(limit, i + 3) and text.tags[k] in "cfT" and not text.words[k].offset:
            k += 1
        if (
            k + 1 >= limit
            or text.words[k].folded != "من"
            or text.tags[k + 1] not in "TSDJOc"
            or text.words[k + 1].offset
        ):
            return None
        last = self.description_end(k + 1, limit)
        span = Span(text.base_start(i), text.ends[last - 1])
        kind = self.parties.lexicon.sources.get(text.words[k + 1].base.removeprefix("ال"), "other")
        words = text.body[span.start : span.end]
        return Agent(i, last, (), True, span, words, "m", True, kind, words, self.country_of(i, last))

    def _many(self, i: int, limit: int) -> Agent | None:
        """Return many who speak as one, unnamed, with their adjectives: المعارضة السورية, الإعلام الإسرائيلي."""
        text, word = self.text, self.text.words[i]
        if word.base not in BODIES or word.preposition:
            return None
        gender, last = ("f" if word.base.endswith("ه") else "m"), i + 1
        ending = "يه" if gender == "f" else "ي"
        while last < limit and text.tags[last] in "DJ" and text.words[last].folded.startswith("ال") and (
            text.words[last].folded.endswith(ending)
        ):  # fmt: skip
            last += 1
        span = Span(text.base_start(i), text.ends[last - 1])
        words = text.body[span.start : span.end]
        return Agent(i, last, (), True, span, words, gender, False, "other", "", self.country_of(i, last))

    def _person_behind(self, i: int, limit: int) -> bool:
        """Return whether a person's name follows a definite noun and its adjectives: التربوية نجوى القصار."""
        k = i + 1
        while k < limit and k < i + 4 and self.text.tags[k] in "DJ" and self.text.words[k].folded.startswith("ال"):
            k += 1
        return k < limit and k in self.at and self.is_person(self.at[k]) and not self.text.words[k].offset

    def _behind_outlet(self, position: int, limit: int) -> int:
        """Return the person's name behind the outlet spoken to (مدير المستشفى لـ"س" محمد سالم), else `position`."""
        text = self.text
        if position >= limit or not (
            text.words[position].preposition == "ل" or text.words[position].folded in ("ل", "لـ")
        ):
            return position
        k = position
        while k < limit and k < position + 3 and k not in self.at:
            k += 1
        number = self.at.get(k)
        if number is None or self.is_person(number):
            return position
        k = self.mentions[number].last
        while k < limit and text.tags[k] in "q,":
            k += 1
        return k if k in self.at and self.is_person(self.at[k]) else position


def _people(folded: str) -> bool:
    return (folded.startswith(("ال", "وال")) and folded.endswith(("ون", "ين"))) or folded.endswith(("ون", "يون", "يين"))
