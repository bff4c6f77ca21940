"""For all tests of the screen."""

from collections.abc import Iterator

import pytest

from tests.tui.driving import styled_lightly, understood_once


@pytest.fixture(scope="package", autouse=True)
def _lightly() -> Iterator[None]:
    """Styles that come up in less time, letters that are understood once."""
    with styled_lightly(), understood_once():
        yield
