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


@pytest.mark.parametrize(
    "body",
    [
        "تضم المرحلة 29 مرسى سياحيا في الخليج.",
        "أنشئ الرصيف وكذلك مرسي خاص للسفن.",
        "عادت السفينة إلى مرسى الواقع في المساء.",
        "أقيمت السباقات في حلبة مرسى.",
        "يا لها من لحظة هنية، عساها تدوم.",
        "اتصل به وقال إنه هنئه على قراره.",
        "قال الصياد إنه نادم على قتل الأسد في المتنزه بالهند.",
        "وكما قال الشاعر:\nفما ينفع الأسد الحياء مِنَ الطَّوَى ولا تُتَّقَى.",
        "مَتَى نَصْرُ اللهِ.",
        "وكلنا ثقة في نصر الله سبحانه.",
        "التعاقد مع اللاعب اليوناني الشهير بميسي.",
        "النادي يغري «ميسي» اليونان بالعقد.",
        "والقتيلتان هما ميسي برو (21 عاما) وأختها.",
        "سارت عاصفة الحزم على خطتها.",
    ],
)
def test_a_word_that_is_a_name_by_its_letters_only_is_nobody(body: str) -> None:
    assert persons(body) == []


@pytest.mark.parametrize("words", ["رئيسي البلدين", "رئيسي البرلمان", "رئيسي إيران ومصر", "رئيسي برلماني البلدين"])
def test_two_holders_of_an_office_are_not_the_man_of_that_surname(words: str) -> None:
    names = persons(f"عاد إبراهيم رئيسي إلى طهران. وجرى اتصال بين {words} أمس.")
    assert names == [("إبراهيم رئيسي", "raisi_ebrahim")]


def test_he_himself_is_named_behind_a_preposition() -> None:
    names = persons("عاد إبراهيم رئيسي إلى طهران. وجرى الحفل بحضور رئيسي أمس.")
    assert names[-1] == ("رئيسي", "raisi_ebrahim")


def test_a_surname_of_two_words_alone_is_another_s_who_is_named_in_full() -> None:
    names = persons("فيلم ليسري نصر الله. لكن على خلاف نصر الله كان الجمهور سعيدا.")
    assert {who for _, who in names} == {"nasrallah_yousry"}


def test_a_surname_alone_is_not_his_of_whom_only_a_relative_is_told() -> None:
    names = persons("نسيب بشار الأسد يقتل ضابطا. اعترض سليمان الأسد سيارة الضابط، ثم عادت سيارة الأسد إلى بيته.")
    assert names[-1] == ("الأسد", "assad_suleiman")


def test_a_surname_that_stands_first_is_whose_bearer_was_named_last() -> None:
    names = persons("عاد الرئيس الصيني شي جين بينغ. وصل السفير الصيني شي فينغ أمس. وقال شي إنه سعيد.")
    assert names[-1] == ("شي", "xie_feng")


def test_who_leads_those_who_speak_does_not_speak_on() -> None:
    names = persons(
        "قال محمد علي الحوثي إنهم عائدون. وأضاف أنهم يقفون معهم بقيادة السيد عبد الملك الحوثي اليوم. وقال الحوثي إن الرد آت."
    )
    assert names[-1] == ("الحوثي", "houthi_mohammed_ali")


def test_the_son_of_a_father_and_a_known_grandfather_is_another() -> None:
    names = persons("طالب الرئيس محمد مرسي بصفته والد كل من أسامة محمد محمد مرسي العياط بالرد.")
    assert names[-1] == ("أسامة محمد محمد مرسي العياط", "أسامة محمد محمد مرسي العياط")


def test_a_name_of_a_numbered_list_with_an_age_is_another() -> None:
    names = persons("احتج الناس على الرئيس محمد مرسي.\n58- محمد السيد مرسي 15 سنة القاهرة.")
    assert names[-1] == ("محمد السيد مرسي", "محمد السيد مرسي")


def test_a_newborn_is_called_so() -> None:
    names = persons("شكرت الملك سلمان بن عبد العزيز وقالت سأطلق اسم المولود الجديد (سلمان) على ابني.")
    assert names == [("سلمان بن عبد العزيز", "salman_king")]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("انتقد رئيس الحزب حكومة قنديل أمس", "qandil_hisham"),
        ("وهو ما حرص الرئيس شي على قوله", "xi_jinping"),
    ],
)
def test_whose_government_or_state_it_is_the_surname_tells(words: str, who: str) -> None:
    assert who in {found for _, found in persons(f"{words}.")}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("وصل الرئيس عباس إلى رام الله", "abbas_mahmoud"),
        ("دافع المحامي في القاهرة عن الرئيس السابق مبارك وقت الثورة", "mubarak_hosni"),
        ("سقط في القاهرة عهد مبارك", "mubarak_hosni"),
        ("تابعت الصحف في الرياض تفعيل خطة الملك سلمان لإعادة الإعمار", "salman_king"),
        ("رحب السفير في الرياض بتولي الملك سلمان الحكم", "salman_king"),
        ("دعا الزعيم كيم إلى زيادة الإنتاج", "kim_jong_un"),
    ],
)
def test_one_name_behind_his_title_is_a_ruler_s_where_his_country_is_told_of(words: str, who: str) -> None:
    assert who in {found for _, found in persons(f"{words}.")}


@pytest.mark.parametrize(
    "words",
    [
        "وصل الرئيس عباس إلى النادي",
        "انتهى في الرياض عهد الملك القديم",
        "قال الرئيس المصري على الفور",
        "تحدث الوفد في بيروت عن وضع نظام سلام دائم",
    ],
)
def test_one_name_behind_a_title_is_nobody_s_elsewhere(words: str) -> None:
    assert not any(who.isascii() for _, who in persons(f"{words}."))


@pytest.mark.parametrize("words", ['إدارة "ترامب"', "رئاسة «ترامب»", "برلمان «ترامب»"])
def test_what_a_known_person_runs_is_no_body_of_his_name(words: str) -> None:
    found = told(f"انتقد سامي الحلواني {words} في القرية. ووصل ترامب أمس.").named
    assert [(n.text, n.who) for n in found if n.text == "ترامب"] == [("ترامب", "trump_donald")] * 2


def test_a_body_called_after_a_known_person_does_not_take_his_further_mentions() -> None:
    found = told("وصل دونالد ترامب إلى القرية. ونفت منظمة ترامب ذلك. وعاد ترامب أمس.").named
    assert found[-1].who == "trump_donald"


def test_a_whole_name_keeps_the_surname_that_a_body_bears_too() -> None:
    names = persons("هاجمت ميليشيات الحوثي المدينة. وظهر زعيم الحوثيين عبد الملك الحوثي أمس.")
    assert names == [("عبد الملك الحوثي", "houthi_abdul_malik")]


def test_a_ruler_s_name_behind_his_title_is_his_however_it_is_written() -> None:
    assert persons("جاء ذلك فى رسالة من الرئيس مرسى في القاهرة.") == [("مرسى", "morsi_mohamed")]


@pytest.mark.parametrize(
    "words", ["كمورّدٍ رئيسي للقمح", "مع رئيسي وزراء الهند واليابان", "ورئيسيّ السلطة القضائية والتشريعية"]
)
def test_an_adjective_with_the_letters_of_a_known_surname_is_nobody(words: str) -> None:
    found = persons(f"زار إبراهيم رئيسي القرية. واجتمع الناس {words} أمس.")
    assert found == [("إبراهيم رئيسي", "raisi_ebrahim")]


def test_a_surname_behind_a_given_name_and_ali_written_with_ya_as_alif_is_another_s() -> None:
    assert persons("ومن هؤلاء إبراهيم على القذافى وأحمد القصار، فى القرية.")[-1][0] == "أحمد القصار"
    assert "gaddafi_muammar" not in {who for _, who in persons("ومن هؤلاء إبراهيم على القذافى فى القرية.")}


def test_a_surname_of_two_who_ruled_tells_neither() -> None:
    assert "الحريري" in {who for _, who in persons("انتقد رئيس الحزب حكومة الحريري أمس.")}


def test_who_stands_behind_a_province_of_two_words_is_its_governor() -> None:
    assert persons("رحب محافظ كفر الشيخ سعد النصار بالضيوف.") == [("سعد النصار", "سعد النصار")]
    assert persons("وصل وفد من كفر سعد أمس.") == []


def test_a_known_surname_before_a_colon_speaks_whatever_else_the_word_means() -> None:
    assert [name for name, _ in persons("الجبير: قطر تختار طريقها\n\nافتتح المعرض أمس.")] == ["الجبير"]


def test_a_given_name_of_another_origin_before_a_known_surname_is_somebody_elses() -> None:
    assert persons("أما إيثان كوربن مدير اللجنة فأكد أن العمل مستمر.") == [("إيثان كوربن", "إيثان كوربن")]


@pytest.mark.parametrize("words", ["وقال إن حكم مباركي آخر قد انتهى", "وسقط في القاهرة عهد مباركي طويل"])
def test_a_name_with_the_letter_of_an_adjective_is_nobody(words: str) -> None:
    assert persons(f"عاد محمد حسني مبارك إلى القاهرة. {words}.") == [("محمد حسني مبارك", "mubarak_hosni")]


def test_the_son_of_whom_a_surname_names_is_another() -> None:
    body = "عاد بنيامين نتنياهو إلى القدس. ونشر نتنياهو الابن صورة. ثم وصل نتنياهو أمس."
    assert [who for _, who in persons(body)] == ["netanyahu_benjamin"] * 2
    assert persons("نشر نتنياهو الابن صورة من القدس.") == []


@pytest.mark.parametrize(
    "words",
    ["مكتبة الأسد الوطنية في دمشق", "حديقة الملك فهد في الرياض", "مركز الملك فهد «القديم» في الرياض"],
)
def test_a_place_called_after_somebody_is_not_he(words: str) -> None:
    assert persons(f"زار الوفد {words}.") == []


def test_a_man_s_office_is_no_library() -> None:
    assert persons("وصلت الرسالة، وفقا لما نقله مدير مكتبه بدر الحلواني عبر موقعه.")[-1][0] == "بدر الحلواني"


def test_the_year_of_a_sentence_tells_which_of_two_who_ruled_is_meant() -> None:
    assert persons("تذكر الصحف أزمة مع إدارة بوش في سنة 1991 في واشنطن.") == [("بوش", "bush_george_hw")]
    assert persons("تذكر الصحف أزمة مع إدارة بوش في سنة 2003 في واشنطن.") == [("بوش", "bush_george_w")]


def test_the_country_told_of_tells_which_of_two_who_ruled_is_meant() -> None:
    assert persons("سقط نظام مبارك في القاهرة.") == [("مبارك", "mubarak_hosni")]
    assert persons("سقط نظام صالح في صنعاء.") == [("صالح", "saleh_ali_abdullah")]


@pytest.mark.parametrize("words", ["الملك (سلمان)", "الملك «سلمان»"])
def test_a_title_before_marks_tells_of_a_ruler_too(words: str) -> None:
    assert persons(f"جاءت المبادرة في الرياض من {words} أمس.") == [("سلمان", "salman_king")]


def test_whose_authority_it_is_the_surname_tells() -> None:
    assert persons("عاد الوفد إلى رام الله للحديث عن سلطة عباس.") == [("عباس", "abbas_mahmoud")]


@pytest.mark.parametrize(
    "words",
    ["إدارة ترامب على الرسوم القديمة", "الدائرة الداخلية لترامب", "مصلحة المرشح الجمهوري ترامب"],
)
def test_whose_government_or_good_it_is_makes_no_body(words: str) -> None:
    found = told(f"تحدث الناس في واشنطن عن {words}.").named
    assert [(n.text, n.who) for n in found if n.kind != "country"] == [("ترامب", "trump_donald")]


@pytest.mark.parametrize("words", ["منتخب الأرجنتين السابق ليونيل ميسي", "منتخب التانغو ليونيل ميسي"])
def test_a_team_keeps_its_name_before_who_plays_in_it(words: str) -> None:
    found = told(f"وصل قائد {words} أمس.").named
    assert [n.kind for n in found if n.kind != "country"] == ["organisation", "person"]


def test_a_surname_with_a_letter_more_is_whose_whole_name_the_article_has() -> None:
    body = "قال سامي سموتريش، طبيب القرية، إن العملية انتهت. وقال سموتريتش إنها ناجحة."
    assert "smotrich_bezalel" not in {who for _, who in persons(body)}


def test_who_is_named_together_with_another_is_meant_beside_him_again() -> None:
    body = "اتحد بيل كلينتون وباراك أوباما أمس. ودعم أوباما لهيلاري كلينتون الترشح. وهذا إرث كلينتون وأوباما."
    assert ("كلينتون", "clinton_bill") in persons(body)


def test_a_relative_pronoun_tells_the_gender_of_who_is_meant() -> None:
    body = "وصل بيل كلينتون أمس. ثم وصلت هيلاري كلينتون. وتحدثوا مع كلينتون، الذي عمل رئيسا."
    assert persons(body)[-1] == ("كلينتون", "clinton_bill")
