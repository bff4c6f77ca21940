"""What is found by the largest sums of each period, payer and the like is what is found by all sums."""

import sqlite3
from random import Random

import pytest

from reader.library.conditions import rows_of
from reader.library.deriving import Sum
from reader.library.query import All, Has, parse
from reader.library.rows import Rows
from reader.library.schema import LOOKED_UP, TABLES
from reader.library.tops import tops

PAYERS = ["省财政厅", "市财政局"]
PERIODS = [None, (20230101, 20231231), (20230301, 20230331), (20220701, 20230630), (20200101, 20241231)]


def some_sum(chance: Random) -> Sum:
    least = chance.choice([None, *range(1, 6)])
    most = None if least is None else least + chance.choice([0, 0, 0, 2, 10**9])
    first, last = chance.choice(PERIODS) or (None, None)
    unit = chance.choice(["CNY", "CNY", "USD"])
    return Sum(
        start=0,
        end=1,
        words="",
        unit=unit,
        qualifier="",
        at=least,
        least=least and least * 100,
        most=most and most * 100,
        year_from=first,
        year_to=last,
        payer=chance.choice([None, *PAYERS]),
        recipient=None,
        purpose=None,
        level=None,
        status=chance.choice([None, "allocated", "planned"]),
    )


def library(chance: Random) -> sqlite3.Connection:
    rows = sqlite3.connect(":memory:")
    for statement in (*TABLES, *(f"CREATE INDEX {name} ON {on}" for name, on in LOOKED_UP.items())):
        rows.execute(statement)
    rows.executemany("INSERT INTO word VALUES (?, ?, ?)", [(at, name, name) for at, name in enumerate(PAYERS)])
    for reply in range(1, 300):
        sums = [some_sum(chance) for _ in range(chance.randrange(6))]
        for each, top in zip(sums, tops(sums), strict=True):
            values = (reply, *each.row(lambda name: PAYERS.index(name) if name else None), top)
            rows.execute(f"INSERT INTO sum VALUES ({', '.join('?' * len(values))})", values)
    return rows


def replies(rows: sqlite3.Connection, asked: Rows) -> tuple[set[int], set[int]]:
    """Those that are surely meant, and all that may be."""
    found = rows.execute(*asked.some(10_000)).fetchall()
    return {reply for reply, is_sure in found if is_sure}, {reply for reply, _is_sure in found}


@pytest.mark.parametrize("money", ["money>=3元", "money>2元", "money>=100元", "money>=2美元", ""])
@pytest.mark.parametrize(
    "of",
    [
        *("year:2023", "year>=2023", "year<2023", "year:2023-03", "year>2022", "year<=2024", "year:2022", ""),
        *("payer:财政", "payer:市", "recipient:市", "status:planned"),
    ],
)
def test_the_largest_sums_tell_which_replies_have_so_much_at_all_or_of_a_period_or_a_payer(money: str, of: str) -> None:
    fields = [each for each in map(parse, filter(None, (money, of))) if isinstance(each, Has)]
    if fields:
        rows = library(Random(f"{money}{of}"))
        asked = rows_of(fields, 20240701)
        assert asked.condition.tops
        every = asked.condition._replace(tops=(), ways=())
        assert replies(rows, asked) == replies(rows, asked._replace(condition=every))


@pytest.mark.parametrize("asked", ["year:2023", "year:2023-03 money=3元", "year:2022 money<4元 money>1元"])
def test_what_a_period_begins_and_ends_with_finds_all_that_are_in_it(asked: str) -> None:
    fields = [each for each in map(parse, asked.split()) if isinstance(each, Has)]
    rows = library(Random(asked))
    found = rows_of(fields, 20240701)
    along = found.condition._replace(tops=())
    every = along._replace(ways=())
    assert replies(rows, found._replace(condition=along)) == replies(rows, found._replace(condition=every))


@pytest.mark.parametrize(
    "asked",
    [
        *("money<=3元 year:2023", "money=3元 year:2023", "money>=3元 year:2023 money<=9元", "payer:市 money<=3元"),
        *("payer:市 status:planned", "payer:市 year:2023 money>=3元"),
    ],
)
def test_what_the_largest_sums_dont_tell_is_looked_for_among_all(asked: str) -> None:
    query = parse(asked)
    assert isinstance(query, All)
    assert not rows_of([each for each in query.of if isinstance(each, Has)], 20240701).condition.tops
