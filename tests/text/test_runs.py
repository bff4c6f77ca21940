"""All runs of a text are cut, those of a long one in pieces."""

from collections import Counter

import pytest

from reader.text import runs as cutting
from reader.text.runs import runs


@pytest.mark.parametrize("at_once", [1, 2, 4_096])
@pytest.mark.parametrize("text", ["", "供", "供水", "供水管", "供水管网", "供水管网供水管网改造"])
def test_each_run_is_cut_once_where_it_stands(monkeypatch: pytest.MonkeyPatch, text: str, at_once: int) -> None:
    monkeypatch.setattr(cutting, "_AT_ONCE", at_once)
    found = Counter(run.decode("utf-16-le") for run in runs(text.encode("utf-16-le"), 3))

    assert found == Counter(text[at : at + 3] for at in range(len(text) - 2))
