"""Dates of headers and signatures become ISO 8601, and a damaged one is never completed."""

import pytest

from reader.text.dates import iso_date


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2021年5月28日", "2021-05-28"),
        ("2021 年 5 月 28 日", "2021-05-28"),
        ("2021-05-28", "2021-05-28"),
        ("2021.5.28", "2021-05-28"),
        ("2021/5/28 11:14", "2021-05-28"),
        ("二○一一年五月十日", "2011-05-10"),
        ("二〇二一年十二月三十一日", "2021-12-31"),
        ("二0一七年一月二日", "2017-01-02"),
        ("20210528", "2021-05-28"),
        ("２０２１年５月２８日", "2021-05-28"),
        ("2021年13月1日", None),
        ("2020824", None),
        ("二0一七年", None),
        ("", None),
    ],
)
def test_a_date_becomes_iso_8601_or_nothing(printed: str, date: str | None) -> None:
    assert iso_date(printed) == date
