"""Namesakes within an article: a word of a name that is somebody else's, sons and fathers, words before a known name."""

import pytest

from tests.told import told


def persons(body: str) -> list[tuple[str, str]]:
    return [(n.text, n.who) for n in told(body).named if n.kind == "person"]


@pytest.mark.parametrize(
    "words",
    ["الناشط سامي الجندي", "سامي المصري وسامي القصار", "الطالب سامي. ف", "سامي (ف)", "سامي وليد", "سامي أبو العلا"],
    ids=["a title as surname", "a nationality as surname", "an initial", "an initial in brackets", "a given name",
         "a place in the surname"],
)  # fmt: skip
def test_a_given_name_that_goes_on_otherwise_is_not_who_was_named(words: str) -> None:
    body = f"وصل سامي الحلواني إلى القرية.\nثم سافر {words} أمس."
    assert [text for text, who in persons(body) if who == "سامي الحلواني"] == ["سامي الحلواني"]


@pytest.mark.parametrize("words", ["سامي", "سامي ووليد", "سامي لوليد", "سامي الذي عاد", "سامي. ثم عاد"])
def test_a_given_name_that_ends_there_is_who_was_named(words: str) -> None:
    body = f"وصل سامي الحلواني إلى القرية.\nثم قال {words} أمس."
    assert ("سامي", "سامي الحلواني") in persons(body)


def test_the_prophet_is_not_who_was_named() -> None:
    assert persons("وصل محمد الحلواني إلى القرية. وصلى على نبينا محمد، وعاد.") == [("محمد الحلواني", "محمد الحلواني")]


@pytest.mark.parametrize(
    ("father", "son"),
    [("سامي بن نادر", "هيثم بن سامي بن نادر"), ("سامي الحلواني", "سامي الحلواني جونيور")],
    ids=["behind بن", "جونيور"],
)
@pytest.mark.parametrize("first", ["father", "son"])
def test_father_and_son_are_two(father: str, son: str, first: str) -> None:
    one, other = (father, son) if first == "father" else (son, father)
    found = persons(f"وصل {one} إلى القرية. ثم وصل {other} أمس.")
    assert [text for text, _ in found] == [one, other]
    assert len({who for _, who in found}) == 2


def test_a_given_name_of_two_letters_is_a_word_alone() -> None:
    assert [text for text, _ in persons("وصل جو بايدن إلى القرية. وكان صاروخ أرض جو في القرية.")] == ["جو بايدن"]
    assert ("شي", "xi_jinping") in persons("وصل شي جين بينغ إلى القرية. وعاد شي في القطار.")


def test_part_of_a_compound_name_is_nobody() -> None:
    body = "وصل سامي نصر الله إلى القرية.\nوكان ذلك نصر القرية. وقال نصر الله إن الجسر مفتوح."
    assert [text for text, _ in persons(body)] == ["سامي نصر الله", "نصر الله"]


def test_an_ordinal_is_nobody_s_name_alone() -> None:
    body = "وصل الملك عبد الله الثاني إلى القرية. ولم يصل النائب الثاني لرئيس النادي."
    assert persons(body) == [("عبد الله الثاني", "abdullah_ii")]


@pytest.mark.parametrize("word", ["زعيمهم", "سلطان عمان", "مع الويلزي", "اتهام لاريجاني", "حيث ولد"])
def test_a_known_whole_name_begins_with_its_first_word(word: str) -> None:
    assert [text for text, _ in persons(f"انتظر الوفد {word} سيرغي لافروف أمس.")] == ["سيرغي لافروف"]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("زار وزير داخليته سامي الحلواني القرية.", "سامي الحلواني"),
        ("زار سامي الحلواني بغنائها القرية.", "سامي الحلواني"),
        ("زار رافايل دا سيلفا القرية.", "رافايل دا سيلفا"),
        ("زار مسعود جاويش أوغلو القرية.", "مسعود جاويش أوغلو"),
    ],
    ids=["a pronoun before", "a pronoun behind", "a surname that begins with a particle", "a surname of two words"],
)
def test_what_is_and_is_no_part_of_a_name(words: str, span: str) -> None:
    assert persons(words)[0][0] == span


@pytest.mark.parametrize(
    "words",
    ["محمد، والد الطالب", "الحاج محمد وسامي", "محمد على حميد", "محمد سيد عبد المنعم", "الطالب محمد"],
    ids=["alone", "a title of anybody", "a preposition that is a name", "a title that is a name", "a noun before"],
)
def test_a_given_name_that_everybody_has_is_not_the_known_man_s(words: str) -> None:
    body = f"وصل محمد مرسي إلى القرية. ثم سافر {words} أمس."
    assert [text for text, who in persons(body) if who == "morsi_mohamed"] == ["محمد مرسي"]


@pytest.mark.parametrize("words", ["السيد حسن", "(الأمين العام حسن) نصر الله"], ids=["a title", "his surname behind"])
def test_a_given_name_that_everybody_has_is_his_where_something_says_so(words: str) -> None:
    assert ("حسن", "nasrallah_hassan") in persons(f"وصل حسن نصر الله إلى القرية. وسمعنا رسالة {words} أمس.")


@pytest.mark.parametrize("words", ["حسن نية للقرية", "حسن الجوار"])
def test_a_given_name_before_a_noun_of_its_own_is_a_noun(words: str) -> None:
    assert len(persons(f"وصل حسن روحاني إلى القرية. وأبدى الوفد {words} أمس.")) == 1


def test_a_son_of_his_father_s_name_is_told_by_the_given_name() -> None:
    found = persons("وصل دونالد ترامب إلى القرية. وسافر نجله دونالد الابن أمس.")
    assert [text for text, who in found if who == "trump_donald"] == ["دونالد ترامب"]


def test_a_surname_goes_before_a_given_name() -> None:
    body = "وصل إيهود باراك إلى القرية. والتقى باراك أوباما. ودعا باراك إلى العمل."
    assert [who for _, who in persons(body)] == ["barak_ehud", "obama_barack", "barak_ehud"]


@pytest.mark.parametrize(
    ("verb", "who"), [("وقالت الأسد إن الجسر مفتوح.", "assad_asma"), ("وقال الأسد إن الجسر مفتوح.", "assad_bashar")]
)
def test_a_verb_tells_whether_a_man_or_a_woman_of_the_surname_speaks(verb: str, who: str) -> None:
    assert persons(f"وصل بشار الأسد وأسماء الأسد إلى القرية. {verb}")[-1] == ("الأسد", who)


def test_who_is_named_in_a_quotation_or_as_a_relative_is_not_who_speaks_on() -> None:
    quoted = 'قال محمد علي الحوثي إن "توجيهات عبد الملك الحوثي كانت واضحة". وأضاف الحوثي أن الجسر مفتوح.'
    assert persons(quoted)[-1] == ("الحوثي", "houthi_mohammed_ali")
    kin = "وصلت كيم يو جونغ، شقيقة الزعيم كيم جونغ أون، إلى القرية. وعادت كيم أمس."
    assert persons(kin)[-1] == ("كيم", "kim_yo_jong")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("وصل أردوغان إلى القرية. وقال أردوغان البراغماتي إن الجسر مفتوح", ["أردوغان", "أردوغان"]),
        ("أبلغ بايدن نتنياهو أن الجسر مفتوح", ["بايدن", "نتنياهو"]),
        ("بعد نجاح بايدن في القرية", ["بايدن"]),
        ("وقالت أميرة العادلي إن الجسر مفتوح", ["أميرة العادلي"]),
        ("وقال معتصم القذافي إن الجسر مفتوح", ["معتصم القذافي"]),
        ("ويتطلع باسم مرسي إلى المباراة", ["باسم مرسي"]),
    ],
    ids=["a word behind", "two known surnames", "a noun before", "a title that is a name", "a participle that is a name",
         "a preposition that is a name"],
)  # fmt: skip
def test_where_a_surname_that_is_known_alone_begins_and_ends(words: str, names: list[str]) -> None:
    assert [text for text, _ in persons(f"{words}.")] == names


def test_words_beside_a_known_whole_name_stand_for_nobody() -> None:
    found = persons("وصل محمد مرسي يحزنني إلى القرية. وهذا يحزنني جدا.")
    assert all(text != "يحزنني" for text, _ in found)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("وصلت هيلاري كلينتون معروف بأنه إلى القرية", ["هيلاري كلينتون"]),
        ("وصل مرسي إلى القرية. وقالوا إن مرسي يقنن الأرض", ["مرسي", "مرسي"]),
        ("وصل الوفد إلى مرسى علم. وقال مرسي إن الجسر مفتوح", ["مرسي"]),
    ],
    ids=["a foreign name that is a given name too", "an unknown word behind", "a town"],
)
def test_where_a_known_name_whose_last_is_a_given_name_ends(words: str, names: list[str]) -> None:
    assert [text for text, _ in persons(f"{words}.")] == names


@pytest.mark.parametrize("words", ["محمد بن فريحان", "محمد، الناشط"])
def test_a_father_s_name_is_none_of_the_known_man_s_words(words: str) -> None:
    found = persons(f"وصل الأمير محمد بن سلمان إلى القرية. ثم سافر الخبير {words} أمس.")
    assert [text for text, who in found if who == "mohammed_bin_salman"] == ["محمد بن سلمان"]


def test_who_says_something_is_heard_behind_the_name_too() -> None:
    body = "وصلت كيم يو جونغ إلى القرية. والتقت كيم جونغ أون. ونقلت الوكالة عن كيم قولها إن الجسر مفتوح."
    assert persons(body)[-1] == ("كيم", "kim_yo_jong")


def test_a_given_name_amid_a_known_man_s_is_not_his() -> None:
    found = persons("وصل علي عبد الله صالح إلى القرية. وجمدت أموال القائد عبد الله يحيى أمس.")
    assert [text for text, who in found if who == "saleh_ali_abdullah"] == ["علي عبد الله صالح"]


def test_a_title_that_is_a_given_name_in_a_list_begins_another_s_name() -> None:
    found = persons("وصل طلعت عبد الله إلى القرية. وحضر القضاة وائل حسين وعماد عبدالله أمس.")
    assert [text for text, who in found if who == "abdallah_talaat"] == ["طلعت عبد الله"]


def test_a_title_of_a_nation_tells_a_king_by_his_given_name_but_no_other_man() -> None:
    body = "وصل الملك عبد الله الثاني إلى القرية. وقال {} إن الجسر مفتوح."
    assert ("عبدالله", "abdullah_ii") in persons(body.format("العاهل الأردني عبدالله"))
    assert ("عبدالله", "abdullah_ii") not in persons(body.format("رئيس الوزراء الأردني عبدالله النسور"))


@pytest.mark.parametrize("verb", ["قال ابن جمعان إن", "قال ابن جمعان:", 'وأضاف "ابن جمعان" أن'])
def test_who_is_called_by_his_father_is_who_was_named(verb: str) -> None:
    assert persons(f"وصل سامي بن جمعان إلى القرية. {verb} الجسر مغلق.") == [
        ("سامي بن جمعان", "سامي بن جمعان"),
        ("ابن جمعان", "سامي بن جمعان"),
    ]


def test_who_is_called_by_his_father_alone_is_named() -> None:
    assert persons("يقول ابن خيران: الجسر مغلق. وكتب ابن خيران كثيرا.") == [("ابن خيران", "ابن خيران")] * 2


@pytest.mark.parametrize("whose", ["ابن الضحية", "ابن عم سامي", "ابن سامي"])
def test_a_son_is_not_called_by_what_he_is(whose: str) -> None:
    assert not [text for text, _ in persons(f"وصل سامي الحلواني. وقال {whose} إن الجسر مغلق.") if "ابن" in text]
