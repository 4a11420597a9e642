"""Bodies: which words of an organisation are its name, what refers back to it, and what only looks like one."""

import pytest

from tests.told import told


def bodies(body: str) -> list[str]:
    return [n.text for n in told(body).named if n.kind == "organisation"]


@pytest.mark.parametrize(
    ("body", "spans"),
    [
        ("باعت شركة مايكروسوفت مصنعا.", ["مايكروسوفت"]),
        ("باعت شركة «مايكروسوفت» مصنعا.", ["مايكروسوفت"]),
        ("باعت شركة فيسبوك مصنعا.", ["فيسبوك"]),
        ("باعت شركة الأهلي المالية مصنعا.", ["شركة الأهلي المالية"]),
        ("وصل وفد صحيفة الغارديان البريطانية.", ["الغارديان"]),
        ("وصل وفد صحيفة القدس العربي.", ["القدس العربي"]),
        ("وصل وفد منظمة العفو الدولية.", ["منظمة العفو الدولية"]),
        ("وصل وفد حلف الناتو.", ["حلف الناتو"]),
        ("وصل وفد حلف «الناتو» أمس.", ["الناتو"]),
    ],
    ids=[
        "a company",
        "a company in marks",
        "a name that is also a common word",
        "a longer name",
        "a newspaper",
        "a newspaper named like a city",
        "a description",
        "an alliance",
        "an alliance in marks",
    ],
)
def test_a_head_noun_stays_outside_a_name_of_its_own(body: str, spans: list[str]) -> None:
    assert bodies(body) == spans


@pytest.mark.parametrize(
    "body", ["قال متحدث باسم حركة حماس إن الجسر مفتوح.", "قال متحدث باسم شركة «مايكروسوفت» إن الجسر مفتوح."]
)
def test_a_spokesman_is_described_with_the_whole_name_of_his_body(body: str) -> None:
    label = told(body).said[0].label
    assert label is not None and label.rstrip("»").endswith(("حماس", "مايكروسوفت"))


@pytest.mark.parametrize("body", ["أعلن قرار مجلس الوزراء أمس.", "بدأت محاكمة أمام القضاء الفرنسي أمس."])
def test_a_government_and_its_courts_at_large_are_no_bodies_unless_they_speak(body: str) -> None:
    assert bodies(body) == []


def test_a_name_is_known_again_in_marks_without_its_head_noun() -> None:
    assert bodies("وصل وفد جبهة الإنقاذ.\nثم سافر وفد «الإنقاذ».") == ["جبهة الإنقاذ", "الإنقاذ"]


@pytest.mark.parametrize(
    ("body", "spans"),
    [
        ("قالت وزارة الدفاع الكورية الجنوبية إن الجسر مفتوح.", ["وزارة الدفاع الكورية الجنوبية"]),
        ("وصل قائد الجيش الكوري الشمالي.", ["الجيش الكوري الشمالي"]),
    ],
)
def test_an_adjective_of_nationality_may_have_two_words(body: str, spans: list[str]) -> None:
    assert bodies(body) == spans


def test_that_an_agency_is_official_is_no_part_of_its_name() -> None:
    assert bodies("ذكرت وكالة الأنباء السورية الرسمية أن الجسر مفتوح.") == ["وكالة الأنباء السورية"]


@pytest.mark.parametrize(
    ("body", "spans"),
    [
        ("اختير رئيسا للجنة الوطنية للزراعة.", ["للجنة الوطنية للزراعة"]),
        ("وصل رئيس اللجنة الوطنية للزراعة.\nثم سافر وفد للجنة أمس.", ["اللجنة الوطنية للزراعة", "للجنة"]),
    ],
    ids=["in full", "in short"],
)
def test_a_committee_is_seen_behind_a_preposition_that_swallows_its_article(body: str, spans: list[str]) -> None:
    assert bodies(body) == spans


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("وصل الأمين العام للنقابة المهنية للعاملين.", "النقابة المهنية للعاملين"),
        ("وصل وفد من الفرع المحلي للجنة التحقيق. وقالت اللجنة إن الأمر صعب.", "لجنة التحقيق"),
    ],
    ids=["the article is back", "the first letter is the noun's own"],
)
def test_a_name_behind_a_bound_preposition_is_the_name_without_it(body: str, name: str) -> None:
    found = told(body)
    assert name in {n.who for n in found.named} | {who for said in found.said for who in said.who}


@pytest.mark.parametrize(
    ("body", "spans"),
    [
        ("نقل إلى مستشفى جازان العام أمس.", ["مستشفى جازان العام"]),
        ("نظرت محكمة تونس الابتدائية في الأمر.", ["محكمة تونس الابتدائية"]),
        ("نقل إلى مستشفى جازان الماضي أمس.", ["مستشفى جازان"]),
        ("نظرت محكمة تونس الحكومي في الأمر.", ["محكمة تونس"]),
    ],
    ids=["kind", "feminine", "a time", "no agreement"],
)
def test_an_adjective_behind_the_place_of_a_body_belongs_to_its_name(body: str, spans: list[str]) -> None:
    assert bodies(body) == spans


@pytest.mark.parametrize(
    "body",
    [
        "توقفت حركة المرور الداخلية أمس.",
        "اندلع القتال في جبهة الشمال أمس.",
        "وصل أعضاء هيئة التدريس أمس.",
        "سافر رئيس بلدية القاهرة أمس.",
        "انتقد إدارة الأمير السابق أمس.",
        "تدخل في الشؤون الداخلية الفرنسية أمس.",
        "ضبطت شبكة إرهابية خططت للهجوم أمس.",
        "باع شركة يملكها الرجل أمس.",
    ],
    ids=[
        "traffic",
        "a front",
        "teachers",
        "a mayor",
        "an administration",
        "an adjective",
        "any network",
        "a company of his",
    ],
)
def test_a_head_noun_in_another_sense_names_no_body(body: str) -> None:
    assert bodies(body) == []


@pytest.mark.parametrize(
    ("body", "spans"),
    [
        ("وصل وفد الجمعية الوطنية للبيئة (طرشاق).\nثم سافر وفد طرشاق.", ["الجمعية الوطنية للبيئة", "طرشاق", "طرشاق"]),
        ("وصل وفد الجمعية الوطنية للبيئة «QXZ» أمس.", ["الجمعية الوطنية للبيئة", "QXZ"]),
        ("وصل وفد الجمعية الوطنية للبيئة (إف.بي.آي) أمس.", ["الجمعية الوطنية للبيئة", "إف.بي.آي"]),
        ("وصل وفد الجمعية الوطنية للبيئة (شمال المدينة) أمس.", ["الجمعية الوطنية للبيئة"]),
    ],
    ids=["unknown word", "Latin", "letters", "a remark"],
)
def test_a_short_name_in_brackets_is_the_body_before_them(body: str, spans: list[str]) -> None:
    found = [n for n in told(body).named if n.kind == "organisation"]
    assert [n.text for n in found] == spans
    assert len({n.who for n in found}) == 1


@pytest.mark.parametrize(
    ("body", "last"),
    [
        ("وصل وفد الأمم المتحدة.\nثم سافر وفد المنظمة الدولية.", "المنظمة الدولية"),
        ("قالت شبكة «سي إن إن» إن الجسر مفتوح.\nوسألت الشبكة الإخبارية الوزير.", "الشبكة الإخبارية"),
    ],
)
def test_an_adjective_that_tells_the_kind_of_a_body_stays_with_its_short_form(body: str, last: str) -> None:
    found = [n for n in told(body).named if n.kind == "organisation"]
    assert found[-1].text == last
    assert found[-1].who == found[0].who


@pytest.mark.parametrize(
    ("body", "source", "spans"),
    [
        ("وعلمت «سبق» أن الجسر مفتوح.", "sabq", ["سبق"]),
        ("وعلمت «سبق» أن الجسر مفتوح.", "okaz", []),
        ("سامي الحلواني - سبق - الرياض: فتح الجسر.", "okaz", ["سبق"]),
    ],
    ids=["its own name", "another's word", "a dateline"],
)
def test_an_outlet_speaks_of_itself_in_marks(body: str, source: str, spans: list[str]) -> None:
    found = [n for n in told(body, source=source).named if n.kind == "organisation"]
    assert [n.text for n in found] == spans
    assert {n.who for n in found} <= {"sabq"}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("وقالت نقابة أطباء السودان إن الجسر مفتوح.", "نقابة أطباء السودان"),
        ("وأكد اتحاد الشباب الاشتراكي المصري أن الجسر مفتوح.", "اتحاد الشباب الاشتراكي المصري"),
        ("وقال صندوق الثروة السيادية إن الجسر مفتوح.", "صندوق الثروة السيادية"),
        ("وقالت قيادة عمليات البصرة إن الجسر مفتوح.", "قيادة عمليات البصرة"),
        ("وكشف المركز الإعلامي للمقاومة أن الجسر مفتوح.", "المركز الإعلامي للمقاومة"),
        ("وقال مركز الدراسات والإعلام الاقتصادي اليمني إن الجسر مفتوح.", "مركز الدراسات والإعلام الاقتصادي اليمني"),
    ],
    ids=["of its members", "of the young", "a fund", "a command", "for whom", "two fields of work"],
)
def test_a_body_is_known_by_speaking(body: str, name: str) -> None:
    found = told(body)
    assert [s.who for s in found.said] == [(name,)]
    assert name in [n.text for n in found.named]


@pytest.mark.parametrize(
    "body",
    [
        "وقالت إدارة المدرسة إن الجسر مفتوح.",
        "وقالت الحركة الأجهزة إن الجسر مفتوح.",
        "وأغلقت الشرطة مركز أعمال العنف.",
        "وصل رئيس المكتب السياسي لحركة حماس.",
    ],
    ids=["of a body unnamed", "two nouns", "a centre of something", "a movement's"],
)
def test_what_is_no_name_of_a_body(body: str) -> None:
    assert [n for n in bodies(body) if n not in ("حماس", "الشرطة")] == []


@pytest.mark.parametrize(
    "body",
    [
        "دخلت سرايا القدس المدينة. وأعلنت السرايا أن الجسر مفتوح.",
        "نقل الجريح إلى مستشفى العودة. وأعلن المستشفى أن الجسر مفتوح.",
        "وصل وفد برنامج الأغذية العالمي. وأعلن البرنامج أن الجسر مفتوح.",
    ],
)
def test_a_body_is_meant_by_its_head_noun_alone(body: str) -> None:
    found = told(body)
    assert found.said[0].who == (found.named[0].who,)


def test_who_heads_a_body_is_no_part_of_its_name() -> None:
    assert bodies("وصل مدير مستشفى العودة سامي الحلواني أمس.") == ["مستشفى العودة"]
    assert bodies("وصل وفد من جامعة الملك خالد.") == ["جامعة الملك خالد"]


@pytest.mark.parametrize(
    ("title", "spans"),
    [
        ("التحالف يفتح الميناء", ["التحالف"]),
        ("التحالف العربي يفتح الميناء", ["التحالف العربي"]),
        ("التحالف الرباعي يفتح الميناء", []),
        ("المنظمة تفتح الميناء", []),
    ],
    ids=["its head", "its name", "another", "not named below"],
)
def test_a_headline_s_short_form_is_the_body_named_below(title: str, spans: list[str]) -> None:
    named = told(f"{title}\n\nوصل وفد التحالف العربي أمس.").named
    assert [n.text for n in named] == [*spans, "التحالف العربي"]
    assert len({n.who for n in named}) == 1


@pytest.mark.parametrize(
    ("body", "spans"),
    [
        ("وصل وفد حزب الوفد أمس. وأعلن الوفد أن الجسر مفتوح.", ["حزب الوفد", "الوفد"]),
        ("هاجم تنظيم القاعدة الجسر. وسافر قيادي في القاعدة أمس.", ["القاعدة", "القاعدة"]),
        ("وصل وفد حزب الوفد أمس. وأعلن الوفد السوري أن الجسر مفتوح.", ["حزب الوفد"]),
        ("وصل الوفد أمس.", []),
    ],
    ids=["a party", "behind its head noun", "another's", "not named before"],
)
def test_a_common_word_names_the_body_so_called_that_was_named_before(body: str, spans: list[str]) -> None:
    assert bodies(body) == spans


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("قال موقع تك كرانش إن المصنع عاد إلى العمل.", ["تك كرانش"]),
        ("باعت شركة دايملر الألمانية مصنعا.", ["دايملر"]),
        ("قالت صحيفة بوسطن هيرالد إن المصنع عاد إلى العمل.", ["بوسطن هيرالد"]),
        ("قالت شرطة وست ميدلاندز إن المصنع عاد إلى العمل.", ["شرطة وست ميدلاندز"]),
        ("قال موقع Yard World إن المصنع عاد إلى العمل.", ["Yard World"]),
        ("قالت شركة تعمل في المدينة إن المصنع عاد إلى العمل.", []),
        ("قالت شركة طيران إن المصنع عاد إلى العمل.", []),
        ("أصاب القصف موقع حدب يارون مرتين.", []),
    ],
    ids=[
        "a site",
        "a company with its nationality",
        "behind a city",
        "a police",
        "Latin letters",
        "a relative clause",
        "a common noun",
        "another site",
    ],
)
def test_a_foreign_name_written_like_common_words_is_one(sentence: str, names: list[str]) -> None:
    assert bodies(sentence) == names


def test_who_heads_a_foreign_body_is_no_part_of_its_name() -> None:
    named = told("قال الرئيس التنفيذي لشركة دايملر موتورز روب بارني إن المصنع عاد إلى العمل.").named
    assert [(n.text, n.kind) for n in named] == [("دايملر موتورز", "organisation"), ("روب بارني", "person")]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("بحسب موقع ذي ريجيستر، عاد المصنع إلى العمل أمس.", ["ذي ريجيستر"]),
        ("وفقا لمكتب الإحصاءات الوطنية، عاد المصنع إلى العمل أمس.", ["مكتب الإحصاءات الوطنية"]),
        ("مركز الإعلام العربي يؤكد أن المصنع عاد إلى العمل.", ["مركز الإعلام العربي"]),
        ("قال مركز أبحاث السرطان إن المصنع عاد إلى العمل.", ["مركز أبحاث السرطان"]),
        ("قال مركز أبحاث ألماني إن المصنع عاد إلى العمل.", []),
        ("قالت وكالة أنباء الكويت إن المصنع عاد إلى العمل.", ["وكالة أنباء الكويت"]),
        ("أعلنت شركة كريم أن المصنع عاد إلى العمل.", ["شركة كريم"]),
        ("حذر مركز الفتاوى الشاذة التابع للمدينة من العودة إلى العمل.", ["مركز الفتاوى الشاذة"]),
    ],
    ids=[
        "behind according to",
        "behind according to and a preposition",
        "at the head of a headline",
        "with a field of work",
        "a description",
        "an agency by its country",
        "a common name",
        "without what it belongs to",
    ],
)
def test_a_body_is_known_where_it_speaks_or_is_quoted(sentence: str, names: list[str]) -> None:
    assert bodies(f"عنوان الخبر\n\n{sentence}") == names


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("أعلن جيش النيجر أن المصنع عاد إلى العمل.", ("armed_forces_niger",)),
        ("أعلنت شرطة الاحتلال أن المصنع عاد إلى العمل.", ("police_israel",)),
        ("أعلنت سفارة طهران أن المصنع عاد إلى العمل.", ("embassy_iran",)),
        ("أعلنت حركة المجاهدين أن المصنع عاد إلى العمل.", ("حركة المجاهدين",)),
        ("أعلنت الخطوط الجوية اليمنية أن المصنع عاد إلى العمل.", ("الخطوط الجوية اليمنية",)),
        ("أعلن مركز القاهرة أن المصنع عاد إلى العمل.", ("مركز القاهرة",)),
    ],
    ids=["an army", "of the occupation", "a capital abroad", "a movement", "an airline", "a centre of a capital"],
)
def test_a_body_is_known_by_the_state_or_the_one_word_behind_its_head(sentence: str, who: tuple[str, ...]) -> None:
    assert [s.who for s in told(sentence).said] == [who]


def test_a_district_is_no_state_of_a_police() -> None:
    assert not any(n.who == "police_egypt" for n in told("وصل إلى قسم شرطة مصر الجديدة عامل.").named)


@pytest.mark.parametrize(
    "body",
    [
        'كانت الأمم المتحدة "متأهبة" للعمل.',
        "خرجت بريطانيا من الاتحاد الأوروبي (بريكسيت) أمس.",
        "خرجت بريطانيا من الاتحاد الأوروبي (Brexit) أمس.",
    ],
    ids=["a word in marks", "a word in brackets", "a foreign word"],
)
def test_what_is_set_off_behind_a_known_body_is_no_short_name_of_it(body: str) -> None:
    assert len(bodies(body)) == 1


def test_initials_behind_a_known_body_are_its_name() -> None:
    assert bodies("قرر الاتحاد الدولي لكرة القدم (إف آي إف) ذلك.")[-1] == "إف آي إف"


@pytest.mark.parametrize(
    "words",
    ["وتنتشر الجريمة المنظمة في المدينة", "وبدأت الحرب بالوكالة في المدينة", "ووصلت الهيئة إلى المدينة"],
    ids=["an adjective", "what is done for another", "a head that another name has"],
)
def test_a_definite_noun_recalls_no_body_that_it_cannot_mean(words: str) -> None:
    assert bodies(f"عقد مجلس الأمن الدولي جلسة.\n{words}.") == ["مجلس الأمن الدولي"]


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("ذكرت وكالة رويترز ذلك.\nوأضافت القناة أن الجسر مفتوح.", 0),
        ("ذكرت قناة العربية ذلك.\nونشرت رويترز صورا. وأضافت القناة أن الجسر مفتوح.", 1),
        ("التقى حزب الحرية والعدالة وفدا.\nوأكدت الجماعة ذلك.", 0),
        ("التقى وفد الإخوان المسلمين حزب الحرية والعدالة.\nوأكدت الجماعة ذلك.", 1),
        ("دبي، الإمارات العربية المتحدة (CNN)-- وصل الوفد.\nوأكدت القناة ذلك.", 0),
    ],
    ids=[
        "an agency is no channel",
        "the channel before it",
        "a party is no movement",
        "the movement before it",
        "a dateline",
    ],
)
def test_a_definite_noun_means_the_last_body_whose_name_has_such_a_noun(body: str, short: int) -> None:
    assert sum(name in ("القناة", "الجماعة") for name in bodies(body)) == short


def test_what_a_body_is_for_stands_in_marks_without_being_it() -> None:
    body = 'عقد مجلس الأمن جلسة.\nووصل وزير "الأمن" إلى المدينة.'
    assert bodies(body) == ["مجلس الأمن"]


def test_a_board_of_somebodys_ends_before_who_heads_it() -> None:
    named = told("وصل رئيس مجلس إدارتها سامي الحلواني أمس.").named
    assert [(n.text, n.kind) for n in named] == [("سامي الحلواني", "person")]


def test_a_founder_is_no_foundation() -> None:
    named = told("يقول مؤسسه مارك زوكربيرغ إنه أفضل شخص في الشركة.").named
    assert ("مارك زوكربيرغ", "zuckerberg_mark") in [(n.text, n.who) for n in named]


def test_whom_somebody_founded_or_owns_is_no_name() -> None:
    named = told("وجه المحقق إنذارا إلى شركة أسسها الرئيس الأميركي دونالد ترامب لتسليم الوثائق.").named
    assert [n.text for n in named if n.kind == "person"] == ["دونالد ترامب"]


def test_what_a_man_runs_who_is_named_in_full_is_no_body_of_his_surname() -> None:
    body = 'قصفت ميليشيات علي عبد الله صالح القرية. وتقدمت ميليشيات "صالح" أمس.'
    assert [n.who for n in told(body).named if n.kind == "person"] == ["saleh_ali_abdullah"] * 2
