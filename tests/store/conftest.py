"""For tests of the store that show how a database is made."""

from collections.abc import Iterator

import pytest

from tests.databases import begun_empty


@pytest.fixture
def in_steps() -> Iterator[None]:
    """New databases that are made in steps, as the program makes them, and not copied."""
    with begun_empty():
        yield
