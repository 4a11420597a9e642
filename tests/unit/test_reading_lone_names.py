"""Surnames alone: whether a word that names a known person alone is he, a noun, or somebody else."""

import pytest

from tests.told import told


def persons(body: str) -> list[tuple[str, str]]:
    return [(n.text, n.who) for n in told(body).named if n.kind == "person"]


@pytest.mark.parametrize(
    "words",
    ["جلس مؤدي العرض في القاعة", "كان الرجل ودودا معنا", "العمل أرسى قواعد البيت", "كان المجهود الملقى كبيرا"],
)
def test_a_word_is_no_known_man_of_a_country_that_nothing_is_told_of(words: str) -> None:
    assert persons(f"في الدوحة {words}.") == []


@pytest.mark.parametrize(
    "words",
    ["زار مودي القاعة في الهند", "وصل الرئيس مودي", "قال مودي إن الجسر مفتوح", "وصل ناريندرا مودي وعاد مودي"],
    ids=["his country", "a title", "a verb of speech", "his whole name"],
)
def test_it_is_he_where_the_article_tells_of_him(words: str) -> None:
    assert persons(f"في الدوحة {words} أمس.")[-1] == ("مودي", "modi_narendra")


def test_a_language_tells_nothing_of_a_country() -> None:
    paper = "أوراقا باللغة الفرنسية"
    assert persons(f"ضبطت الشرطة في القاهرة {paper} وصورة هولاند في حقيبة.") == []
    assert persons("ضبطت الشرطة في القاهرة أوراقا من باريس وصورة هولاند في حقيبة.") != []


def test_a_name_that_everybody_knows_needs_nothing_beside_it() -> None:
    assert persons("في الدوحة صورة ترامب على الجدار.") == [("ترامب", "trump_donald")]


@pytest.mark.parametrize("share", ["حصة", "نصيب", "بنصيب", "عرين"])
def test_a_beast_is_nobody(share: str) -> None:
    assert persons(f"في سوريا أخذت القرية {share} الأسد من الماء.") == []
    assert persons("في سوريا زار الأسد القرية.") == [("الأسد", "assad_bashar")]


@pytest.mark.parametrize(
    "words",
    ['سامي عادل وشهرته "القذافي" أمس', "سامي عادل الملقب بالقذافي أمس", "سامي .م والقذافي .ع من القرية"],
    ids=["called so", "nicknamed", "before an initial"],
)
def test_somebody_else_who_is_called_so_is_not_the_known_man(words: str) -> None:
    assert "gaddafi_muammar" not in [who for _, who in persons(f"ضبطت الشرطة في ليبيا {words}.")]


@pytest.mark.parametrize(
    ("words", "who"),
    [("البرازيلي رونالدو", "ronaldo_nazario"), ("البرتغالي رونالدو", "ronaldo_cristiano"), ("رونالدو البرازيلي", "ronaldo_nazario")],
)  # fmt: skip
def test_the_nationality_tells_which_of_two_known_persons_is_meant(words: str, who: str) -> None:
    assert ("رونالدو", who) in persons(f"حضر نجوم مثل {words} أمس. وكان كريستيانو رونالدو في البيت.")


def test_another_nationality_is_another_s() -> None:
    found = persons("وقع النادي في بوليفيا مع الإيطالي سامي والأرجنتيني موراليس أمس.")
    assert "morales_evo" not in [who for _, who in found]


def test_a_title_that_another_bears_with_his_whole_name_does_not_tell_of_who_ruled() -> None:
    body = "اختير الدكتور عبد السلام العبادي أمينا في العراق.\nوكان الدكتور العبادي عضوا في الجامعة."
    assert [who for _, who in persons(body)] == ["عبد السلام العبادي"] * 2


def test_a_surname_before_given_names_is_whose_bearer_was_named_last_of_any_gender() -> None:
    body = "حضر كيم هيونغ سو من كوريا الشمالية.\nوقال كيم، الذي عاد، إن الزعيم كيم جونغ أون في البيت."
    assert persons(body)[1] == ("كيم", "كيم هيونغ سو")


def test_a_word_behind_a_known_whole_name_is_not_its_bearer() -> None:
    body = "زار عبد ربه منصور هادي المعترف القرية.\nوهذه الحكومة المعترف بها. ثم عاد هادي."
    assert "المعترف" not in [text for text, _ in persons(body)]


def test_a_known_whole_name_is_no_company_of_the_same_word() -> None:
    body = "باعت شركة هانتر البيت. وحقق القاضي في قضية هانتر بايدن أمس."
    assert ("هانتر بايدن", "biden_hunter") in persons(body)
