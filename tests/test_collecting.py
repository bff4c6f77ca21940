"""Which files are one letter is told of each of them, however many these are."""

from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from reader import collecting
from reader.collecting import companions
from reader.letters import Told, compared, traits_of
from reader.reply import parse
from tests.examples import REPLY


def test_of_very_many_copies_each_is_looked_at_beside_a_few_and_those_that_a_person_joined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copy = traits_of(parse(REPLY))
    copies = {Path(f"{number:02}.txt"): replace(copy, digest=f"{number:064x}") for number in range(40)}
    looked = Mock(wraps=compared)
    monkeypatch.setattr(collecting, "compared", looked)
    told = [Told(copies[Path("00.txt")].digest, copies[Path("39.txt")].digest, joined=True)]

    found = companions(copies, told)

    assert looked.call_count <= 40 * 25
    assert found[Path("39.txt")].one == "one letter with 00.txt, 01.txt, 02.txt, and 36 more (joined by hand)"
    assert found[Path("20.txt")].one == "one letter with 00.txt, 01.txt, 02.txt, and 36 more (same words)"
