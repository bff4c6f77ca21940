"""For all tests of the screen."""

from collections.abc import Iterator

import pytest

from tests.tui.lightly import lightly


@pytest.fixture(scope="package", autouse=True)
def _lightly() -> Iterator[None]:
    """Screens that take less time."""
    with lightly():
        yield
