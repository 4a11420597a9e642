"""The surname of somebody whom the article names in full: no part of what stands beside it."""

import pytest

from tests.told import told


def persons(body: str) -> list[tuple[str, str]]:
    return [(n.text, n.who) for n in told(body).named if n.kind == "person"]


TOLD = "التقى الرئيس جو بايدن ورئيسة الوزراء تيريزا ماي، ثم بوريس جونسون، وحضر كريستيانو رونالدو ومحمد صلاح.\n"


@pytest.mark.parametrize(
    ("sentence", "name", "who"),
    [
        ("وانتقدت ماي جونسون لضعف قدراته.", "ماي", "may_theresa"),
        ("وانتقدت ماي جونسون لضعف قدراته.", "جونسون", "johnson_boris"),
        ("وعادت حقبة بايدن-جونسون إلى الأذهان.", "بايدن", "biden_joe"),
        ("وعادت حقبة بايدن-جونسون إلى الأذهان.", "جونسون", "johnson_boris"),
        ("وقالت الصحيفة إن رونالدو يتجهز للانتقال.", "رونالدو", "ronaldo_cristiano"),
        ("وكان صلاح أمضى العام في روما.", "صلاح", "salah_mohamed"),
        ("وسأل المدرب إن كان صلاح سعيدا بمستواه.", "صلاح", "salah_mohamed"),
        ("وواصل صلاح تحطيمه للأرقام.", "صلاح", "salah_mohamed"),
        ("وقال المتحدث باسم ماي إنها بخير.", "ماي", "may_theresa"),
        ("وترصد الصحف حياة رونالدو في الرياض.", "رونالدو", "ronaldo_cristiano"),
    ],
    ids=[
        "object of the verb", "subject of the verb", "before a dash", "behind a dash", "a verb of the present",
        "a verb of the past", "an adverb", "a verbal noun", "in the name of", "a noun before it",
    ],
)  # fmt: skip
def test_a_surname_told_takes_no_word_of_the_sentence(sentence: str, name: str, who: str) -> None:
    assert (name, who) in persons(TOLD + sentence)


def test_a_noun_before_a_name_is_nobody() -> None:
    assert "باسم" not in {name for name, _ in persons(TOLD + "وقال المتحدث باسم ماي إنها بخير.")}


def test_another_of_the_surname_keeps_his_name() -> None:
    names = persons(TOLD + "وسجل صلاح محسن هدفا، ثم عاد رونالدو جونيور وستيفن ماي.")
    assert ("صلاح محسن", "صلاح محسن") in names
    assert ("رونالدو جونيور", "رونالدو جونيور") in names
    assert ("ستيفن ماي", "ستيفن ماي") in names


def test_a_verb_with_its_middle_letter_doubled_is_no_given_name() -> None:
    assert ("أردوغان", "erdogan_recep_tayyip") in persons("عاد رجب طيب أردوغان. وخيّر أردوغان الأحزاب بين أمرين.")


def test_whose_rule_is_meant_ruled() -> None:
    names = persons("وصل ماهر الأسد إلى القرية. وقال المعارضون إن نظام الأسد انتهى.")
    assert ("الأسد", "assad_bashar") in names


def test_a_ruler_before_a_known_name_is_another() -> None:
    assert ("أحمد شفيق", "shafik_ahmed") in persons("وكان آخر رئيس وزراء في عهد مبارك أحمد شفيق الذي عاد.")


@pytest.mark.parametrize("name", ["علي عبدالله صالح", "علي عبد الله صالح"])
def test_a_known_name_that_begins_like_a_preposition_is_whole(name: str) -> None:
    assert persons(f"تم تنصيب {name} الوكيل الأول.") == [(name, "saleh_ali_abdullah")]


def test_a_known_name_joined_to_another_ends_where_it_does() -> None:
    names = persons("وصفت الصحيفة بتسلئيل سموتريتش وبن غفير دجالين، وقال سموتريتش وبن غفير لا شيء.")
    assert [who for _, who in names] == ["smotrich_bezalel", "ben_gvir_itamar"] * 2


def test_a_noun_that_is_his_own_given_name_stays() -> None:
    assert persons("أعلن المشير خليفة حفتر بدء العملية.") == [("خليفة حفتر", "haftar_khalifa")]


def test_a_father_of_a_known_name_does_not_begin_another() -> None:
    name = "مشعل بن عبدالله بن عبدالعزيز"
    assert persons(f"وصل الأمير {name} أمس.")[0][0] == name


def test_a_surname_before_an_unknown_word_is_no_known_one_s_unless_he_is_told_in_full() -> None:
    assert ("بايدن كورستان", "بايدن كورستان") in persons("وقال بايدن كورستان، المدرب، إنه عاد.")


@pytest.mark.parametrize(
    ("body", "name", "who"),
    [
        (TOLD + "وأثنى المدرب على وفاء رونالدو لفريقه.", "رونالدو", "ronaldo_cristiano"),
        (TOLD + "وقال بايدن سامي إنه عاد.", "بايدن", "biden_joe"),
        ("عاد الرئيس دونالد ترامب، وبحسب ترامب ترامب لا يخطئ.", "ترامب", "trump_donald"),
        ("قال كيم جونغ أون إنه باق. ووقف كيم البالغ صامتا.", "كيم", "kim_jong_un"),
        ("قال الرئيس عبد الفتاح السيسي إن مصر آمنة. وقالت مصادر اعتقالبحق السيسي أمس.", "السيسي", "sisi_abdel_fattah"),
        ("وقاد محمد صلاح ناديه إلى الفوز في المدينة.", "محمد صلاح", "salah_mohamed"),
    ],
    ids=["a noun", "an Arabic given name", "the same again", "with the article", "glued", "his club"],
)  # fmt: skip
def test_a_known_surname_stands_alone(body: str, name: str, who: str) -> None:
    assert (name, who) in persons(body)


def test_a_verb_that_is_a_given_name_takes_the_known_name_as_object() -> None:
    names = {name for name, _ in persons(TOLD + "وصالح رونالدو من عاداه. وعادل صلاح الرقم السابق.")}
    assert not {"صالح رونالدو", "عادل صلاح"} & names


def test_a_hamza_inside_tells_a_verb_from_a_given_name() -> None:
    assert "تأمر" not in {name for name, _ in persons("المحكمة تأمر شركة النور بالدفع.")}


@pytest.mark.parametrize(
    "words",
    ["ورأوا شفيق فاستأذنوا للدخول", "تحت امرة شفيق", "وقال الناس ليه شفيق عاد"],
    ids=["a verb of many behind", "a noun before", "a question before"],
)
def test_a_surname_takes_no_verb_of_many_nor_a_noun_beside_it(words: str) -> None:
    named = persons(f"وصل الفريق أحمد شفيق أمس.\n{words}.")
    assert named[1:] in ([("شفيق", "shafik_ahmed")], [])


def test_a_conjunction_without_its_hamza_begins_no_known_name() -> None:
    named = persons("وصل جوزيف بلاتر أمس.\nوبحسب الصحيفة، فان بلاتر لا يزال قادرا على العمل.")
    assert ("بلاتر", "blatter_sepp") in named


def test_a_verb_that_begins_a_sentence_is_no_given_name_of_a_foreigner() -> None:
    named = persons("وصل أنطوان غريزمان أمس.\nوفضل غريزمان، الذي سجل هدفا، البقاء.")
    assert named[-1] == ("غريزمان", "griezmann_antoine")


def test_the_surname_that_an_article_has_shown_ends_the_father_s_name_too() -> None:
    named = [text for text, _ in persons("قال عبد العزيز الراعي إن نجله محمد الراعي، عضو اللجنة، عاد.")]
    assert named[0] == "عبد العزيز الراعي"


def test_given_names_behind_two_others_are_those_of_the_forefathers() -> None:
    named = persons("أناب الوزير محمد إبراهيم نائبه، ووصل النقيب مازن جمال الدين محمد ابراهيم، أمس.")
    assert named[0][1] != named[-1][1]


def test_a_surname_amid_a_name_told_in_full_is_no_known_man_s() -> None:
    named = persons("فازت الإسبانية كارلا سواريز نافارو أمس. وجلس الناس ضد سواريز نافارو في المدينة.")
    assert "suarez_luis" not in [who for _, who in named]


@pytest.mark.parametrize(
    "words",
    ["وصلوا إلى مقاطعة بيسكوف الروسية", "يقيم في كفر الزند", "وقالت الباحثة شولتز إن الجسر مفتوح"],
    ids=["a province", "a village", "a woman with a title who speaks"],
)
def test_a_place_or_a_woman_is_not_the_known_man_of_that_surname(words: str) -> None:
    assert not {who for _, who in persons(f"{words}.")} & {"peskov_dmitry", "zend_ahmed", "scholz_olaf"}


def test_a_boycott_of_a_known_man_is_of_him() -> None:
    assert ("بيسكوف", "peskov_dmitry") in persons("دعا الحزب إلى مقاطعة بيسكوف أمس.")


def test_a_verb_of_a_man_behind_a_surname_tells_which_of_two_is_meant() -> None:
    named = persons("وصل بيل كلينتون مع هيلاري كلينتون. وقال الاستطلاع إن كلينتون سيحصل على المقعد.")
    assert named[-1] == ("كلينتون", "clinton_bill")


def test_the_surname_of_one_told_and_of_a_known_person_are_two() -> None:
    names = persons("وصل مينو رايولا إلى القرية. ثم اتهم رايولا غوارديولا بالكذب. وعاد رايولا أمس.")
    assert names == [
        ("مينو رايولا", "مينو رايولا"),
        ("رايولا", "مينو رايولا"),
        ("غوارديولا", "guardiola_pep"),
        ("رايولا", "مينو رايولا"),
    ]


def test_a_verb_behind_a_word_of_denial_is_no_given_name() -> None:
    assert ("بايدن", "biden_joe") in persons("وصل جو بايدن أمس. ولم ينسَ بايدن أن يشكر القرية.")


def test_letters_that_only_end_a_word_tell_that_it_is_no_name() -> None:
    names = persons("وصل كريستيانو رونالدو أمس. وسدد رونالدو كرةو خطيرة.")
    assert names[1:] == [("رونالدو", "ronaldo_cristiano")]


def test_two_surnames_behind_a_verb_are_two_persons() -> None:
    names = persons("عاد سمير بولين إلى القرية. ووصل بنيامين نتنياهو أمس. وسأل بولين نتنياهو عن الجسر.")
    assert names[2:] == [("بولين", "سمير بولين"), ("نتنياهو", "netanyahu_benjamin")]


def test_a_name_joined_to_a_surname_with_the_letters_of_a_verb_is_not_read_whole() -> None:
    names = persons("تحدث الناس عن القائدين فؤاد شكر وإسماعيل هنية. ثم عن اغتيال القائدين شكر وهنية أمس.")
    assert {who for text, who in names if "هنية" in text} == {"haniyeh_ismail"}


@pytest.mark.parametrize("word", ["مازحةً", "متقاعسًا", "قريباً"])
def test_an_adverb_is_no_name_and_ends_one(word: str) -> None:
    assert persons(f"قالت هدى الحلواني {word}: «عاد الوفد».") == [("هدى الحلواني", "هدى الحلواني")]
    assert persons(f"قال الوزير أمس {word} إن الجسر مفتوح.") == []


def test_a_noun_of_another_behind_a_surname_is_no_second_name() -> None:
    names = persons("وصل كيم جونغ أون أمس. ثم سيوقع كيم دفتر الزوار صباحا.")
    assert {who for _, who in names} == {"kim_jong_un"}


def test_a_verb_of_several_behind_a_surname_is_no_second_name() -> None:
    names = persons("دافع الناس في القاهرة عن الرئيس السابق مبارك أصبحوا اليوم أكثر.")
    assert names == [("مبارك", "mubarak_hosni")]


def test_an_adjective_of_a_people_is_nobody() -> None:
    assert persons("قتل عشرات الحوثيين أمس. وأضاف الأسير الحوثي أن الجسر مفتوح.") == []


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("في حركة حماسإسماعيل هنية", "haniyeh_ismail"),
        ("في مكتب بنيامين نتنياهوقرر الخروج", "netanyahu_benjamin"),
        ("في حملة الرئيس الإيرانيإبراهيم رئيسي", "raisi_ebrahim"),
    ],
)
def test_a_name_that_lost_the_space_beside_it_is_his(words: str, who: str) -> None:
    assert who in [n.who for n in told(f"تحدث الوفد عن القيادي {words} أمس.").named]


def test_a_name_behind_a_bound_letter_is_his_where_no_word_is_known_to_begin_so() -> None:
    assert [n.text for n in told("تحدث الصحفي عن هدية لزيلينسكي في كييف.").named if n.kind == "person"] == ["زيلينسكي"]


@pytest.mark.parametrize("words", ["بالإضافة إلى هذا", "والإعلام القديم", "وللإدارة القديمة"])
def test_a_hamza_below_behind_an_article_begins_no_word(words: str) -> None:
    assert len(told(f"وصل الوفد {words} أمس.").named) == 0


def test_weapons_are_those_of_all_who_are_called_so() -> None:
    names = persons(
        "تحدث عبد الملك الحوثي أمس. وانتقد الوزير صواريخ الحوثي التي أطلقها الحوثيون. وقال الحوثي إنه عائد."
    )
    assert [text for text, _ in names] == ["عبد الملك الحوثي", "الحوثي"]


def test_a_verb_of_several_behind_a_title_and_a_name_is_no_surname() -> None:
    assert [name for name, _ in persons("قال ممثل الرئيس السابق نبيل أصبحوا من الثوار.")] == ["نبيل"]
