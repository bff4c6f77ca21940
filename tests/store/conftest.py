"""For all tests of the store."""

from collections.abc import Iterator

import pytest

from tests.databases import begun_empty


@pytest.fixture(scope="package", autouse=True)
def _made() -> Iterator[None]:
    """New databases that are made as the program makes them."""
    with begun_empty():
        yield
