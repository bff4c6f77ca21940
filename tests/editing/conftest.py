"""For all tests of what is done to a reply."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editing.desk import SUMS, Desk
from tests.understood import understood_once


@pytest.fixture(scope="package", autouse=True)
def _once() -> Iterator[None]:
    """Letters that are understood once."""
    with understood_once():
        yield


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    for words in SUMS:
        made.note(words, f"note on {words}")
    made.export()
    yield made
    made.store.close()
