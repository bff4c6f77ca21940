"""For all tests of the commands."""

from collections.abc import Iterator

import pytest

from tests.understood import understood_once


@pytest.fixture(scope="package", autouse=True)
def _once() -> Iterator[None]:
    """Letters that are understood once."""
    with understood_once():
        yield
