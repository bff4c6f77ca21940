"""The next number of a series begins a paragraph; a number that is none of it doesn't."""

import pytest

from reader.sources.print.series import Series


def after(*begun: str) -> Series:
    series = Series()
    for words in begun:
        series.take(words)
    return series


@pytest.mark.parametrize("words", ["3.1 资金安排", "4 下一步工作", "3.1 公共服务", "3.1 2030年"])
def test_an_outline_goes_on_below_and_beside_its_last_number(words: str) -> None:
    assert after("1 总体情况", "2 主要做法", "3 存在问题").is_next(words, ended=True)


def test_an_outline_goes_back_to_the_levels_above() -> None:
    series = after("3 存在问题", "3.1 资金安排", "3.1.1 中央资金", "3.1.2 省级资金")

    assert all(series.is_next(words, ended=True) for words in ("3.1.3 县级", "3.2 管护", "4 建议", "3.1.2.1 其他"))
    assert not any(series.is_next(words, ended=True) for words in ("3.1.4 县级", "3.3 管护", "5 建议", "3.1 资金"))


def test_a_measure_is_no_number_of_an_outline_unless_a_sentence_has_ended() -> None:
    series = after("3 存在问题")

    assert not series.is_next("3.1 万元用于维修", ended=False)
    assert not series.is_next("3.1万元用于维修", ended=True)


@pytest.mark.parametrize(
    ("last", "following"),
    [("第一部分　概况", "第二部分　资金"), ("（一）概况", "（二）资金"), ("1．概况", "2．资金"), ("①概况", "②资金")],
)
def test_the_next_number_in_the_same_form_follows(last: str, following: str) -> None:
    series = after(last)

    assert series.is_next(following, ended=False)
    assert not series.is_next(last, ended=False)


@pytest.mark.parametrize("words", ["2.5亿元", "二、三季度", "2023年", "（2）资金"])
def test_a_number_in_another_form_follows_none(words: str) -> None:
    assert not after("1．概况", "一、概况", "（一）概况").is_next(words, ended=True)
