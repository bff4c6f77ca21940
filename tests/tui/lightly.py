"""Screens that take less time in tests."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from tests.tui.driving import seldom_asked, unpainted
from tests.tui.styling import styled_lightly
from tests.understood import understood_once


@contextmanager
def lightly() -> Iterator[None]:
    """Turns and styles that take less time, letters that are understood once, screens that nobody sees.

    An app keeps all that was loaded for it from being gone through again; the next one would keep it, too.
    """
    with (
        seldom_asked(),
        styled_lightly(),
        understood_once(),
        unpainted(),
        patch.object(gc, "freeze", lambda: None),
    ):
        yield
