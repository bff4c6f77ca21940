# ruff: noqa: E501 - a table's lines are as long as they are
"""Markdown: what a renderer shows is what the rows say, and what each total counts and leaves out."""

from dataclasses import replace

from hypothesis import example, given

from reader.exchange.clock import local_time
from reader.facts import Facts
from reader.ledger import Row
from reader.ledger.accounts import Grouping
from reader.text.canonical import canonical
from tests.examples import NOW
from tests.exchange.ledger.making import ledger_in, reply_rows, with_words
from tests.exchange.rendering import headings, table
from tests.ledger.making import ledger
from tests.strategies import TEXTS

EXPECTED = f"""\
---
generator: "reply-reader"
figures: 9
---

# Ledger of figures

## 关于对县十七届人大二次会议第58号建议的答复 (青财函〔2023〕61号)

| no. | section | quote | readable amount | year | payer | purpose | status | review | note | offsets |
| ---: | --- | --- | ---: | --- | --- | --- | --- | --- | --- | --- |
| 1 | 一 | 540万元 | 540万元 | 2022? | 县财政? |  | allocated? | not reviewed |  | 148:153 |
| 2 | 一 | 300万元 | 300万元 | 2022? | 中央? |  | allocated? | not reviewed |  | 161:166 |
| 3 | 一 | 240万元 | 240万元 | 2022? | 县级? |  | allocated? | not reviewed |  | 171:176 |
| 4 | 一 | 620万元 | 620万元 |  |  |  |  | not reviewed |  | 194:199 |
| 5 | 一 | 86万元 | 86万元 |  |  |  |  | set aside |  | 226:230 |
| 6 | 一 | 86万元 | 86万元 |  |  |  |  | not reviewed |  | 257:261 |
| 7 | 二/（一）/二是 | 1.2亿元 | 1.2亿元 | 2024 |  | 应急水源 | requested | confirmed · 林 {local_time(NOW)} | 县里提出, 尚未批准 | 337:342 |
| 8 | 二/（二） | 680元 | 680元/人每月 |  |  |  |  | not reviewed |  | 389:393 |
| 9 | 三 | 不少于300万元 | ≥ 300万元 |  |  |  |  | not reviewed |  | 423:431 |

What bears a question mark is guessed.

## Totals

| account | sum | of it guessed | figures | to review | lines |
| --- | ---: | ---: | ---: | ---: | --- |
| allocated | 540万元 | 540万元 | 1 | 1 | 1 |
| status not said | 不低于1006万元 | 不低于1006万元 | 3 | 3 | 4, 6, 9 |
| requested | 1.2亿元 |  | 1 | 0 | 7 |

- 2 figures are left out: part of a sum that is counted (2–3)
- 1 figure is left out: a rate, per unit (8)
- 1 figure is left out: set aside (5)

## Totals by year

| year | account | sum | of it guessed | figures | to review | lines |
| --- | --- | ---: | ---: | ---: | ---: | --- |
| 2022 | allocated | 540万元 | 540万元 | 1 | 1 | 1 |
| 2024 | requested | 1.2亿元 |  | 1 | 0 | 7 |
| not said | status not said | 不低于1006万元 | 不低于1006万元 | 3 | 3 | 4, 6, 9 |

- 2 figures are left out: part of a sum that is counted (2–3)
- 1 figure is left out: a rate, per unit (8)
- 1 figure is left out: set aside (5)

## Totals by status

| status | account | sum | of it guessed | figures | to review | lines |
| --- | --- | ---: | ---: | ---: | ---: | --- |
| requested | requested | 1.2亿元 |  | 1 | 0 | 7 |
| allocated | allocated | 540万元 | 540万元 | 1 | 1 | 1 |
| not said | status not said | 不低于1006万元 | 不低于1006万元 | 3 | 3 | 4, 6, 9 |

- 2 figures are left out: part of a sum that is counted (2–3)
- 1 figure is left out: a rate, per unit (8)
- 1 figure is left out: set aside (5)
"""


def rendered(*rows: Row) -> str:
    found = ledger_in("markdown", rows, ())
    assert isinstance(found, str)
    return found


def test_a_ledger_is_this_to_the_letter() -> None:
    assert ledger_in("markdown", reply_rows()) == EXPECTED


def test_each_reply_has_a_table_whatever_the_order_of_the_rows() -> None:
    other = replace(reply_rows()[0].origin, digest="0" * 64, source="other.txt")
    rows = [row for each in reply_rows() for row in (each, replace(each, origin=other))]
    tables = [line for line in rendered(*rows).splitlines() if line.startswith("| no. |")]
    assert len(tables) == 2


def test_totals_are_made_by_what_is_asked_for() -> None:
    found = ledger_in("markdown", reply_rows(), (Grouping.PAYER,))
    assert isinstance(found, str)
    assert headings(found)[-2:] == ["h2 Totals", "h2 Totals by payer"]
    assert "- 1 figure is left out: counted by its parts (1)" in found


def test_without_rows_there_is_nothing_but_headings() -> None:
    assert headings(rendered()) == ["h1 Ledger of figures", "h2 Totals"]


@given(TEXTS)
@example("|")
@example("a\\")
@example("\n- x")
def test_words_never_break_the_table(words: str) -> None:
    cells = table(rendered(with_words(words)).split("## Totals")[0])
    assert {len(row) for row in cells} == {11}
    assert cells[1][2] == " ".join(canonical(words).split())


def test_a_total_says_of_which_lines_it_counts_the_rest_and_which_may_tell_one_sum() -> None:
    facts = [Facts(payer="省厅"), Facts(payer="中央"), Facts(payer="省厅")]
    rows = ledger("下达960万元,其中中央500万元。收到省厅资金后,960万元已拨付。", facts)
    printed = str(ledger_in("markdown", rows, [Grouping.PAYER]))
    assert "| 省厅 | status not said | 1420万元 | 1420万元 | 2 | 2 | 3, rest of 1 |" in printed
    assert "- perhaps one sum that is told again: lines 1, 3" in printed


def test_what_the_query_may_not_mean_is_marked_and_part_of_totals() -> None:
    found = str(ledger_in("markdown", [row.as_maybe if row.number == 4 else row for row in reply_rows()], []))
    assert "\n| 4 maybe | 一 | 620万元 |" in found
    assert "\nLines with “maybe” behind their number are those that the query may not mean.\n" in found
    assert "| account | sum | of it guessed | of it maybe | figures | to review | lines |" in found
    assert "| status not said | 不低于1006万元 | 不低于1006万元 | 不低于620万元 | 3 | 3 | 4, 6, 9 |" in found
    assert "| requested | 1.2亿元 |  |  | 1 | 0 | 7 |" in found
