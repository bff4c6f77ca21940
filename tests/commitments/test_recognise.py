"""Facts about commitments: what is promised, what is reported, and by when."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.commitments import Commitment, find_commitments
from reader.figures import recognise
from reader.reply import RegionKind, parse
from reader.text import Span
from reader.text.canonical import canonical
from tests.commitments.promises import LATER, OUTLOOKS, PLAIN, Promises
from tests.examples import REPLY
from tests.figures.wordings import PROMISED, REPORTED
from tests.growth import IN_PROPORTION, growth
from tests.pages import PAGES

_SAMPLES = Path(__file__).parents[2] / "sample"
_LETTER = """\
关于县十八届人大三次会议第36号建议的答复

查陌然代表：

您在2023年1月提出的《关于改善通村公路的建议》收悉，现答复如下：

{body}

{thanks}

澄湖县交通运输局
2023年6月20日
"""


def commitments(text: str) -> tuple[Commitment, ...]:
    return find_commitments(parse(text), recognise(text))


def promised(body: str, thanks: str = "感谢您对全县工作的关心和支持！") -> Promises:
    text = _LETTER.format(body=body, thanks=thanks)
    return {found.span.of(text): found.deadline for found in commitments(text)}


@pytest.mark.parametrize(("body", "promises"), PLAIN + LATER + OUTLOOKS)
def test_what_is_promised_is_found_with_its_deadline_and_nothing_else(body: str, promises: Promises) -> None:
    assert promised(body) == promises


@pytest.mark.parametrize(("sentence", "deadline"), PROMISED.items())
def test_a_sentence_that_promises_is_found_with_its_deadline(sentence: str, deadline: str | None) -> None:
    assert promised(sentence) == {sentence: deadline}


@pytest.mark.parametrize("sentence", REPORTED)
def test_a_sentence_that_reports_or_handles_a_thing_is_no_promise(sentence: str) -> None:
    assert promised(sentence) == {}


@pytest.mark.parametrize(
    ("thanks", "deadline"),
    [
        ("感谢您的关心，我们将尽快完成改造。", None),
        ("感谢您对水利工作的关心和支持，今后我局将定期向您通报进展。", None),
        ("感谢您的理解，我局将在2023年底前完成整改。", "2023-12-31"),
    ],
)
def test_thanks_may_promise_too(thanks: str, deadline: str | None) -> None:
    assert promised("路面平整。", thanks) == {thanks: deadline}


@pytest.mark.parametrize(
    "thanks",
    [
        "衷心感谢您长期以来对我局工作的关心，希望继续提出宝贵意见。",
        "最后，感谢您的关心，欢迎继续监督我们的工作！",
        "感谢您的关心，我们将不胜荣幸地听取您的意见！",
    ],
)
def test_thanks_that_only_thank_promise_nothing(thanks: str) -> None:
    assert promised("路面平整。", thanks) == {}


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("按照《行动方案（2021-2025年）》要求，我局将在9月底前完成验收。", "2023-09-30"),
        ("2021-2025年为规划期，我局将在9月底前完成验收。", "2023-09-30"),
        ("2024年实施二期，9月底前将完成招标。", "2024-09-30"),
        ("2024年9月启动，次年3月底前将完成招标。", "2025-03-31"),
        ("我局将从2023年7月开始，三年内完成改造。", "2026-06"),
        ("我局将自2024年起，用两年时间完成改造。", "2025"),
        ("我局将自2023年7月1日起，两年内完成改造。", "2025-06-30"),
        ("我局将于下月底前完成清理。", "2023-07-31"),
        ("我局将在半年内完成清理。", None),
        ("我局将在每月底前通报进展。", None),
        ("我局将于8月份组织验收。", "2023-08"),
        ("我局将于5月31日前办结。", None),
        ("争取后年下半年开工。", "2025-12-31"),
        ("我局将于明年六月三十日前完成验收。", "2024-06-30"),
        ("我局将于明年2月29日前完成验收。", "2024-02-29"),
        ("我局将于后年2月29日前完成验收。", None),
        ("我局将于明年6月32日前完成验收。", None),
        ("我局将于明年13月前完成验收。", None),
        ("2024年实施二期，我局将于2月29日前完成招标。", "2024-02-29"),
        ("2024年实施二期，我局将于次年2月29日前完成招标。", None),
        ("2023年实施二期，我局将于9月31日前完成招标。", None),
    ],
)
def test_a_deadline_is_given_where_printed_dates_fix_it(sentence: str, deadline: str | None) -> None:
    assert promised(sentence) == {sentence: deadline}


def test_a_day_of_a_letter_without_any_other_date_is_in_the_year_of_signing() -> None:
    letter = "查陌然代表：\n\n我局将于12月31日前办结。\n\n澄湖县交通运输局\n2023年6月20日\n"

    assert [found.deadline for found in commitments(letter)] == ["2023-12-31"]
    assert [found.deadline for found in commitments(letter.replace("2023年6月20日", ""))] == [None]


def test_a_year_that_runs_already_makes_no_promise_of_a_report() -> None:
    assert promised("2023年完成投资3亿元。") == {}
    assert promised("2023年6月完成招标。") == {}


def test_a_title_below_what_comes_next_promises_where_it_says_so_itself() -> None:
    assert promised(
        "四、下一步打算\n（一）2024年底前完成管网改造。总投资3000万元。\n（二）继续加强监管。\n建立巡查制度。\n（三）强化考核。按月通报。"
    ) == {
        "2024年底前完成管网改造。": "2024-12-31",
        "总投资3000万元。": None,
        "继续加强监管。": None,
        "建立巡查制度。": None,
        "按月通报。": None,
    }


def test_the_gold_has_more_than_sixty_paragraphs_of_either_kind() -> None:
    labelled = [promises for _body, promises in PLAIN + LATER + OUTLOOKS]

    assert len(labelled) > 60
    assert sum(not promises for promises in labelled) > 30


def test_a_sentence_is_a_commitment_without_the_blanks_before_it() -> None:
    text = REPLY
    (found,) = commitments(text)

    assert found.span.of(text).startswith("我局将会同县水利局")
    assert found.deadline == "2024-06-30"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "01-provincial-reply.txt",
            [
                ("完成467处规模化工程的全面体检", "2024-06-30"),
                ("初步考虑每年增加1.5亿元以上", None),
                ("再行研究在全省推开的办法", None),
                ("积极配合有关部门做好研究论证", None),
                ("2025年底前再解决约18万人的供水不稳定问题", "2025-12-31"),
                ("更新改造老旧管网不少于6000公里", "2026"),
                ("确保山区群众用水无忧", None),
            ],
        ),
        (
            "02-county-letter.txt",
            [("10月底前完工通车", "2023-10-31"), ("我局拟在急弯", None), ("再会同公安部门现场踏勘", None)],
        ),
        (
            "03-awkward.txt",
            [("２０２２年１１月底前全部完工", "2022-11-30"), ("我局将协助乡政府", None), ("今后我局将逐项", None)],
        ),
    ],
)
def test_the_samples_promise_this(name: str, expected: list[tuple[str, str | None]]) -> None:
    text = canonical((_SAMPLES / name).read_text(encoding="utf-8"))
    found = commitments(text)

    assert [each.deadline for each in found] == [deadline for _words, deadline in expected]
    assert all(words in each.span.of(text) for each, (words, _deadline) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "关于将建设天桥的建议\n\n查陌然代表：\n\n路面平整。\n",
        "查陌然代表：\n\n路面平整。\n\n感谢您的关心！\n\n我局将办理此事办公室\n2023年6月20日\n",
        "",
        "将",
        "下一步",
        "下一步：",
        "下一步。",
    ],
)
def test_nothing_is_promised_outside_the_letter_or_by_a_word_alone(text: str) -> None:
    assert commitments(text) == ()


def test_in_a_letter_without_a_date_a_report_with_one_is_no_promise() -> None:
    letter = "查陌然代表：\n\n路面平整。{}\n"

    assert commitments(letter.format("2020年底前已完成改造了。")) == ()
    assert commitments(letter.format("我区2005年底前建成的老旧小区有108个。")) == ()
    assert [found.deadline for found in commitments(letter.format("2030年底前完成改造。"))] == ["2030-12-31"]


def test_how_things_are_is_no_promise_below_a_heading_that_promises() -> None:
    letter = "查陌然代表：\n\n三、下一步工作\n学校位于城北，是全市唯一一所寄宿制学校。力争2030年底前迁建。\n"

    assert [found.deadline for found in commitments(letter)] == ["2030-12-31"]


_CUES = st.sampled_from(
    [
        "将",
        "我局将",
        "下一步，",
        "今后",
        "拟",
        "计划于",
        "力争",
        "待资金到位后",
        "继续",
        "预计2025年",
        "6月底前",
        "年底前",
        "明年建成",
    ]
)


@st.composite
def _letters(draw: st.DrawFn) -> str:
    """Pages and letters with the words of promises strewn over them."""
    text = draw(PAGES | st.sampled_from([body for body, _promises in PLAIN + LATER + OUTLOOKS] + [REPLY]))
    for cue in draw(st.lists(_CUES, max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + cue + text[at + draw(st.integers(0, 3)) :]
    return draw(st.sampled_from(["{body}", _LETTER])).replace("{thanks}", "感谢您的关心！").replace("{body}", text)


@given(_letters())
def test_commitments_of_any_text_stand_in_the_letter_in_order_and_apart(text: str) -> None:
    reply = parse(text)
    letter = [reply.region(kind) or Span(0, 0) for kind in (RegionKind.BODY, RegionKind.CLOSING)]
    found = find_commitments(reply, recognise(text))

    assert all(
        any(part.covers(each.span) for part in letter) and each.span.of(text).strip() == each.span.of(text)
        for each in found
    )
    assert all(len(each.span) and "\n" not in each.span.of(text) for each in found)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))


@given(_letters())
def test_a_deadline_is_a_date_that_had_not_passed_when_the_letter_was_signed(text: str) -> None:
    reply = parse(text)
    signed = reply.metadata.signed or reply.metadata.published
    for found in find_commitments(reply, recognise(text)):
        if found.deadline and signed:
            assert found.deadline >= signed[: len(found.deadline)]


@pytest.mark.parametrize(
    "words",
    [
        "将",
        "将，",
        "我局将甲乙；",
        "下一步",
        "待",
        "力争，",
        "印发力争",
        "但力争",
        "“",
        "您提出",
        "我局将做：\n",
        "2099年底前",
        "年内",
        "罚款将",
    ],
)
def test_what_is_repeated_without_end_is_read_in_proportion(words: str) -> None:
    assert growth(promised, lambda times: words * (times // len(words)), 4_000) < IN_PROPORTION


def test_a_sentence_that_does_not_end_is_read_in_pieces_that_end_at_its_commas() -> None:
    clause = "我局将修建一条水渠，"
    found = promised(clause * 1_000)

    assert all(words.startswith("我局") and words.endswith("水渠") for words in found)
    assert {len(words) for words in found} == {len(clause * 100) - 1}
