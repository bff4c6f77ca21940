"""Numbers whose text was never kept hold where nothing that tells of them changed; else nobody knows, which is said."""

from dataclasses import replace

import pytest

from reader.annotations import Anchored, Anchoring, AnchorState, FundingFigure, describe
from reader.annotations.place import by_need
from reader.annotations.reasons import Cause, Reason
from reader.facts import Facts
from reader.reply import parse
from tests.examples import REPLY, annotation_on, money, span_of

FIGURE = money("540万元", "5400000", year="2022", payer="县财政", purpose="维修养护")
LETTER = REPLY.replace("2022年，县财政安排维修养护资金", "2022年，县财政按照年初方案和项目进展分批安排了维修养护资金")


def anchored(edited: str, words: str, figure: FundingFigure | None = None, text: str = REPLY) -> Anchored:
    """A note on words of a text that is not kept, in an edited one."""
    note = replace(annotation_on(parse(text), words), figure=figure)
    return Anchoring(parse(edited)).anchored(note)


def reasons(edited: str, words: str, figure: FundingFigure | None = None, text: str = REPLY) -> tuple[Reason, ...]:
    item = anchored(edited, words, figure, text)
    assert item.anchor.holds
    return item.anchor.reasons


ELSEWHERE = {
    "lines before it": "转发：\n" + REPLY,
    "lines behind it": REPLY + "附件：清单\n",
    "a paragraph": REPLY.replace("\n二、", "\n　　以上资金均已公示。\n二、"),
    "another sum": REPLY.replace("1.2亿元", "1.3亿元"),
    "a title": REPLY.replace("关于对县十七届人大二次会议第58号建议的答复\n", ""),
    "blank lines": REPLY.replace("\n", "\n\n"),
    "punctuation": REPLY.replace("，", ","),
}


@pytest.mark.parametrize("edited", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_a_number_holds_where_what_changed_stands_elsewhere(edited: str) -> None:
    assert reasons(edited, "540万元", FIGURE) == ()
    assert reasons(edited, "300万元") == ()
    assert reasons(edited, "不少于300万元") == ()


@pytest.mark.parametrize("edited", [*ELSEWHERE.values(), LETTER], ids=[*ELSEWHERE.keys(), "its sentence"])
def test_words_without_a_number_hold_wherever_they_stand(edited: str) -> None:
    assert reasons(edited, "水源保障不足") == ()


@pytest.mark.parametrize("figure", [None, FIGURE])
def test_on_the_text_itself_there_is_nothing_to_doubt(figure: FundingFigure | None) -> None:
    assert anchored(REPLY, "540万元", figure).anchor.state is AnchorState.EXACT
    assert reasons(REPLY, "540万元", figure) == ()


FAR = {
    "it is denied": LETTER.replace("2022年，县", "2022年，未能由县"),
    "it is planned": LETTER.replace("2022年，县", "2022年，拟由县"),
    "it is bounded": LETTER.replace("2022年，县", "2022年，最多由县"),
    "another year": LETTER.replace("2022年，县", "2021年，县"),
    "a date": LETTER.replace("2022年，县", "截至2019年底，县"),
}


@pytest.mark.parametrize("edited", FAR.values(), ids=FAR.keys())
def test_what_its_context_does_not_reach_makes_it_doubtful(edited: str) -> None:
    item = anchored(edited, "540万元", FIGURE, LETTER)

    assert item.is_doubtful
    assert item.anchor.span == span_of(edited, "540万元")


def test_another_payer_than_the_note_says_is_told_with_both() -> None:
    edited = LETTER.replace("县财政按照", "市水利局按照")
    [reason] = reasons(edited, "540万元", FIGURE, LETTER)

    assert (reason.cause, reason.fact, reason.old, reason.new) == (Cause.FACT, "payer", "县财政", "市水利局")
    assert anchored(edited, "540万元", FIGURE, LETTER).why.endswith("县财政 → 市水利局")


def test_what_neither_context_nor_note_says_can_t_be_compared() -> None:
    edited = LETTER + "附件：清单\n"

    assert reasons(edited, "540万元", None, LETTER) == (Reason(Cause.UNSEEN),)
    assert reasons(edited, "540万元", replace(FIGURE, said=Facts()), LETTER) == (Reason(Cause.UNSEEN),)
    assert reasons(edited, "540万元", FIGURE, LETTER) == ()


def test_a_changed_context_is_enough_where_all_of_the_statement_stands() -> None:
    sentence = "西镇安排管网改造补助资金86万元"
    assert reasons(REPLY.replace(sentence, "此事已办。" + sentence), "西镇安排管网改造补助资金86万元") == ()
    changed = REPLY.replace("县财政安排维修", "县里共安排维修")
    assert reasons(changed, "540万元", FIGURE) != ()


def test_a_number_below_another_heading_is_doubtful_with_both_headings() -> None:
    edited = REPLY.replace("资金安排情况", "资金缺口情况")

    assert reasons(edited, "540万元", FIGURE) == (Reason(Cause.HEADING, "资金安排情况", "资金缺口情况"),)


def test_a_heading_that_another_section_has_as_well_is_told() -> None:
    """The older heading stands in the text still, behind the number."""
    edited = REPLY.replace("资金安排情况", "以前的安排").replace("三、下一步打算", "三、资金安排情况")

    assert reasons(edited, "540万元", FIGURE) == (Reason(Cause.HEADING, "资金安排情况", "以前的安排"),)


TABLE = REPLY.replace(
    "二、存在的困难\n", "项目投资表\n单位：{unit}\n项目　　金额\n管网　　1234\n水厂　　567\n\n二、存在的困难\n"
)


def test_a_bare_number_is_doubtful_where_its_unit_is_not_known() -> None:
    edited = TABLE.format(unit="亿元") + "附件：清单\n"

    assert reasons(edited, "1234", None, TABLE.format(unit="万元")) == (Reason(Cause.UNSEEN),)
    assert reasons(edited, "1234", money("1234", "12340000"), TABLE.format(unit="万元")) == (Reason(Cause.UNSEEN),)


def test_what_can_t_be_compared_is_said_so_and_comes_behind_all_that_changed() -> None:
    unseen = anchored(LETTER + "附件：清单\n", "540万元", replace(FIGURE, said=Facts()), LETTER)
    heading = anchored(REPLY.replace("资金安排情况", "资金缺口情况"), "540万元", FIGURE)
    changed = anchored(REPLY.replace("86万元", "96万元"), "东镇安排管网改造补助资金86万元")

    assert unseen.is_doubtful
    assert unseen.state == "its words stand, but what is around them can't be compared"
    assert heading.state == "its words stand, but what is around them changed"
    assert sorted([unseen, changed, heading], key=by_need) == [heading, changed, unseen]


def test_the_selector_of_a_far_statement_does_not_reach_it() -> None:
    """What the tests above are about: the context kept with the words ends within their sentence."""
    prefix = describe(parse(LETTER), span_of(LETTER, "540万元")).prefix

    assert "县财政" not in prefix
    assert "2022" not in prefix
