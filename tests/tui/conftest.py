"""For all tests of the screen."""

from collections.abc import Iterator

import pytest

from tests.tui.driving import seldom_asked, unpainted
from tests.tui.styling import styled_lightly
from tests.understood import understood_once


@pytest.fixture(scope="package", autouse=True)
def _lightly() -> Iterator[None]:
    """Turns and styles that take less time, letters that are understood once, screens that nobody sees."""
    with seldom_asked(), styled_lightly(), understood_once(), unpainted():
        yield
