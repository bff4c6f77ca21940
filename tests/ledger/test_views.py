"""Views of the ledger: many rows are sorted a part at a time, and come out as if that were done at once."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import Amount
from reader.ledger import views
from reader.ledger.views import Column, Light, LightReply, View

AMOUNTS = st.none() | st.integers(0, 5).map(Decimal)


def light(number: int, amount: Decimal | None, payer: str) -> Light:
    said = tuple(payer if column is Column.PAYER else "" for column in Column)
    place = ("", "", number)
    of = Amount(amount, "CNY")
    return Light(place, said, of, None, None, "", LightReply(""), None, 0, True, False, False, False)


@given(
    st.lists(st.tuples(AMOUNTS, st.sampled_from(("", "甲", "乙"))), max_size=12), st.sampled_from(Column), st.booleans()
)
def test_parts_make_the_same_order(rows: list[tuple[Decimal | None, str]], by: Column, backwards: bool) -> None:
    lights = [light(number, *row) for number, row in enumerate(rows)]
    view = View(by=by, backwards=backwards)
    whole = view.order(lights)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(views, "_PART", 3)
        assert view.order(lights) == whole
    assert sorted(whole) == list(range(len(rows)))
    if by is Column.AMOUNT:
        amounts = [lights[place].number for place in whole]
        known = [amount for amount in amounts if amount is not None]
        assert known == sorted(known, reverse=backwards)
        assert amounts[: len(known)] == known


def test_it_ends_early_where_nobody_waits_for_it() -> None:
    lights = [light(number, None, "") for number in range(10)]
    assert View().sorted(lights, range(10), lambda: True) == []
