"""Facts about guessing: what holds for any text, and rules that one sentence shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.facts import Facts, guess
from reader.figures import Figure, FigureKind, recognise
from reader.reply import Reply, parse
from reader.text.canonical import canonical
from tests.facts.guesses import guessed, said
from tests.growth import IN_PROPORTION, growth

_WORDS = st.sampled_from(
    [
        *"，。；：、（）《》\n县省市由对向为将的了年每",
        "2020年",
        "自2016年以来",
        "截至2021年3月",
        "今年",
        "“十四五”期间",
        "省财政厅",
        "我局",
        "中央补助",
        "安排",
        "争取",
        "下达",
        "拟",
        "其中",
        "资金",
        "500万元",
        "1.2亿元",
        "数百万元",
        "300-500万元",
        "用于",
        "新建",
        "价值",
        "累计",
        "您提出",
        "分别",
    ]
)


@given(st.lists(_WORDS, max_size=60).map("".join) | st.text(max_size=80))
def test_any_text_gets_facts_for_its_sums_and_for_nothing_else(decoded: str) -> None:
    reply = parse(canonical(decoded))
    figures = recognise(reply.text)

    facts = guess(reply, figures)

    assert list(facts) == [figure.span for figure in figures if figure.kind is FigureKind.MONEY]


def test_sums_whose_phrases_overlap_have_facts() -> None:
    assert [words for words, _ in guessed("30亿元至35亿元林吉特约100万元。")] == ["30亿元至35亿元林吉特", "100万元"]


@given(st.lists(_WORDS, max_size=60).map("".join))
def test_parties_and_purposes_are_words_of_the_text(decoded: str) -> None:
    reply = parse(canonical(decoded))

    for facts in guess(reply, recognise(reply.text)).values():
        for words in (facts.recipient, facts.purpose, facts.payer):
            assert words is None or words in reply.text


def test_a_line_without_end_takes_no_longer_for_each_sum_than_a_short_one() -> None:
    def line(times: int) -> tuple[Reply, tuple[Figure, ...]]:
        reply = parse("省财政厅安排资金500万元，用于新建水厂3座，" * times)
        return reply, recognise(reply.text)

    assert len(guess(*line(1_000))) == 1_000
    assert growth(lambda read: guess(*read), line, 250) < IN_PROPORTION


def test_a_sum_of_many_begins_with_the_words_that_say_how_exact_it_is() -> None:
    assert len(guessed("项目总投资300万元，" + "不足万元" * 400)) == 401


@pytest.mark.parametrize("filler", ["县", "其中", "由", "2020年", "，", "争取", "《", "的"])
def test_a_sum_far_from_any_sentence_end_is_read_within_bounds(filler: str) -> None:
    assert len(guessed(filler * 8_000 + "500万元" + filler * 8_000)) == 1


@pytest.mark.parametrize(
    ("passage", "year"),
    [
        ("2020年，县财政安排资金50万元。另外下达资金20万元。", "2020"),
        ("2020年，县财政安排资金50万元。\n县里下达资金20万元。", None),
        ("自2016年以来，市里投入资金50万元。县里投入资金20万元。", None),
        ("2017年1月，县政府印发《管理办法》，安排资金20万元。", None),
        ("县财政安排资金20万元，2025年底前建成。", None),
        ("《2019年工作方案》要求安排资金20万元。", None),
        ("自2016年以来，截至2021年3月，累计投入资金20万元。", "2016/2021"),
        ("“十四五”期间，计划投资20万元。", "2021/2025"),
        ("去年，县财政安排资金20万元。", "2022"),
        ("近三年共投入资金20万元。", None),
    ],
)
def test_a_sum_is_for_the_year_that_governs_its_sentence(passage: str, year: str | None) -> None:
    assert said(passage, signed="2023-06-01").get("year") == year


def test_this_year_is_not_known_in_a_letter_without_a_date() -> None:
    assert "year" not in said("今年，县财政安排资金20万元。")


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("我局投入资金20万元。", "青河县水利局"),
        ("我县投入资金20万元。", "我县"),
        ("全县投入资金20万元。", None),
        ("县水利局积极协调各方，整合闲置场地，投入资金20万元。", "县水利局"),
        ("县水利局投入资金30万元；项目总投资20万元。", None),
        ("补助标准为每亩20元，由县级财政承担。", "县级财政"),
        ("县农产品销售收入20万元。", None),
    ],
)
def test_the_payer_is_the_office_that_gives(passage: str, payer: str | None) -> None:
    assert said(passage, issuer="青河县水利局").get("payer") == payer


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("县财政安排资金20万元。", "allocated"),
        ("县财政将安排资金20万元。", "planned"),
        ("我局已投入资金20万元。", "spent"),
        ("我局将投入资金20万元。", "planned"),
        ("我局争取到资金20万元。", "allocated"),
        ("我局正在争取资金20万元。", "requested"),
        ("省财政厅筹措下达补助资金20万元。", "allocated"),
        ("县红十字会接收捐款20万元。", "raised"),
        ("您提出的建议安排资金20万元的意见很好。", "requested"),
        ("该项目总投资20万元。", "planned"),
        ("该项目总投资20万元，已于去年建成。", None),
        ("目前资金缺口20万元。", None),
        ("目前尚有20万元工程款未支付。", None),
    ],
)
def test_a_sums_status_is_what_its_verb_says(passage: str, status: str | None) -> None:
    assert said(passage).get("status") == status


def test_parts_have_the_facts_of_their_whole_but_their_own_payer_and_level() -> None:
    (_, _whole), (_, part) = guessed("2022年，县财政安排维修资金54万元，其中：中央资金30万元。")

    assert part == {
        "year": "2022",
        "payer": "中央",
        "purpose": "维修",
        "level": "central",
        "status": "allocated",
    }


def test_a_part_of_what_was_asked_for_has_come_where_it_says_so() -> None:
    (_, asked), (_, given) = guessed("申请县财政资金45万元，其中安排了6万元用于云岭村卫生室，已全额拨付。")
    (_, planned), (_, part) = guessed("该项目计划投资45万元，其中县财政安排6万元。")

    assert (asked["status"], given["status"]) == ("requested", "allocated")
    assert (planned["status"], part["status"]) == ("planned", "planned")


def test_a_purpose_that_names_a_title_has_it_as_printed() -> None:
    assert said("县财政安排资金20万元，用于编制《水网规划》。")["purpose"] == "编制《水网规划》"


def test_the_worth_of_goods_is_in_kind() -> None:
    assert said("企业捐赠了价值20万元的口罩。")["in_kind"] is True


def test_nothing_is_said_of_a_sum_that_stands_alone() -> None:
    reply = parse("20万元")

    assert list(guess(reply, recognise(reply.text)).values()) == [Facts()]
