"""A writer of dates: each printed form of a day, whether or not the calendar has it. A new form belongs here too."""

from calendar import monthrange
from collections.abc import Callable

from hypothesis import strategies as st

from tests.numerals import han, positional

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
Form = Callable[[int, int, int], str]


def _spoken(number: int) -> str:
    """Eleven is 十一 in a date, where the writer of numerals says 一十一."""
    return han(number).removeprefix("一") if 10 <= number < 20 else han(number)


def _in_han(year: int, month: int, day: int, mark: str = "日") -> str:
    return f"{positional(year)}年{_spoken(month)}月{_spoken(day)}{mark}"


FORMS: dict[str, Form] = {
    "2023年6月2日": lambda y, m, d: f"{y}年{m}月{d}日",
    "2023年06月02日": lambda y, m, d: f"{y}年{m:02}月{d:02}日",
    "2023年6月2号": lambda y, m, d: f"{y}年{m}月{d}号",
    "2023年6月2號": lambda y, m, d: f"{y}年{m}月{d}號",
    "2023 年 6 月 2 日": lambda y, m, d: f"{y} 年 {m} 月 {d} 日",
    "２０２３年６月２日": lambda y, m, d: f"{y}年{m}月{d}日".translate(_FULL_WIDTH),
    "2023-06-02": lambda y, m, d: f"{y}-{m:02}-{d:02}",
    "2023-6-2": lambda y, m, d: f"{y}-{m}-{d}",
    "2023.6.2": lambda y, m, d: f"{y}.{m}.{d}",
    "2023. 6. 2": lambda y, m, d: f"{y}. {m}. {d}",
    "2023/6/2": lambda y, m, d: f"{y}/{m}/{d}",
    "2023–06–02": lambda y, m, d: f"{y}–{m:02}–{d:02}",
    "２０２３－０６－０２": lambda y, m, d: f"{y}－{m:02}－{d:02}".translate(_FULL_WIDTH),
    "２０２３．６．２": lambda y, m, d: f"{y}．{m}．{d}".translate(_FULL_WIDTH),
    "２０２３／６／２": lambda y, m, d: f"{y}／{m}／{d}".translate(_FULL_WIDTH),
    "二〇二三年六月二日": _in_han,
    "二〇二三年六月二号": lambda y, m, d: _in_han(y, m, d, "号"),
    "二○二三年六月二日": lambda y, m, d: _in_han(y, m, d).replace("〇", "○"),
    "二零二三年六月二日": lambda y, m, d: _in_han(y, m, d).replace("〇", "零"),
    "二0二三年六月二日": lambda y, m, d: _in_han(y, m, d).replace("〇", "0"),
    "二O二三年六月二日": lambda y, m, d: _in_han(y, m, d).replace("〇", "O"),
    "二Ｏ二三年六月二日": lambda y, m, d: _in_han(y, m, d).replace("〇", "Ｏ"),
}
"""Each form by its second of June 2023; from year, month and day."""

forms = st.sampled_from(sorted(FORMS)).map(FORMS.__getitem__)
"""The forms, drawn."""


def _is_none(parts: tuple[int, int, int]) -> bool:
    year, month, day = parts
    return not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1])


impossible = (
    st.tuples(st.integers(1949, 2100), st.integers(0, 20), st.integers(0, 40)).filter(_is_none)
    | st.tuples(st.integers(1949, 2100), st.sampled_from((2, 4, 6, 9, 11)), st.sampled_from((30, 31))).filter(_is_none)
    | st.tuples(st.integers(1949, 2100), st.just(2), st.just(29)).filter(_is_none)
)
"""Years, months and days that the calendar does not have together."""
