"""The quote assistant on the cases of Arabic news: content, type, cue and speaker of each proposal."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.quotes import QuoteProposal, propose_quotes, words_in_marks
from annotator.model import Span

MEETING = (
    "أجرى الرئيسان، الجنوبي فؤاد مرعي، والشمالي سامر الحسن، اليوم الجمعة، محادثات في العاصمة، "
    "وأشاد الرئيسان بـ”تقارب” مواقفهما بشأن القضايا الدولية، وسط توترات في المنطقة.\n\n"
    "حيث أعرب الرئيس الشمالي سامر الحسن، خلال اللقاء، عن أمله في إتمام توقيع الوثيقة خلال قمة “مرجان” المقبلة.\n\n"
    "وجاء في بيان الرئاسة الشمالية نقلا عن الحسن خلال لقائه مع الرئيس الجنوبي:\n\n"
    "“نأمل أن يتم تسريع التوقيع على الوثيقة… آمل أن نضع اللمسات النهائية عليها”.\n"
    "بدوره، أكد الرئيس الجنوبي فؤاد مرعي، أن العلاقات تشكّل “أولوية” بالنسبة لبلاده، بعد محادثات طويلة، "
    "قائلا إن البلدين يتشاركان “وجهات نظر متقاربة جدا” حيال التطورات.\n"
    "وأفاد مرعي بأن “العلاقات تمثّل أولوية لنا”. وأضاف: “نعمل معا بشكل نشط”."
)


@dataclass(frozen=True)
class Read:
    """A proposal in words."""

    content: str
    type: str
    cue: str
    speaker: str
    voice: str


def words(text: str, ranges: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in ranges)


def read(text: str, proposal: QuoteProposal) -> Read:
    speaker = proposal.speaker
    return Read(
        words(text, proposal.fragments),
        proposal.type,
        words(text, proposal.cue),
        words(text, speaker.ranges),
        speaker.voice,
    )


def proposals(text: str, entities: tuple[Span, ...] = ()) -> list[Read]:
    return [read(text, proposal) for proposal in propose_quotes(text, entities)]


def name(text: str, label: str, part: str, entity: str = "") -> Span:
    start = text.index(part)
    fragments = ((start, start + len(part)),)
    return Span(f"{label}{start}", "", "", "entity", label, fragments, part, entities=(entity,) if entity else ())


def test_a_whole_article_as_newspapers_write_it() -> None:
    assert proposals(MEETING) == [
        Read("”تقارب” مواقفهما بشأن القضايا الدولية", "mixed", "وأشاد", "الرئيسان", "overt"),
        Read("إتمام توقيع الوثيقة خلال قمة “مرجان” المقبلة", "indirect", "أعرب … عن أمله", "سامر الحسن", "overt"),
        Read(
            "نأمل أن يتم تسريع التوقيع على الوثيقة… آمل أن نضع اللمسات النهائية عليها",
            "direct",
            "وجاء في",
            "الحسن",
            "overt",
        ),
        Read("العلاقات تشكّل “أولوية” بالنسبة لبلاده", "mixed", "أكد", "فؤاد مرعي", "overt"),
        Read("البلدين يتشاركان “وجهات نظر متقاربة جدا” حيال التطورات", "mixed", "قائلا", "فؤاد مرعي", "elided"),
        Read("العلاقات تمثّل أولوية لنا", "direct", "وأفاد", "مرعي", "overt"),
        Read("نعمل معا بشكل نشط", "direct", "وأضاف", "مرعي", "elided"),
    ]


def test_with_known_names_two_presidents_are_two_speakers() -> None:
    names = (
        name(MEETING, "OCC", "الرئيسان"),
        name(MEETING, "PERS", "فؤاد مرعي"),
        name(MEETING, "PERS", "سامر الحسن"),
    )
    first = propose_quotes(MEETING, names)[0]
    assert words(MEETING, first.speaker.ranges) == "فؤاد مرعي … سامر الحسن"


def test_the_channel_stands_between_speaker_and_reader() -> None:
    statement = propose_quotes(MEETING)[2]
    assert statement.channel is not None
    assert MEETING[slice(*statement.channel)] == "بيان الرئاسة الشمالية"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("«", "»"),
        ("»", "«"),
        ("“", "”"),
        ("”", "“"),
        ("”", "”"),
        ("““", "““"),
        ("„", "“"),
        ("‘", "’"),
        ("'", "'"),
        ('"', '"'),
        ("((", "))"),
        ("<<", ">>"),
        ("‹", "›"),
        ('""', '""'),
        ('" ', ' "'),
    ],
)
@pytest.mark.parametrize("stop", ["before", "behind"])
def test_all_quotation_marks(opening: str, closing: str, stop: str) -> None:
    end = f"نحن مستعدون.{closing}" if stop == "before" else f"نحن مستعدون{closing}."
    text = f"قال الوزير: {opening}{end} وغادر القاعة."
    assert proposals(text) == [Read("نحن مستعدون", "direct", "قال", "الوزير", "overt")]


def test_unclosed_marks_end_with_the_paragraph() -> None:
    text = "قال الوزير: «نحن مستعدون.\nوغادر القاعة."
    assert [item.content for item in proposals(text)] == ["نحن مستعدون"]


def test_a_quote_over_several_paragraphs_is_one() -> None:
    text = "وقال الوزير:\n“نحن مستعدون.\n“ولن نتأخر”.\nوغادر القاعة."
    assert [item.content for item in proposals(text)] == ["نحن مستعدون.\n“ولن نتأخر"]


def test_a_sentence_that_its_cue_interrupts_is_one_quote() -> None:
    assert proposals("“نحن، قال الوزير، مستعدون”.") == [Read("نحن … مستعدون", "direct", "قال", "الوزير", "overt")]


def test_a_new_cue_is_a_new_quote() -> None:
    text = "قال الوزير: «نحن مستعدون»، وأضاف: «لن نتأخر»."
    assert [item.content for item in proposals(text)] == ["نحن مستعدون", "لن نتأخر"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأوضح الوزير أن العمل سيبدأ غدا.", Read("العمل سيبدأ غدا", "indirect", "وأوضح", "الوزير", "overt")),
        ("ولفت المدير إلى أن العمل بدأ.", Read("العمل بدأ", "indirect", "ولفت … إلى", "المدير", "overt")),
        ("وبيّن الوزير أن العمل بدأ.", Read("العمل بدأ", "indirect", "وبيّن", "الوزير", "overt")),
        ("وقالت الوزيرة إنها “لم تتوقع هذا”.", Read("لم تتوقع هذا", "mixed", "وقالت", "الوزيرة", "overt")),
        ("ويقول المديرون: «سننجح».", Read("سننجح", "direct", "ويقول", "المديرون", "overt")),
        ("«سننجح»، تقول المعلمة سعاد.", Read("سننجح", "direct", "تقول", "سعاد", "overt")),
        ("طالب الوزير بتأجيل الجلسة.", Read("تأجيل الجلسة", "indirect", "طالب", "الوزير", "overt")),
        ("ووصف الوزير اللقاء بأنه «خطوة مهمة».", Read("خطوة مهمة", "mixed", "ووصف", "الوزير اللقاء", "overt")),
        ("أكد الوزير “أن العمل بدأ”.", Read("أن العمل بدأ", "direct", "أكد", "الوزير", "overt")),
        ("وبحسب الوزير، بدأ العمل.", Read("بدأ العمل", "indirect", "وبحسب", "الوزير", "overt")),
        ("بدأ العمل، وفق ما أعلنته الوزارة.", Read("بدأ العمل", "indirect", "وفق ما", "الوزارة", "overt")),
        ("وغرّد الوزير قائلا: «بدأ العمل».", Read("بدأ العمل", "direct", "وغرّد … قائلا", "الوزير", "overt")),
        ("وختم المدير بالقول: «بدأ العمل».", Read("بدأ العمل", "direct", "وختم … بالقول", "المدير", "overt")),
        ("أكد مصدر مسؤول أن العمل بدأ.", Read("العمل بدأ", "indirect", "أكد", "مصدر مسؤول", "anonymous")),
        ("بوتين: العلاقات دخلت عصرا جديدا", Read("العلاقات دخلت عصرا جديدا", "indirect", ":", "بوتين", "overt")),
        (
            "قال الرئيس الروسي، فلاديمير بوتين، “إن العلاقات تغيرت”.",
            Read("إن العلاقات تغيرت", "direct", "قال", "فلاديمير بوتين", "overt"),
        ),
        (
            "ونقلت وكالة الأنباء عن الوزير قوله إن العمل بدأ.",
            Read("العمل بدأ", "indirect", "ونقلت … عن … قوله", "الوزير", "overt"),
        ),
    ],
)
def test_frames(text: str, expected: Read) -> None:
    assert expected in proposals(text)


@pytest.mark.parametrize(
    "text",
    [
        "وجرت محادثات بين طهران وموسكو في قمة “بريكس”.",
        "تابع الجمهور المباراة، ثم أضاف اللاعب الهدف الثاني.",
        "كتب محمود على اللوح اسم المدرسة.",
        "تونس: تأجيل النظر في القضية",
        "يذكر أن القضية تعود إلى سنوات.",
        "كتبت: دعاء سلامة",
        "عرض فيلم “قال البحر” ورواية “بين نهرين”.",
        "وأشارت بيدها إلى البيت.",
        "طالب في كلية الحقوق أعد بحثا.",
        "",
        "«",
        "قال:",
        "قال الوزير إن",
        "أعرب الوزير عن أمله في",
    ],
)
def test_what_is_no_quote(text: str) -> None:
    assert proposals(text) == []


def test_names_and_emphasis_in_marks_are_told_apart_from_quotes() -> None:
    text = "شارك في قمة “بريكس” ووضع سلالا “ذكية” في الساحة، وقال: “نجحنا معا”."
    assert [(text[item.start : item.end], item.kind) for item in words_in_marks(text)] == [
        ("بريكس", "name"),
        ("ذكية", "emphasis"),
    ]


def test_another_person_in_between_does_not_take_over() -> None:
    text = "قالت الوزيرة هالة ناصر إن العمل بدأ. وتابعت، بعد لقاء مع الوزير سمير عون، أن العمل سيستمر."
    names = (name(text, "PERS", "هالة ناصر"), name(text, "PERS", "سمير عون"))
    assert [item.speaker for item in proposals(text, names)] == ["هالة ناصر", "هالة ناصر"]


def test_a_carried_on_speaker_is_the_last_mention_of_that_person() -> None:
    text = "قال سامي نصار إن العمل بدأ. وذكر نصار أن الفريق كامل. وأضاف: «سننجح»."
    names = (name(text, "PERS", "سامي نصار", "e1"), Span(
        "n", "", "", "entity", "PERS", ((text.index("نصار أن"), text.index("نصار أن") + 4),), "نصار", entities=("e1",)
    ))  # fmt: skip
    last = propose_quotes(text, names)[-1]
    assert last.speaker.voice == "elided"
    assert last.speaker.ranges == ((text.index("نصار أن"), text.index("نصار أن") + 4),)


def test_two_persons_can_say_one_thing() -> None:
    text = "طالب فرج العبيدي ونورية المسماري بضمانات مكتوبة."
    names = (name(text, "PERS", "فرج العبيدي"), name(text, "PERS", "نورية المسماري"))
    assert [item.speaker for item in proposals(text, names)] == ["فرج العبيدي … نورية المسماري"]


def test_whom_it_is_told_and_through_what() -> None:
    text = "قال المدرب للصحفيين: «سنفوز». وأضاف في بيان: «سنعود»."
    first, second = propose_quotes(text)
    assert first.addressee is not None and text[slice(*first.addressee)] == "لصحفيين"
    assert second.channel is not None and text[slice(*second.channel)] == "بيان"


def test_other_languages_have_no_rules() -> None:
    assert propose_quotes(MEETING, language="en") == []


ALPHABET = """
قال وأضاف الوزير أن إن بأنه : ، . « » “ ” ( (( )) عن أمله في إلى أشار وفق بحسب ما قائلا بالقول طالب بـ نقلت أعرب دعا
نعم .. اتهم وصف ناشد نفى مصدر ؟ … 1.5 Reuters ـ على حد قوله جاء بيان نقلا
"""
PIECES = st.sampled_from([*ALPHABET.split(), "\n", '"'])


@given(st.lists(PIECES, max_size=25), st.sampled_from(["", " "]), st.integers(0, 8))
def test_any_text_gives_proposals_that_lie_in_it(pieces: list[str], glue: str, label: int) -> None:
    text = glue.join(pieces)
    place = text.find("الوزير")
    span = Span("x", "", "", "entity", ("PERS", "OCC", "ORG", "DATE")[label % 4], ((place, place + 6),), "الوزير")
    for entities in ((), (span,) if place >= 0 else ()):
        for proposal in propose_quotes(text, entities):
            position = 0
            for start, end in proposal.fragments:
                assert position <= start < end <= len(text)
                assert text[start:end].strip() == text[start:end]
                position = end
            for start, end in (*proposal.cue, *proposal.speaker.ranges):
                assert 0 <= start < end <= len(text)
            assert 0 < proposal.confidence <= 1
        words_in_marks(text, entities)
