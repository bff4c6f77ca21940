"""Each piece of the grammar of amounts takes what its sentence says, and no more."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.amounts import pieces
from reader.figures.amounts.finding import matches
from reader.figures.amounts.pieces import OPENINGS
from reader.figures.amounts.recognise import READERS
from reader.figures.rules import Refusal, Rule
from reader.figures.vocabulary.currencies import NAMES, UNITS
from reader.figures.vocabulary.units import MEASURES, NOT_BEFORE


def taken(piece: str, text: str, start: int = 0) -> str | None:
    """What a piece takes in at a place of a text."""
    match = re.compile(piece, re.VERBOSE).match(text, start)
    return match.group() if match else None


def refusing(piece: str, texts: Iterable[str]) -> list[str]:
    """The texts of which a piece takes nothing in behind their first `|`."""
    return [text for text in texts if taken(piece, text.replace("|", ""), text.index("|")) is None]


def test_one_of_many_words_is_the_longest_that_stands_there_and_no_other_words_beginning() -> None:
    unit = pieces.one_of(MEASURES)
    assert [taken(unit, f"{word}。") for word in MEASURES] == list(MEASURES)
    assert taken(unit, "平方公里") == "平方公里"
    assert [word for word in NOT_BEFORE if taken(pieces.UNIT, f"{word}。") is None] == []
    assert [taken(unit, text) for text in ("分钟", "个月", "部门", "项目资金", "项目录")] == [
        None,
        None,
        None,
        None,
        "项",
    ]


def test_money_is_every_name_and_unit_of_a_currency_and_no_word_that_begins_like_one() -> None:
    assert [taken(pieces.MONEY, f"{word}，") for word in NAMES | UNITS] == list(NAMES | UNITS)
    assert [taken(pieces.MONEY, text) for text in ("元旦", "元宵节", "元素", "台币种")] == [None] * 4
    assert taken(pieces.MONEY, "元老挝基普") == "元"


def test_parts_of_a_yuan_stand_behind_a_digit_where_a_clause_ends_or_fen_follow() -> None:
    texts = "8|角，", "8|角5分", "8|毛/", "八|角钱", "5|分钱", "8|角", "八|角，", "8|角落", "8|角5分钟"
    assert refusing(pieces.PARTS, texts) == ["八|角，", "8|角落", "8|角5分钟"]


def test_change_is_jiao_and_fen_and_what_closes_a_sum() -> None:
    assert [taken(pieces.CHANGE, text) for text in ("5角", "5角3分", "零3分", "整。", "5角整", "整个", "5分钟")] == [
        *("5角", "5角3分", "零3分", "整", "5角整", "", "")
    ]


def test_tenths_take_in_half_a_tenth_or_more_but_no_other_number() -> None:
    assert [taken(pieces.MORE_TENTHS, text) for text in ("五。", "半", "多，", "多元", "五百户", "五户")] == [
        *("五", "半", "多", "", "", "")
    ]


def test_a_unit_takes_in_only_what_is_its_own() -> None:
    for text, behind in {
        "元|5角": "5角",
        "成|五": "五",
        "角|5分": "5分",
        "个|5角": "",
        "成|5角": "",
        "块|5角": "5角",
    }.items():
        assert taken(pieces.BEHIND_UNIT, text.replace("|", ""), text.index("|")) == behind, text


def test_a_number_may_begin_anywhere_but_behind_what_makes_it_none() -> None:
    assert refusing(pieces.BEGINS, ("|5", "约|5", "GDP|5", "，|5")) == []
    for before in ("第", "第 ", "第3、", "G", "/", "+", "1.", "１", "5万", "9:", "9："):
        assert refusing(pieces.BEGINS, [f"{before}|5"]), before


@pytest.mark.parametrize(
    ("before", "refusal"),
    [("第 ", Refusal.ORDINAL), ("第3、", Refusal.ORDINAL), ("9:", Refusal.CLOCK)],
)
def test_each_guard_refuses_what_it_is_named_after(before: str, refusal: Refusal) -> None:
    refused = [name for name, guard in pieces.GUARDS.items() if refusing(guard, [f"{before}|5"])]
    assert refused == [refusal]


def test_a_ranges_sign_is_a_dash_or_a_word_with_blanks() -> None:
    for sign in ("-", "—", "——", "－", "–", "~", "～", "至", "到", " - "):
        assert taken(pieces.TO, sign) == sign
    assert taken(pieces.TO, "及") is None


def test_two_digits_with_a_comma_between_may_be_one_number() -> None:
    assert refusing(pieces.OR, ("3|、4亿", "三|、四万", "9|、4亿", "3|、45亿", "3|、1亿")) == [
        "9|、4亿",
        "3|、45亿",
        "3|、1亿",
    ]


def test_whether_a_ranges_sign_is_near_is_seen_within_the_longest_unit() -> None:
    assert refusing(pieces.TO_NEAR, ("|、", "|万元-5", "|瑞士法郎至", "|元，-", "|元的各项其他投入至")) == [
        "|元，-",
        "|元的各项其他投入至",
    ]


def test_a_second_number_brings_the_first_ones_unit_along() -> None:
    match = re.compile(pieces.SECOND, re.VERBOSE).match("万元至500")
    assert match is not None
    assert match.group("other_unit", "to", "second") == (None, None, None)  # 万 is the number's
    match = re.compile(pieces.SECOND, re.VERBOSE).match("元至500")
    assert match is not None
    assert match.group("other_unit", "to", "second") == ("元", "至", "500")


def test_a_number_with_a_later_ones_unit_is_followed_by_a_verb_and_its_goal_or_by_the_next_of_a_list() -> None:
    texts = "|提高到600", "|下降至", "|、30", "|和30", "|提高了", "|到600", "|、三"
    assert refusing(pieces.LENT, texts) == ["|提高了", "|到600", "|、三"]


def test_a_number_without_a_unit_ends_in_a_magnitude_or_in_what_closes_a_sum() -> None:
    texts = "40万|福彩", "3万多|，", "1万2|，", "3万5000|元", "40|福彩", "40万|5", "1万2|人", "3万多|人"
    assert refusing(pieces.BARE, texts) == ["40|福彩", "40万|5", "1万2|人"]


@pytest.mark.parametrize("sign", ["￥", "$", "US$", "HK$", "A$", "RMB", "KRW", "＄"])
def test_a_sign_is_taken_whole_and_letters_only_as_a_word(sign: str) -> None:
    assert taken(pieces.SIGN, f"{sign}5") == sign
    if sign[0].isascii() and sign[0].isalpha():
        assert taken(pieces.SIGN, f"X{sign}5", 1) is None


@pytest.mark.parametrize(
    ("pattern", "text", "groups"),
    [
        (
            pieces.AMOUNT,
            "安排300万元至500万元",
            {"first": "300万", "other_unit": "元", "second": "500万", "unit": "元"},
        ),
        (pieces.AMOUNT, "补助3元5角2分", {"first": "3", "unit": "元", "jiao": "5", "fen": "2"}),
        (pieces.AMOUNT, "占三成五", {"first": "三", "unit": "成", "tenth": "五"}),
        (pieces.AMOUNT, "安排40万福彩", {"first": "40万", "unit": None, "bare": ""}),
        (pieces.SIGNED, "付HK$3-5万港元", {"unit": "HK$", "first": "3", "second": "5万", "last_unit": "港元"}),
        (pieces.HUNDREDTHS, "百分之三至五", {"unit": "百分之", "first": "三", "second": "五"}),
        (pieces.HUNDREDTHS, "千分之三至千分之五", {"first": "三", "other_unit": "千分之", "second": "五"}),
        (pieces.SEVERAL, "数百万美元", {"unit": "美元"}),
        (pieces.UNCOUNTED, "近百万港元", {"unit": "港元"}),
    ],
)
def test_a_pattern_names_the_parts_of_what_it_finds(
    pattern: re.Pattern[str], text: str, groups: dict[str, str | None]
) -> None:
    match = pattern.search(text)
    assert match is not None
    assert {name: match[name] for name in groups} == groups


def test_an_order_of_magnitude_is_of_what_is_made_or_sold() -> None:
    assert [bool(pieces.ORDER.search(text)) for text in ("百亿级产业", "千万级工程", "县级产业", "百亿级会议")] == [
        *(True, True, False, False)
    ]


@given(st.text("分之百千万亿级倍番半数几成上过个元多￥$HKUSDCNY€£/0123三产业", max_size=12))
def test_every_match_of_a_rule_is_found_by_what_it_begins_with(text: str) -> None:
    for rule, begins in OPENINGS.items():
        pattern, _read = READERS[rule]
        found = [match.span() for match in matches(pattern, text, begins)]
        assert found == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("rule", "printed"),
    [
        ("SIGNED", "￥3,000.00、HK$100万元"),
        ("HUNDREDTHS", "百分之三十，万分之五"),
        ("FRACTION", "三分之一和3/4"),
        ("TIMES", "增长三倍，翻一番"),
        ("HALF", "半个亿元"),
        ("SEVERAL", "数百万元、上千万元、过亿元、几十万元、成百万元"),
        ("UNCOUNTED", "亿元以上，近百万元，千万元级"),
        ("ORDER", "百亿级产业"),
    ],
)
def test_matches_that_begin_in_different_ways_are_found_in_order(rule: str, printed: str) -> None:
    pattern, _read = READERS[Rule[rule]]
    found = [match.span() for match in matches(pattern, printed, OPENINGS[Rule[rule]])]
    assert found
    assert found == [match.span() for match in pattern.finditer(printed)]


def test_a_match_that_begins_within_another_is_none() -> None:
    assert [match.group() for match in matches(re.compile("[ab].."), "abab", "ba")] == ["aba"]


_UNHURRIED = re.compile(pieces.AMOUNT.pattern.replace(pieces.NEAR, ""), re.VERBOSE)


@given(st.text("05二百万亿元个%米人角．-至到、（含）提高为年 \n多A第", max_size=12))
def test_nothing_that_an_amount_goes_on_with_is_passed_over(printed: str) -> None:
    assert _UNHURRIED.pattern != pieces.AMOUNT.pattern
    assert [match.span() for match in pieces.AMOUNT.finditer(printed)] == [
        match.span() for match in _UNHURRIED.finditer(printed)
    ]
