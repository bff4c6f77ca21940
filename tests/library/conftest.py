"""For all tests of the library."""

from collections.abc import Iterator

import pytest

from tests.understood import understood_once


@pytest.fixture(scope="package", autouse=True)
def _once() -> Iterator[None]:
    """Letters that are understood once, in how many libraries they may be."""
    with understood_once():
        yield
