"""For all tests of the screen."""

from collections.abc import Iterator

import pytest

from tests.tui.driving import styled_lightly


@pytest.fixture(scope="package", autouse=True)
def _styles() -> Iterator[None]:
    """Styles that come up in less time."""
    with styled_lightly():
        yield
