"""For all tests of the screen."""

import gc
from collections.abc import Iterator

import pytest

from tests.tui.driving import seldom_asked, unpainted
from tests.tui.styling import styled_lightly
from tests.understood import understood_once


@pytest.fixture(scope="package", autouse=True)
def _lightly() -> Iterator[None]:
    """Turns and styles that take less time, letters that are understood once, screens that nobody sees."""
    with seldom_asked(), styled_lightly(), understood_once(), unpainted(), pytest.MonkeyPatch.context() as patch:
        # An app keeps all that was loaded for it from being gone through again; the next one would keep it, too.
        patch.setattr(gc, "freeze", lambda: None)
        yield
