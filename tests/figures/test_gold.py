"""Passages annotated by hand from the conventions, before and apart from the program.

A line of tests/gold/figures.jsonl is a passage and its figures: kind, start, core, the phrase's start, phrase, value
(or `lower~upper`, or null), unit, qualifier.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from reader.figures import Figure, recognise
from reader.figures.format import value_string

_GOLD = Path(__file__).parents[1] / "gold" / "figures.jsonl"
PASSAGES = [json.loads(line) for line in _GOLD.read_text(encoding="utf-8").splitlines()]


def _row(text: str, figure: Figure) -> list[Any]:
    ends = "~".join(value_string(end) or "" for end in figure.amount.ends or ())
    return [
        figure.kind.value,
        figure.span.start,
        figure.span.of(text),
        figure.phrase.start,
        figure.phrase.of(text),
        ends if figure.value is None and ends else value_string(figure.value),
        figure.unit,
        figure.qualifier.value,
    ]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["text"][:24])
def test_a_passage_has_exactly_the_figures_annotated_by_hand(passage: dict[str, Any]) -> None:
    text = passage["text"]
    assert [_row(text, figure) for figure in recognise(text)] == passage["figures"]
