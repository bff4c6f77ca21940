"""No test reads or leaves anything in the home of who runs it."""

import os
from pathlib import Path

import pytest

from tests.homes import Homes


@pytest.fixture(scope="module")
def home_of_module() -> Path:
    """Where a module that sets something up for all of its tests keeps it."""
    return Path(os.environ["HOME"])


def test_what_a_module_sets_up_has_a_home_of_the_tests(home_of_module: Path, homes: Homes) -> None:
    assert home_of_module.parent == homes.untouched().parent
