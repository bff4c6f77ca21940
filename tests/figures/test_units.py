"""A unit is read whole, however many others it begins or ends with."""

import pytest

from reader.figures import recognise
from reader.figures.units import CURRENCIES, MEASURES


@pytest.mark.parametrize("unit", [*CURRENCIES, *MEASURES])
def test_a_unit_is_read_whole(unit: str) -> None:
    (figure,) = recognise(f"其中2{unit}，其余不变")

    assert figure.span.of(f"其中2{unit}，其余不变") == f"2{unit}"
